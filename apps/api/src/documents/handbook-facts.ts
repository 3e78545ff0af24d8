import { Injectable } from '@nestjs/common';
import type { HandbookSource } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { AgendaItems, Releases } from '../agenda/index';
import { Hall, Meeting, Venue } from '../meetings/index';
import { Assignments, Attendees, type AttendeeRow, UnitRow, Vehicles } from '../people/index';
import { Workspace } from '../platform/index';
import { Itineraries, ReleasedItineraries } from '../visits/index';

/** Gathers what documents are made from, out of every area. */
@Injectable()
export class HandbookFacts {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly items: AgendaItems,
    private readonly itineraries: Itineraries,
    private readonly released: ReleasedItineraries,
    private readonly attendees: Attendees,
    private readonly assignments: Assignments,
    private readonly vehicles: Vehicles,
  ) {}

  /** The same with what was adjusted on the day since the release: what is really driven. */
  async day(meetingId: string, source: HandbookSource): Promise<HandbookSource> {
    if (!source.release) return source;
    const itineraries = await this.released.read(meetingId);
    const adjustedAt = await this.released.adjustedAt(meetingId, itineraries);
    return { ...source, itineraries, ...(adjustedAt ? { adjustedAt } : {}) };
  }

  /** The programme of the latest release, before the first the draft; people and vehicles as they are now. */
  async of(meetingId: string): Promise<HandbookSource> {
    const { manager } = this.database;
    const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId });
    const release = await this.releases.latest(meetingId);
    const [workspace, venues, halls, units, attendees, assignments, vehicles, items, itineraries] = await Promise.all([
      manager.findOneBy(Workspace, { id: meeting.workspaceId }),
      manager.find(Venue, { where: { meetingId }, order: { createdAt: 'ASC', id: 'ASC' } }),
      manager.find(Hall, { where: { meetingId }, order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' } }),
      manager.findBy(UnitRow, { workspaceId: meeting.workspaceId }),
      this.attendees.all(meetingId),
      this.assignments.all(meetingId),
      this.vehicles.all(meetingId),
      release ? release.items : this.items.all(meetingId),
      release ? release.itineraries : this.itineraries.snapshot(meetingId),
    ]);
    const { title, timeZone, language, startDate, endDate } = meeting;
    return {
      meeting: { title, timeZone, language, startDate, endDate },
      organizer: workspace?.name ?? '',
      ...(release ? { release: { n: release.n, at: release.at } } : {}),
      items,
      itineraries,
      vehicles,
      venues,
      halls,
      units: units.map(({ parentId, ...unit }) => ({ ...unit, ...(parentId ? { parentId } : {}) })),
      attendees: attendees.map(toAttendee),
      assignments: assignments.map(({ id, vehicleId }) => ({ attendeeId: id, ...(vehicleId ? { vehicleId } : {}) })),
    };
  }
}

const toAttendee = (row: AttendeeRow): HandbookSource['attendees'][number] => ({
  id: row.id,
  name: row.name,
  posts: row.posts,
  ...(row.phone ? { phone: row.phone } : {}),
  ...(row.category ? { category: row.category } : {}),
  reply: row.reply,
  ...(row.substitute ? { substitute: row.substitute } : {}),
  position: row.position,
  pinyin: row.pinyin,
  strokes: row.strokes,
  version: row.version,
});
