import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgendaModule, NoteEstimates } from '../agenda/index';
import { NoteVersions } from './note-versions';
import { NoteVersionRow, SpeakerNoteRow } from './speaker-note.entity';
import { SpeakerNotesController } from './speaker-notes.controller';
import { SpeakerNotes } from './speaker-notes.service';

@Module({
  imports: [AgendaModule, TypeOrmModule.forFeature([SpeakerNoteRow, NoteVersionRow])],
  controllers: [SpeakerNotesController],
  providers: [SpeakerNotes, NoteVersions],
  exports: [SpeakerNotes],
})
export class SpeakingModule implements OnModuleInit {
  constructor(
    private readonly estimates: NoteEstimates,
    private readonly notes: SpeakerNotes,
  ) {}

  onModuleInit(): void {
    this.estimates.register(meetingId => this.notes.estimatesByItem(meetingId));
  }
}
