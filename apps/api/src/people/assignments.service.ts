import { Injectable } from '@nestjs/common';
import type { AssignmentChange, AssignmentList, AssignmentQuery, AssignmentsPut } from '@yicheng/contracts';
import { DataSource, type EntityManager, type EntityTarget, In } from 'typeorm';
import {
  type Actor,
  type FieldProblem,
  type MeetingRow,
  problem,
  StaleVersion,
  touch,
  type Tx,
  Writes,
} from '../platform/index';
import { AssignmentRow } from './assignment.entity';
import { AttendeeRow } from './attendee.entity';
import { HotelRoomRow, TableRow } from './hotel-room.entity';
import { toAssignmentDto } from './people.mapper';
import { narrowToScope, Where } from './people-scope';
import { VehicleRow } from './vehicle.entity';

/** Who rides, sleeps, eats and sits where. */
@Injectable()
export class Assignments {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  /** The assignments of the people the actor may see, their own included. */
  async list(meetingId: string, query: AssignmentQuery, actor: Actor): Promise<AssignmentList> {
    const { limit = 100, offset = 0, vehicle } = query;
    const where = new Where().and('a.meeting_id = ?', meetingId);
    let own = 'false';
    if (!actor.scope.all) {
      own = where.fill('a.id = ANY(?)', [actor.scope.grants.flatMap(({ attendeeId }) => attendeeId ?? [])]);
    }
    narrowToScope(where, actor);
    const riding = vehicle ? where.fill('AND s.vehicle_id = ?', [vehicle]) : '';
    const rows: { id: string; total: string }[] = await this.database.query(
      `SELECT s.id, count(*) OVER () AS total FROM assignment s JOIN attendee a ON a.id = s.id
        WHERE s.meeting_id = $1 AND (${own} OR (${where})) ${riding}
        ORDER BY s.id ${where.fill('LIMIT ? OFFSET ?', [limit, offset])}`,
      where.parameters,
    );
    // Beyond the last page no row says how many there are.
    if (!rows.length && offset) {
      const { total } = await this.list(meetingId, { ...query, limit: 1, offset: 0 }, actor);
      return { items: [], total };
    }
    const ids = rows.map(({ id }) => id);
    const found = ids.length ? await this.database.manager.findBy(AssignmentRow, { id: In(ids), meetingId }) : [];
    return {
      items: found.sort((a, b) => (a.id < b.id ? -1 : 1)).map(toAssignmentDto),
      total: Number(rows[0]?.total ?? 0),
    };
  }

  /** Every assignment of the meeting, for snapshots and documents. */
  all(meetingId: string, manager: EntityManager = this.database.manager): Promise<AssignmentRow[]> {
    return manager.findBy(AssignmentRow, { meetingId });
  }

  /** Changes the named fields of the named people, all together or none; answers with their assignments. */
  async replace(meetingId: string, body: AssignmentsPut, actor: Actor): Promise<AssignmentList> {
    const rows = await this.writes.run(meetingId, actor, async tx => {
      await refuse(tx, meetingId, body.items);
      const ids = [...new Set(body.items.map(({ attendeeId }) => attendeeId.toLowerCase()))];
      const stored = await tx.manager.find(AssignmentRow, {
        where: { id: In(ids), meetingId },
        lock: { mode: 'pessimistic_write' },
      });
      const byId = new Map(stored.map(row => [row.id, row]));
      const stale = body.items.find(
        ({ attendeeId, version }) =>
          version !== undefined && version !== (byId.get(attendeeId.toLowerCase())?.version ?? 0),
      );
      if (stale) {
        const current = byId.get(stale.attendeeId.toLowerCase());
        const now = current ? toAssignmentDto(current) : { attendeeId: stale.attendeeId, version: 0 };
        throw new StaleVersion('assignment', stale.attendeeId.toLowerCase(), now);
      }
      for (const change of body.items) {
        const id = change.attendeeId.toLowerCase();
        const before = byId.get(id);
        const row = before ?? tx.manager.create(AssignmentRow, { id, meetingId, version: 0, ...nowhere });
        if (change.vehicleId !== undefined) row.vehicleId = change.vehicleId?.toLowerCase() ?? null;
        if (change.hotelRoomId !== undefined) row.hotelRoomId = change.hotelRoomId?.toLowerCase() ?? null;
        if (change.tableId !== undefined) row.tableId = change.tableId?.toLowerCase() ?? null;
        if (change.seat !== undefined) row.seat = change.seat;
        touch(row);
        byId.set(id, row);
        tx.record('assignment', id, 'put', row.version);
      }
      return tx.manager.save(
        AssignmentRow,
        ids.map(id => byId.get(id)!),
      );
    });
    return { items: rows.map(toAssignmentDto), total: rows.length };
  }
}

const nowhere = { vehicleId: null, hotelRoomId: null, tableId: null, seat: null };

async function refuse(tx: Tx, meetingId: string, items: AssignmentChange[]): Promise<void> {
  const existing = async (entity: EntityTarget<MeetingRow>, ids: string[]) => {
    const rows = ids.length
      ? await tx.manager.find(entity, { where: { id: In(ids), meetingId }, select: { id: true } })
      : [];
    return new Set(rows.map(({ id }) => id));
  };
  const people = await existing(
    AttendeeRow,
    items.map(({ attendeeId }) => attendeeId.toLowerCase()),
  );
  const vehicles = await existing(
    VehicleRow,
    items.flatMap(({ vehicleId }) => vehicleId?.toLowerCase() ?? []),
  );
  const rooms = await existing(
    HotelRoomRow,
    items.flatMap(({ hotelRoomId }) => hotelRoomId?.toLowerCase() ?? []),
  );
  const tables = await existing(
    TableRow,
    items.flatMap(({ tableId }) => tableId?.toLowerCase() ?? []),
  );
  const problems = items.flatMap(({ attendeeId, vehicleId, hotelRoomId, tableId }, i): FieldProblem[] => [
    ...(people.has(attendeeId.toLowerCase())
      ? []
      : [{ field: `items[${i}].attendeeId`, problem: 'is nobody of this meeting' }]),
    ...(!vehicleId || vehicles.has(vehicleId.toLowerCase())
      ? []
      : [{ field: `items[${i}].vehicleId`, problem: 'is not a vehicle of this meeting' }]),
    ...(hotelRoomId && !rooms.has(hotelRoomId.toLowerCase())
      ? [{ field: `items[${i}].hotelRoomId`, problem: 'is not a hotel room of this meeting' }]
      : []),
    ...(tableId && !tables.has(tableId.toLowerCase())
      ? [{ field: `items[${i}].tableId`, problem: 'is not a table of this meeting' }]
      : []),
  ]);
  if (problems.length) throw problem.invalid(problems);
}
