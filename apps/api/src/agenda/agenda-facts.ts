import { Injectable } from '@nestjs/common';
import type { AgendaItemDto } from '@yicheng/contracts';
import { type Agenda, type Guest, guestsOf, isExpected, visitBlock } from '@yicheng/domain';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Hall, Meeting, Venue } from '../meetings/index';
import { Assignments, Attendees, Units } from '../people/index';
import { Itineraries } from '../visits/index';
import { AgendaItemRow } from './agenda-item.entity';
import { toAgendaItemDto } from './agenda.mapper';
import { NoteEstimates } from './note-estimates';

/** Gathers what the rules look at, from this area and its neighbours. */
@Injectable()
export class AgendaFacts {
  constructor(
    private readonly database: DataSource,
    private readonly estimates: NoteEstimates,
    private readonly itineraries: Itineraries,
    private readonly attendees: Attendees,
    private readonly assignments: Assignments,
    private readonly units: Units,
  ) {}

  async of(meetingId: string): Promise<Agenda> {
    const { manager } = this.database;
    const [items, halls, venues, meeting, estimates, tours] = await Promise.all([
      this.items(meetingId),
      manager.findBy(Hall, { meetingId }),
      manager.findBy(Venue, { meetingId }),
      manager.findOneBy(Meeting, { id: meetingId }),
      this.estimates.of(meetingId),
      this.itineraries.snapshot(meetingId),
    ]);
    const guests = meeting ? await this.guests(meetingId, meeting.workspaceId) : [];
    return {
      items,
      guests,
      halls,
      venues: venues.map(({ id, longitude, latitude }) => ({
        id,
        ...(longitude !== null && latitude !== null && { longitude, latitude }),
      })),
      estimates,
      visits: tours.map(tour => visitBlock(tour, guests)),
      ...(meeting && { timeZone: meeting.timeZone, startDate: meeting.startDate, endDate: meeting.endDate }),
    };
  }

  async items(meetingId: string, manager: EntityManager = this.database.manager): Promise<AgendaItemDto[]> {
    const where = { meetingId, deletedAt: IsNull() };
    const rows = await manager.find(AgendaItemRow, { where, order: { start: 'ASC', position: 'ASC', id: 'ASC' } });
    return rows.map(toAgendaItemDto);
  }

  /** Everybody who is expected, with units, group, category and vehicle. */
  private async guests(meetingId: string, workspaceId: string): Promise<Guest[]> {
    const [people, assignments, units] = await Promise.all([
      this.attendees.all(meetingId),
      this.assignments.all(meetingId),
      this.units.ofWorkspace(workspaceId),
    ]);
    const vehicleOf = new Map(assignments.map(({ id, vehicleId }) => [id, vehicleId]));
    const expected = people.filter(isExpected);
    return guestsOf(
      expected.map(({ id, posts, groupId, category }) => ({
        id,
        posts,
        groupId,
        category,
        vehicleId: vehicleOf.get(id),
      })),
      units,
    );
  }
}
