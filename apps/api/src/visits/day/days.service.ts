import { Injectable } from '@nestjs/common';
import type { DayDto, RollCallDto, RunDto } from '@yicheng/contracts';
import { can, forecastDay, type Itinerary, lastSightings, leftBehind, runsOfDay } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { type Actor, Clock, problem } from '../../platform/index';
import { ItineraryRow } from '../itinerary.entity';
import { ReleasedItineraries } from '../released-itineraries';
import { classesOf, vehiclesOf } from '../visit-vehicles';
import { toItinerary, toItineraryDto } from '../visits.mapper';
import { AdjustmentRow } from './adjustment.entity';
import { toAdjustmentDto, toRollCalls, toRunEventDto } from './day.mapper';
import { isOwn } from './day-runs';
import { RollMarkRow } from './roll-mark.entity';
import { RunEventRow } from './run-event.entity';

/** An itinerary on its day, as captains and dispatch follow it. */
@Injectable()
export class Days {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
  ) {}

  /** Everything for organizers, their own vehicles for captains. */
  async read(meetingId: string, itineraryId: string, actor: Actor): Promise<DayDto> {
    const { manager } = this.database;
    const where = { meetingId, itineraryId: itineraryId.toLowerCase() };
    const [draft, shown, vehicles, events, marks, adjustments] = await Promise.all([
      manager.findOneBy(ItineraryRow, { meetingId, id: where.itineraryId }),
      this.released.read(meetingId),
      vehiclesOf(manager, meetingId),
      manager.find(RunEventRow, { where, order: { at: 'ASC', id: 'ASC' } }),
      manager.find(RollMarkRow, { where, order: { runId: 'ASC', callId: 'ASC', attendeeId: 'ASC' } }),
      actor.scope.all ? manager.find(AdjustmentRow, { where, order: { version: 'DESC' } }) : [],
    ]);
    const released = draft && shown.find(({ id }) => id === draft.id);
    const itinerary = released ?? (draft && this.draftFor(draft, actor));
    if (!draft || !itinerary) throw problem.notFound();
    const classes = classesOf(vehicles);
    const all = runsOfDay(itinerary, classes);
    const runs = all.filter(run => isOwn(actor, run.vehicleId));
    const mine = new Set(runs.map(run => run.id));
    const now = this.clock.now().toISOString();
    const taps = events.map(toRunEventDto);
    const rollCalls = toRollCalls(marks);
    const findings = leftBehind(all, rollCalls, taps);
    const riders = actor.scope.all ? [] : await this.ridersOf(meetingId, rollCalls, mine, actor);
    const own = new Set(riders.filter(({ own }) => own).map(({ id }) => id));
    const known = new Set(riders.map(({ id }) => id));
    const forecast = forecastDay(itinerary, all, taps, now, classes);
    return structuredClone({
      itineraryId: draft.id,
      version: draft.version,
      draft: !released,
      now,
      runs: runs as RunDto[],
      events: taps.filter(({ runId }) => mine.has(runId)),
      rollCalls: rollCalls.filter(({ runId }) => mine.has(runId)),
      forecast: forecast.filter(({ runId }) => mine.has(runId)) as DayDto['forecast'],
      findings: findings.filter(
        ({ detail }) => mine.has(String(detail['runId'])) || own.has(String(detail['attendeeId'])),
      ) as DayDto['findings'],
      elsewhere: lastSightings(all, rollCalls)
        .filter(({ attendeeId, runId }) => known.has(attendeeId) && !mine.has(runId))
        .map(sighting => ({ ...sighting, number: vehicles.find(({ id }) => id === sighting.vehicleId)?.number ?? 0 })),
      guests: riders.filter(({ own }) => !own).map(({ id: attendeeId, name }) => ({ attendeeId, name })),
      ...(actor.scope.all ? { itinerary: released ?? toItineraryDto(draft, { vehicles }) } : {}),
      adjustments: adjustments.map(toAdjustmentDto),
    });
  }

  /** Who rides in a captain's vehicles by the list, and who else was marked on them. */
  private ridersOf(
    meetingId: string,
    rollCalls: readonly RollCallDto[],
    runIds: ReadonlySet<string>,
    actor: Actor,
  ): Promise<{ id: string; name: string; own: boolean }[]> {
    const marked = rollCalls
      .filter(({ runId }) => runIds.has(runId))
      .flatMap(({ marks }) => marks.map(({ attendeeId }) => attendeeId));
    return this.database.query(
      `SELECT p.id, p.name, coalesce(a.vehicle_id = ANY($2::uuid[]), false) AS own
         FROM attendee p LEFT JOIN assignment a ON a.id = p.id AND a.meeting_id = p.meeting_id
        WHERE p.meeting_id = $1 AND (a.vehicle_id = ANY($2::uuid[]) OR p.id = ANY($3::uuid[])) ORDER BY p.position, p.id`,
      [meetingId, actor.scope.grants.flatMap(({ vehicleIds }) => vehicleIds ?? []), [...new Set(marked)]],
    );
  }

  /** What is driven is what phones show; a draft that nobody was shown is there for those who make it. */
  private draftFor(draft: ItineraryRow, actor: Actor): Itinerary | undefined {
    const roles = actor.grants.map(grant => grant.role);
    return can('agenda.draft.read', roles) ? toItinerary(draft) : undefined;
  }
}
