export { SpeakerNotes } from './speaker-notes.service';
export { SpeakingModule } from './speaking.module';
