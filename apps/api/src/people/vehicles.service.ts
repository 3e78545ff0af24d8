import { Injectable } from '@nestjs/common';
import type { Page, VehicleDto, VehicleInput, VehicleList, VehiclePut } from '@yicheng/contracts';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type Actor, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../platform/index';
import { AssignmentRow } from './assignment.entity';
import { AttendeeRow } from './attendee.entity';
import { toVehicleDto } from './people.mapper';
import { narrowToScope, Where } from './people-scope';
import { VehicleRow } from './vehicle.entity';

/** The vehicles of a meeting. */
@Injectable()
export class Vehicles {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  /** By number. Whoever is not on the staff gets the vehicle they ride in or answer for, a liaison their people's. */
  async list(meetingId: string, page: Page, actor: Actor): Promise<VehicleList> {
    const mine = await this.mine(meetingId, actor);
    const [rows, total] = await this.database.manager.findAndCount(VehicleRow, {
      where: { meetingId, ...(mine ? { id: In(mine) } : {}) },
      order: { number: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: await this.toDtos(rows), total };
  }

  /** Every vehicle by number, for snapshots and documents. */
  async all(meetingId: string, manager: EntityManager = this.database.manager): Promise<VehicleDto[]> {
    return this.toDtos(await manager.find(VehicleRow, { where: { meetingId }, order: { number: 'ASC' } }), manager);
  }

  async read(meetingId: string, vehicleId: string, actor: Actor): Promise<VehicleDto> {
    const mine = await this.mine(meetingId, actor);
    const row = await this.database.manager.findOneBy(VehicleRow, { id: vehicleId, meetingId });
    if (!row || (mine && !mine.includes(row.id))) throw problem.notFound();
    return (await this.toDtos([row]))[0]!;
  }

  async create(meetingId: string, body: VehicleInput, actor: Actor): Promise<Outcome<VehicleDto>> {
    const outcome = await this.writes.create(VehicleRow, 'vehicle', meetingId, body, actor, async (tx, id) => {
      await refuse(tx, meetingId, body, id);
      const row = tx.manager.create(VehicleRow, { id, meetingId, version: 1, ...fields(body) });
      await tx.manager.insert(VehicleRow, row);
      return row;
    });
    return { created: outcome.created, row: (await this.toDtos([outcome.row]))[0]! };
  }

  async replace(meetingId: string, vehicleId: string, body: VehiclePut, actor: Actor): Promise<VehicleDto> {
    const row = await this.writes.run(meetingId, actor, async tx => {
      const vehicle = await tx.lock(VehicleRow, { id: vehicleId, meetingId });
      const people = await tx.manager.countBy(AssignmentRow, { meetingId, vehicleId });
      expectVersion('vehicle', vehicle, body.version, () => toVehicleDto(vehicle, people));
      await refuse(tx, meetingId, body, vehicleId);
      Object.assign(vehicle, fields(body));
      touch(vehicle);
      await tx.manager.save(VehicleRow, vehicle);
      tx.record('vehicle', vehicle.id, 'put', vehicle.version);
      return vehicle;
    });
    return (await this.toDtos([row]))[0]!;
  }

  /** Takes the vehicle away; its passengers have none then. */
  async remove(meetingId: string, vehicleId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const vehicle = await tx.lock(VehicleRow, { id: vehicleId, meetingId });
      const riding = await tx.manager.findBy(AssignmentRow, { meetingId, vehicleId });
      for (const assignment of riding) {
        assignment.vehicleId = null;
        touch(assignment);
        await tx.manager.save(AssignmentRow, assignment);
        tx.record('assignment', assignment.id, 'put', assignment.version);
      }
      await tx.manager.remove(VehicleRow, vehicle);
      tx.record('vehicle', vehicleId, 'delete');
    });
  }

  /** The vehicles an attendee answers for. */
  async captainOf(meetingId: string, attendeeId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      'SELECT id FROM vehicle WHERE meeting_id = $1 AND $2 = ANY(captain_ids)',
      [meetingId, attendeeId],
    );
    return rows.map(({ id }) => id);
  }

  private async toDtos(rows: VehicleRow[], manager: EntityManager = this.database.manager): Promise<VehicleDto[]> {
    if (!rows.length) return [];
    const counts: { vehicle_id: string; people: number }[] = await manager.query(
      `SELECT vehicle_id, count(*)::int AS people FROM assignment
        WHERE meeting_id = $1 AND vehicle_id = ANY($2) GROUP BY vehicle_id`,
      [rows[0]!.meetingId, rows.map(({ id }) => id)],
    );
    const people = new Map(counts.map(count => [count.vehicle_id, count.people]));
    return rows.map(row => toVehicleDto(row, people.get(row.id) ?? 0));
  }

  /** The ids of the vehicles that are the actor's to see; undefined for all. */
  private async mine(meetingId: string, actor: Actor): Promise<string[] | undefined> {
    if (actor.scope.all) return undefined;
    const where = narrowToScope(new Where().and('a.meeting_id = ?', meetingId), actor);
    const own = where.fill('s.id = ANY(?)', [actor.scope.grants.flatMap(({ attendeeId }) => attendeeId ?? [])]);
    const rows: { vehicle_id: string }[] = await this.database.query(
      `SELECT DISTINCT s.vehicle_id FROM assignment s JOIN attendee a ON a.id = s.id
        WHERE s.meeting_id = $1 AND s.vehicle_id IS NOT NULL AND (${own} OR (${where}))`,
      where.parameters,
    );
    return [...rows.map(row => row.vehicle_id), ...actor.scope.grants.flatMap(({ vehicleIds }) => vehicleIds ?? [])];
  }
}

/** Refuses captains who are not of the meeting and a number that is taken. */
async function refuse(tx: Tx, meetingId: string, body: VehicleInput, id: string): Promise<void> {
  const captains = body.captainIds ?? [];
  const known = captains.length ? await tx.manager.findBy(AttendeeRow, { id: In(captains), meetingId }) : [];
  if (known.length !== captains.length) {
    throw problem.invalid([{ field: 'captainIds', problem: 'must be people of this meeting' }]);
  }
  const same = await tx.manager.findOneBy(VehicleRow, { meetingId, number: body.number });
  if (same && same.id !== id) {
    throw problem.conflict('number-taken', 'Another vehicle has this number.', { detail: `number ${body.number}` });
  }
}

const fields = (body: VehicleInput) => ({
  number: body.number,
  plate: body.plate?.trim() || null,
  passengers: body.passengers,
  class: body.class?.trim() || null,
  role: body.role ?? ('guests' as const),
  driver: body.driver?.trim() || null,
  driverPhone: body.driverPhone?.trim() || null,
  captainIds: [...new Set((body.captainIds ?? []).map(id => id.toLowerCase()))],
});
