import { Injectable } from '@nestjs/common';
import type { ItineraryDto } from '@yicheng/contracts';
import { isSpokenOf, type RunForecast, runsOfDay, steadyForecast } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { ChangeFeed, Clock } from '../../platform/index';
import { ReleasedItineraries } from '../released-itineraries';
import { classesOf, vehiclesOf } from '../visit-vehicles';
import { toRunEventDto } from './day.mapper';
import { RunEventRow } from './run-event.entity';

/** What phones show of the visits, and what is expected of the vehicles that have reported, by itinerary. */
export interface Expected {
  itineraries: readonly ItineraryDto[];
  forecasts: ReadonlyMap<string, readonly RunForecast[]>;
  /** The moment they were made for. */
  now: string;
}

/** How long the same answer serves everybody while nothing is written, milliseconds. */
const KEPT = 20_000;

/**
 * Expected times for everybody's programme. After a tap every phone asks; they are worked out once per change and node,
 * not once per phone. A vehicle nobody has reported from is expected as planned or as was said of it, one that fell
 * silent as at its last report: not every captain has a phone.
 */
@Injectable()
export class ExpectedTimes {
  private readonly kept = new Map<string, { seq: number; at: number; expected: Promise<Expected> }>();

  constructor(
    private readonly database: DataSource,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
  ) {}

  async of(meetingId: string): Promise<Expected> {
    const seq = await this.feed.head(meetingId);
    const now = this.clock.now().getTime();
    const kept = this.kept.get(meetingId);
    if (kept && kept.seq === seq && now - kept.at < KEPT) return kept.expected;
    const expected = this.work(meetingId);
    this.kept.set(meetingId, { seq, at: now, expected });
    expected.catch(() => this.kept.delete(meetingId));
    return expected;
  }

  private async work(meetingId: string): Promise<Expected> {
    const { manager } = this.database;
    const [itineraries, rows] = await Promise.all([
      this.released.read(meetingId),
      manager.findBy(RunEventRow, { meetingId }),
    ]);
    const now = this.clock.now().toISOString();
    if (!rows.length) return { itineraries, forecasts: new Map(), now };
    const classes = classesOf(await vehiclesOf(manager, meetingId));
    const taps = rows.map(toRunEventDto);
    const forecasts = itineraries.map(itinerary => {
      const forecast = steadyForecast(itinerary, runsOfDay(itinerary, classes), taps, now, classes);
      return [itinerary.id, forecast.filter(run => isSpokenOf(run, taps))] as const;
    });
    return { itineraries, forecasts: new Map(forecasts), now };
  }
}
