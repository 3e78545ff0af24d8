import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoteVersions } from './note-versions';
import { NoteVersionRow, SpeakerNoteRow } from './speaker-note.entity';
import { SpeakerNotesController } from './speaker-notes.controller';
import { SpeakerNotes } from './speaker-notes.service';

@Module({
  imports: [TypeOrmModule.forFeature([SpeakerNoteRow, NoteVersionRow])],
  controllers: [SpeakerNotesController],
  providers: [SpeakerNotes, NoteVersions],
  exports: [SpeakerNotes],
})
export class SpeakingModule {}
