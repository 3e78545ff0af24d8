export * from './speaker-note.dto';
