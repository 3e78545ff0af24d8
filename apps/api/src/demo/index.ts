export { DemoModule } from './demo.module';
export { seedDemo } from './seed-demo';
