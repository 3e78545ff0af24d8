import { Injectable } from '@nestjs/common';
import { type Itinerary, type Run, runsOfDay } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { type Actor, problem } from '../../platform/index';
import { ItineraryRow } from '../itinerary.entity';
import { ReleasedItineraries } from '../released-itineraries';
import { classesOf, vehiclesOf } from '../visit-vehicles';
import { toItinerary } from '../visits.mapper';

/** A run somebody reports about, wherever it is still known: in the draft, in what phones show, or in what they showed. */
export interface KnownRun {
  itineraryId: string;
  vehicleId: string;
  callIds: ReadonlySet<string>;
}

/** Finds the runs of a meeting's itineraries. A plan may have changed while a phone was without network: nothing it says is lost. */
@Injectable()
export class DayRuns {
  constructor(
    private readonly database: DataSource,
    private readonly released: ReleasedItineraries,
  ) {}

  /** The run, with as many of its versions as it takes to know the call; 404 where there is none or it is not one's own. */
  async find(
    meetingId: string,
    runId: string,
    callId: string,
    itineraryId: string | undefined,
    actor: Actor,
  ): Promise<KnownRun> {
    const rows = await this.database.manager.findBy(ItineraryRow, {
      meetingId,
      ...(itineraryId ? { id: itineraryId.toLowerCase() } : {}),
    });
    if (!rows.length) throw problem.notFound();
    const classes = classesOf(await vehiclesOf(this.database.manager, meetingId));
    const found: { itinerary: Itinerary; run: Run }[] = [];
    const look = (itineraries: readonly Itinerary[]): void => {
      for (const itinerary of itineraries) {
        const versions = [
          ...(itinerary.runs ?? []),
          ...runsOfDay(itinerary, classes),
          ...runsOfDay({ ...itinerary, runs: [] }, classes),
        ];
        for (const run of versions) if (run.id === runId.toLowerCase()) found.push({ itinerary, run });
      }
    };
    const callIds = (): Set<string> => new Set(found.flatMap(({ run }) => run.calls.map(({ id }) => id)));
    look(rows.map(toItinerary));
    if (callId !== 'start' && callId !== 'end' && !callIds().has(callId)) {
      const ids = new Set(rows.map(({ id }) => id));
      look((await this.released.everShown(meetingId)).filter(({ id }) => ids.has(id)));
    }
    const known = found.find(({ run }) => isOwn(actor, run.vehicleId));
    if (!known) throw problem.notFound();
    return { itineraryId: known.itinerary.id, vehicleId: known.run.vehicleId, callIds: callIds() };
  }
}

/** Whether a vehicle is the actor's to report for: any for organizers, their own for captains. */
export function isOwn(actor: Actor, vehicleId: string): boolean {
  return actor.scope.all || actor.scope.grants.some(grant => grant.vehicleIds?.includes(vehicleId));
}
