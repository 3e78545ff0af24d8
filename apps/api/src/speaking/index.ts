export { SpeakingModule } from './speaking.module';
