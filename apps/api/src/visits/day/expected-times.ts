import { Injectable } from '@nestjs/common';
import { forecastDay, type RunForecast, runsOfDay } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { ChangeFeed, Clock } from '../../platform/index';
import { ReleasedItineraries } from '../released-itineraries';
import { classesOf, vehiclesOf } from '../visit-vehicles';
import { toRunEventDto } from './day.mapper';
import { RunEventRow } from './run-event.entity';

/** What is expected of the vehicles that have reported, by itinerary. */
export type Expected = ReadonlyMap<string, readonly RunForecast[]>;

/** How long the same answer serves everybody while nothing is written, milliseconds. */
const KEPT = 20_000;

/**
 * Expected times for everybody's programme. After a tap every phone asks; they are worked out once per change and node,
 * not once per phone. A vehicle nobody has reported from is expected as planned: not every captain has a phone.
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
    const rows = await manager.findBy(RunEventRow, { meetingId });
    if (!rows.length) return new Map();
    const [itineraries, vehicles] = await Promise.all([this.released.read(meetingId), vehiclesOf(manager, meetingId)]);
    const [taps, classes, now] = [rows.map(toRunEventDto), classesOf(vehicles), this.clock.now().toISOString()];
    return new Map(
      itineraries.map(itinerary => {
        const forecast = forecastDay(itinerary, runsOfDay(itinerary, classes), taps, now, classes);
        return [itinerary.id, forecast.filter(({ age }) => age !== null)];
      }),
    );
  }
}
