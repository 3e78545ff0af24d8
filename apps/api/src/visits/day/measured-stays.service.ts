import { Injectable } from '@nestjs/common';
import type { MeasuredStayDto } from '@yicheng/contracts';
import { type DrivenDay, measuredStays, runsOfDay, samePlace, type Stop } from '@yicheng/domain';
import { DataSource, In } from 'typeorm';
import { problem } from '../../platform/index';
import { ItineraryRow } from '../itinerary.entity';
import { ReleasedItineraries } from '../released-itineraries';
import { toItinerary } from '../visits.mapper';
import { toRunEventDto } from './day.mapper';
import { RunEventRow } from './run-event.entity';

/** As many earlier days as are looked at, the newest first. */
const MOST = 50;

/** What the workspace's earlier days say about the stays of an itinerary: minutes and dates, nothing of whose they were. */
@Injectable()
export class MeasuredStays {
  constructor(
    private readonly database: DataSource,
    private readonly released: ReleasedItineraries,
  ) {}

  async of(meetingId: string, itineraryId: string): Promise<MeasuredStayDto[]> {
    const { manager } = this.database;
    const row = await manager.findOneBy(ItineraryRow, { meetingId, id: itineraryId.toLowerCase() });
    if (!row) throw problem.notFound();
    const days = await this.drivenBefore(row);
    return measuredStays(toItinerary(row), days);
  }

  private async drivenBefore({ id, meetingId, date, stops }: ItineraryRow): Promise<DrivenDay[]> {
    const { manager } = this.database;
    const known = await manager.query<{ id: string; stops: Stop[] }[]>(DRIVEN, [meetingId, id, date]);
    const visited = (other: readonly Stop[]): boolean => other.some(one => stops.some(stop => samePlace(stop, one)));
    const ids = known
      .filter(one => visited(one.stops))
      .slice(0, MOST)
      .map(one => one.id);
    if (!ids.length) return [];
    const [rows, events] = await Promise.all([
      manager.findBy(ItineraryRow, { id: In(ids) }),
      manager.find(RunEventRow, { where: { itineraryId: In(ids) } }),
    ]);
    const meetings = [...new Set(rows.map(row => row.meetingId))];
    const shown = (await Promise.all(meetings.map(meeting => this.released.read(meeting)))).flat();
    return rows.map(row => {
      // What was driven is what phones showed; the draft may have changed since.
      const itinerary = shown.find(one => one.id === row.id) ?? toItinerary(row);
      const own = events.filter(event => event.itineraryId === row.id);
      return { itinerary, runs: runsOfDay(itinerary), events: own.map(toRunEventDto) };
    });
  }
}

/** The workspace's itineraries up to a day that somebody reported on, the newest first. */
const DRIVEN = `
  SELECT i.id, i.stops FROM itinerary i
    JOIN meeting theirs ON theirs.id = i.meeting_id
    JOIN meeting ours ON ours.workspace_id = theirs.workspace_id AND ours.id = $1
   WHERE i.id <> $2 AND i.date <= $3
     AND EXISTS (SELECT 1 FROM run_event e WHERE e.meeting_id = i.meeting_id AND e.itinerary_id = i.id AND NOT e.expected)
   ORDER BY i.date DESC, i.id`;
