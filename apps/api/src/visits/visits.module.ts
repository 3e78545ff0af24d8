import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MeetingCopies, MeetingsModule } from '../meetings/index';
import { neededBy, PeopleModule, PersonUses } from '../people/index';
import { FileUses, GrantSources } from '../platform/index';
import { AnnouncementSenders } from './announcement-senders';
import { copyVisits } from './copy-visits';
import { AdjustmentRow } from './day/adjustment.entity';
import { AdjustmentsController } from './day/adjustments.controller';
import { Adjustments } from './day/adjustments.service';
import { DayController } from './day/day.controller';
import { DayRuns } from './day/day-runs';
import { Days } from './day/days.service';
import { ExpectedTimes } from './day/expected-times';
import { MeasuredStays } from './day/measured-stays.service';
import { RollCalls } from './day/roll-calls.service';
import { RollMarkRow } from './day/roll-mark.entity';
import { RunEventRow } from './day/run-event.entity';
import { RunEvents } from './day/run-events.service';
import { StopCallers } from './day/stop-callers';
import { RunReportsController } from './day/run-reports.controller';
import { ItinerariesController } from './itineraries.controller';
import { Itineraries } from './itineraries.service';
import { ItineraryRow } from './itinerary.entity';
import { pictureUses } from './picture-uses';
import { PlanThread } from './plans/plan-thread';
import { PlansController } from './plans/plans.controller';
import { ItineraryPlans } from './plans/plans.service';
import { presenterGrants } from './presenter-grants';
import { ReleasedItineraries } from './released-itineraries';
import { Surroundings } from './surroundings';
import { MapTilesController } from './map-tiles.controller';
import { RoutingController } from './routing.controller';
import { Routing } from './routing.service';
import { TrialRunRow } from './trial/trial-run.entity';
import { TrialRunsController } from './trial/trial-runs.controller';
import { TrialRuns } from './trial/trial-runs.service';

@Module({
  imports: [
    MeetingsModule,
    PeopleModule,
    TypeOrmModule.forFeature([AdjustmentRow, ItineraryRow, RollMarkRow, RunEventRow, TrialRunRow]),
  ],
  controllers: [
    AdjustmentsController,
    DayController,
    ItinerariesController,
    PlansController,
    MapTilesController,
    RoutingController,
    RunReportsController,
    TrialRunsController,
  ],
  providers: [
    Adjustments,
    AnnouncementSenders,
    DayRuns,
    Days,
    ExpectedTimes,
    Itineraries,
    ItineraryPlans,
    MeasuredStays,
    PlanThread,
    ReleasedItineraries,
    RollCalls,
    Routing,
    RunEvents,
    StopCallers,
    Surroundings,
    TrialRuns,
  ],
  exports: [AnnouncementSenders, Days, ExpectedTimes, Itineraries, ReleasedItineraries, StopCallers, Surroundings],
})
export class VisitsModule implements OnModuleInit {
  constructor(
    private readonly sources: GrantSources,
    private readonly files: FileUses,
    private readonly released: ReleasedItineraries,
    private readonly database: DataSource,
    private readonly people: PersonUses,
    private readonly copies: MeetingCopies,
  ) {}

  onModuleInit(): void {
    this.copies.register(copyVisits);
    this.sources.register(presenterGrants(this.database));
    this.people.register(
      'presents a stop',
      neededBy(
        `SELECT (stop->>'presenterId')::uuid AS id FROM itinerary, jsonb_array_elements(stops) stop
          WHERE meeting_id = $1 AND (stop->>'presenterId')::uuid = ANY($2)`,
      ),
    );
    this.files.register(pictureUses(this.database, this.released));
  }
}
