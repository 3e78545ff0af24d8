import { Injectable } from '@nestjs/common';
import type { PlacingDto, ProposeInput } from '@yicheng/contracts';
import {
  isExpected,
  peopleComparator,
  type PersonToPlace,
  type Placing,
  proposeRooms,
  proposeSeats,
  proposeTables,
  proposeVehicles,
} from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { AssignmentRow } from './assignment.entity';
import { AttendeeRow } from './attendee.entity';
import { unitsOf } from './attendees.service';
import { HotelRoomRow, TableRow } from './hotel-room.entity';
import { toUnitDto } from './people.mapper';
import { VehicleRow } from './vehicle.entity';

/** What places can be proposed of. */
export const PLACE_KINDS = ['vehicle', 'hotel-room', 'table', 'seat'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const COLUMN = { vehicle: 'vehicleId', 'hotel-room': 'hotelRoomId', table: 'tableId', seat: 'seat' } as const;
const PER_ROW = 20;

/** Proposals of who rides, sleeps, eats and sits where; they store nothing. */
@Injectable()
export class Placings {
  constructor(private readonly database: DataSource) {}

  async propose(meetingId: string, kind: PlaceKind, body: ProposeInput): Promise<PlacingDto> {
    const { manager } = this.database;
    const [people, sexes, assignments] = await this.people(meetingId, body);
    const column = COLUMN[kind];
    const asked = new Set(people.map(({ id }) => id));
    // Without `keep` whoever is asked for is as good as nowhere; the others stay where they are in any case.
    const staying = assignments.filter(row => row[column] && ((body.keep ?? true) || !asked.has(row.id)));
    const stay = new Set(staying.map(({ id }) => id));
    const open = people.filter(({ id }) => !stay.has(id));
    const there = (id: string): AssignmentRow[] => staying.filter(row => row[column] === id);
    if (kind === 'seat') {
      const perRow = body.perRow ?? PER_ROW;
      const rows = body.rows ?? Math.ceil((open.length + staying.length) / perRow) + 1;
      const taken = new Set(staying.map(({ seat }) => seat!));
      const { placed, unplaced } = proposeSeats(open, { perRow, rows, taken });
      return { items: placed, unplaced };
    }
    if (kind === 'vehicle') {
      const rows = await manager.find(VehicleRow, { where: { meetingId }, order: { number: 'ASC' } });
      const vehicles = rows.map(({ id, passengers, role }) => {
        return { id, passengers, role, free: passengers - there(id).length };
      });
      return toDto(proposeVehicles(open, vehicles), 'vehicleId');
    }
    if (kind === 'table') {
      const rows = await manager.find(TableRow, { where: { meetingId }, order: { number: 'ASC' } });
      const tables = rows.map(({ id, seats }) => ({ id, free: seats - there(id).length }));
      return toDto(proposeTables(open, tables), 'tableId');
    }
    const rows = await manager.find(HotelRoomRow, { where: { meetingId }, order: { hotel: 'ASC', number: 'ASC' } });
    const rooms = rows.map(({ id, beds }) => {
      const sleeping = there(id);
      return { id, beds, free: beds - sleeping.length, sexes: sleeping.map(row => sexes.get(row.id)) };
    });
    return toDto(proposeRooms(open, rooms), 'hotelRoomId');
  }

  /** Those to be placed in official order, everybody's sex, and where everybody is now. */
  private async people(
    meetingId: string,
    { attendeeIds }: ProposeInput,
  ): Promise<[PersonToPlace[], Map<string, PersonToPlace['sex']>, AssignmentRow[]]> {
    const { manager } = this.database;
    const [attendees, units, assignments] = await Promise.all([
      manager.findBy(AttendeeRow, { meetingId }),
      unitsOf(manager, meetingId),
      manager.findBy(AssignmentRow, { meetingId }),
    ]);
    const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
    const pathOf = (unitId: string | null): string[] => {
      const path: string[] = [];
      for (let id = unitId; id && !path.includes(id); id = parents.get(id) ?? null) path.unshift(id);
      return path;
    };
    const wanted = attendeeIds && new Set(attendeeIds.map(id => id.toLowerCase()));
    const people = attendees
      .filter(row => (wanted ? wanted.has(row.id) : isExpected(row)))
      .sort(peopleComparator('official', units.map(toUnitDto)))
      .map(({ id, unitId, posts, category, sex }): PersonToPlace => {
        const outside = posts[0]?.unit;
        return {
          id,
          unitPath: unitId ? pathOf(unitId) : outside ? [outside] : [],
          ...(category === null ? {} : { category }),
          ...(sex === null ? {} : { sex }),
        };
      });
    return [people, new Map(attendees.map(({ id, sex }) => [id, sex ?? undefined])), assignments];
  }
}

const toDto = ({ placed, unplaced }: Placing, column: 'vehicleId' | 'hotelRoomId' | 'tableId'): PlacingDto => ({
  items: placed.map(({ attendeeId, placeId }) => ({ attendeeId, [column]: placeId })),
  unplaced,
});
