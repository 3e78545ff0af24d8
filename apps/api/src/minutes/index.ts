export { MinutesModule } from './minutes.module';
export { Remarks } from './remarks.service';
