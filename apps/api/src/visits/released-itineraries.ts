import { Injectable } from '@nestjs/common';
import type { ItineraryDto } from '@yicheng/contracts';
import { changeLegs, compareInstants, type Leg, type Run, runsOfDay, sameWay } from '@yicheng/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AdjustmentRow } from './day/adjustment.entity';
import { vehiclesOf } from './visit-vehicles';
import { withRuns } from './visits.mapper';

/** Reads the itineraries of a meeting's latest release; none before the first. */
export type ReadReleased = (meetingId: string) => Promise<ItineraryDto[]>;

/**
 * What attendees see of the visits: the latest release, with what was adjusted on the day since. Releases belong to the
 * agenda, which knows the visits, so it says here how to read them.
 */
@Injectable()
export class ReleasedItineraries {
  private reader: ReadReleased = async () => [];

  constructor(private readonly database: DataSource) {}

  register(reader: ReadReleased): void {
    this.reader = reader;
  }

  async read(meetingId: string, manager: EntityManager = this.database.manager): Promise<ItineraryDto[]> {
    const released = await this.reader(meetingId);
    const adjusted = await manager.query<Adjusted[]>(ADJUSTED, [meetingId]);
    if (!adjusted.length) return released;
    const vehicles = await vehiclesOf(manager, meetingId);
    return released.map(itinerary => {
      const later = adjusted.filter(row => row.itinerary_id === itinerary.id && row.version > itinerary.version);
      const last = later.at(-1);
      if (!last) return itinerary;
      const legs = later.reduce<readonly Leg[]>(
        (known, { legs: changed, now }) =>
          changeLegs(
            known.filter(leg => !changed.some(other => sameWay(other, leg))),
            now,
          ),
        itinerary.legs,
      );
      return withRuns({ ...itinerary, legs: [...legs] }, last.runs, vehicles);
    });
  }

  /** When released itineraries were last adjusted, or an adjustment undone, since the release; undefined where none ever was. */
  async adjustedAt(
    meetingId: string,
    released: readonly Pick<ItineraryDto, 'id' | 'version'>[],
  ): Promise<string | undefined> {
    const rows = await this.database.manager.findBy(AdjustmentRow, { meetingId });
    const moments = rows
      .filter(({ itineraryId, version }) =>
        released.some(({ id, version: then }) => id === itineraryId && version > then),
      )
      .map(({ undoneAt, createdAt }) => undoneAt ?? createdAt);
    return moments.sort(compareInstants).at(-1);
  }

  /** Every form in which phones may still hold an itinerary, by its runs. */
  async everShown(meetingId: string): Promise<ItineraryDto[]> {
    const released = await this.reader(meetingId);
    const rows = await this.database.manager.findBy(AdjustmentRow, { meetingId });
    return released.flatMap(itinerary => [
      itinerary,
      ...rows
        .filter(({ itineraryId }) => itineraryId === itinerary.id)
        .flatMap(({ runs, shownBefore }) => [runs, shownBefore])
        .map(runs => ({ ...itinerary, runs: runsOfDay({ ...itinerary, runs }) }) as ItineraryDto),
    ]);
  }
}

/** An adjustment as it counts now: undone, it says what was before. */
interface Adjusted {
  itinerary_id: string;
  version: number;
  runs: Run[];
  /** The drives it is about, and what now holds of them. */
  legs: Leg[];
  now: Leg[];
}

/** The last word on each itinerary comes last: the newest adjustment, or what its undoing brought back. */
const ADJUSTED = `
  SELECT itinerary_id, version, legs,
         CASE WHEN undone_at IS NULL THEN legs ELSE legs_before END AS now,
         CASE WHEN undone_at IS NULL THEN runs ELSE shown_before END AS runs
    FROM adjustment WHERE meeting_id = $1 ORDER BY version`;
