import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { fixedEvents } from '@yicheng/domain';
import { FileUses, GrantSources } from '../platform/index';
import { MeetingCopies, MeetingsModule } from '../meetings/index';
import { neededBy, PeopleModule, PersonUses } from '../people/index';
import { ReleasedItineraries, Surroundings, VisitsModule } from '../visits/index';
import { AcceptedFindingRow } from './accepted-finding.entity';
import { AcceptedFindingsController } from './accepted-findings.controller';
import { AcceptedFindings } from './accepted-findings.service';
import { AgendaController } from './agenda.controller';
import { AgendaFacts } from './agenda-facts';
import { AgendaItemRow } from './agenda-item.entity';
import { AgendaItems } from './agenda-items.service';
import { copyAgenda } from './copy-agenda';
import { NoteEstimates } from './note-estimates';
import { releasedPictures } from './released-pictures';
import { ReleaseRow } from './release.entity';
import { ReleasesController } from './releases.controller';
import { Releases } from './releases.service';
import { speakerGrants } from './speaker-grants';

@Module({
  imports: [
    TypeOrmModule.forFeature([AcceptedFindingRow, AgendaItemRow, ReleaseRow]),
    MeetingsModule,
    PeopleModule,
    VisitsModule,
  ],
  controllers: [AcceptedFindingsController, AgendaController, ReleasesController],
  providers: [AcceptedFindings, AgendaItems, AgendaFacts, NoteEstimates, Releases],
  exports: [AgendaItems, NoteEstimates, Releases],
})
export class AgendaModule implements OnModuleInit {
  constructor(
    private readonly sources: GrantSources,
    private readonly files: FileUses,
    private readonly database: DataSource,
    private readonly releasedItineraries: ReleasedItineraries,
    private readonly releases: Releases,
    private readonly surroundings: Surroundings,
    private readonly items: AgendaItems,
    private readonly people: PersonUses,
    private readonly copies: MeetingCopies,
  ) {}

  onModuleInit(): void {
    this.copies.register(copyAgenda);
    this.sources.register(speakerGrants(this.database));
    this.people.register(
      'is on the agenda',
      neededBy(
        `SELECT (s->>'attendeeId')::uuid AS id FROM agenda_item, jsonb_array_elements(speakers) s
          WHERE meeting_id = $1 AND deleted_at IS NULL AND (s->>'attendeeId')::uuid = ANY($2)`,
      ),
    );
    this.files.register(releasedPictures(this.database));
    this.releasedItineraries.register(async meetingId => (await this.releases.latest(meetingId))?.itineraries ?? []);
    this.surroundings.register(async (meetingId, manager) => fixedEvents(await this.items.all(meetingId, manager)));
  }
}
