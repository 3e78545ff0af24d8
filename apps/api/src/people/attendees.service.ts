import { Injectable } from '@nestjs/common';
import type { AttendeeDto, AttendeeInput, AttendeeList, AttendeePut, AttendeeQuery } from '@yicheng/contracts';
import type { ReplyState } from '@yicheng/domain';
import { DataSource, type EntityManager, In } from 'typeorm';
import {
  type Actor,
  expectVersion,
  type FieldProblem,
  Membership,
  type Outcome,
  Passes,
  problem,
  touch,
  Writes,
} from '../platform/index';
import { AssignmentRow } from './assignment.entity';
import {
  groupColumn,
  indexUnits,
  nameColumns,
  phoneColumn,
  storedPosts,
  textColumns,
  unitColumns,
} from './attendee-fields';
import { listAttendees } from './attendee-list';
import { AttendeeRow } from './attendee.entity';
import { toAttendeeDto } from './people.mapper';
import { narrowToScope, UNIT_AND_BELOW, Where } from './people-scope';
import { UnitRow } from './unit.entity';
import { Units } from './units.service';
import { VehicleRow } from './vehicle.entity';

/** The people of a meeting. */
@Injectable()
export class Attendees {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly units: Units,
    private readonly passes: Passes,
  ) {}

  /** One page of the people asked for, of those the actor may see. */
  async list(meetingId: string, query: AttendeeQuery, actor: Actor): Promise<AttendeeList> {
    const { ids, total } = await listAttendees(this.database.manager, meetingId, query, actor);
    const rows = ids.length ? await this.database.manager.findBy(AttendeeRow, { id: In(ids), meetingId }) : [];
    const byId = new Map((await this.toDtos(rows)).map(dto => [dto.id, dto]));
    return { items: ids.flatMap(id => byId.get(id) ?? []), total };
  }

  /** Everybody of the meeting in no order, for documents and snapshots; phones are not masked here. */
  all(meetingId: string, manager: EntityManager = this.database.manager): Promise<AttendeeRow[]> {
    return manager.findBy(AttendeeRow, { meetingId });
  }

  async read(meetingId: string, attendeeId: string, actor: Actor): Promise<AttendeeDto> {
    return this.toDto(await this.visible(meetingId, attendeeId, actor));
  }

  /** The row of somebody the actor may see; 404 for anybody else. */
  async visible(meetingId: string, attendeeId: string, actor: Actor): Promise<AttendeeRow> {
    const where = narrowToScope(new Where().and('a.meeting_id = ?', meetingId).and('a.id = ?', attendeeId), actor);
    const [seen] = await this.database.query(`SELECT 1 FROM attendee a WHERE ${where}`, where.parameters);
    const row = seen ? await this.database.manager.findOneBy(AttendeeRow, { id: attendeeId, meetingId }) : null;
    if (!row) throw problem.notFound();
    return row;
  }

  /** Which of some people the actor may see. */
  async visibleOf(meetingId: string, ids: readonly string[], actor: Actor): Promise<ReadonlySet<string>> {
    const where = narrowToScope(new Where().and('a.meeting_id = ?', meetingId).and('a.id = ANY(?)', ids), actor);
    const seen: { id: string }[] = await this.database.query(
      `SELECT a.id FROM attendee a WHERE ${where}`,
      where.parameters,
    );
    return new Set(seen.map(({ id }) => id));
  }

  async create(meetingId: string, body: AttendeeInput, actor: Actor): Promise<Outcome<AttendeeDto>> {
    if (body.reply) refuseApproval(actor, body.reply, 'reply');
    const outcome = await this.writes.create(AttendeeRow, 'attendee', meetingId, body, actor, async (tx, id) => {
      const posts = await this.posts(tx.manager, meetingId, body, actor);
      const row = tx.manager.create(AttendeeRow, {
        id,
        meetingId,
        version: 1,
        ...nameColumns(body.name),
        ...unitColumns(posts),
        ...textColumns(body),
        phone: phoneColumn(body.phone ?? null, null),
        groupId: await groupColumn(tx.manager, meetingId, body.groupId),
        reply: body.reply ?? 'named',
        replyReason: null,
        substitute: null,
        position: await nextPosition(tx.manager, meetingId),
        importId: null,
      });
      await tx.manager.insert(AttendeeRow, row);
      return row;
    });
    return { created: outcome.created, row: await this.toDto(outcome.row) };
  }

  async replace(meetingId: string, attendeeId: string, body: AttendeePut, actor: Actor): Promise<AttendeeDto> {
    await this.visible(meetingId, attendeeId, actor);
    const row = await this.writes.run(meetingId, actor, async tx => {
      const attendee = await tx.lock(AttendeeRow, { id: attendeeId, meetingId });
      const current = attendee.version === body.version ? undefined : await this.toDto(attendee);
      expectVersion('attendee', attendee, body.version, () => current);
      if (body.reply && body.reply !== attendee.reply) refuseApproval(actor, body.reply, 'reply');
      const posts = await this.posts(tx.manager, meetingId, body, actor);
      // A liaison returns names and replies; category and group stay with the organizers.
      const kept = actor.scope.all ? {} : { category: attendee.category, groupId: attendee.groupId };
      Object.assign(attendee, nameColumns(body.name), unitColumns(posts), textColumns(body), {
        phone: phoneColumn(body.phone, attendee.phone),
        groupId: await groupColumn(tx.manager, meetingId, body.groupId),
        reply: body.reply ?? attendee.reply,
        ...kept,
      });
      touch(attendee);
      await tx.manager.save(AttendeeRow, attendee);
      tx.record('attendee', attendee.id, 'put', attendee.version);
      return attendee;
    });
    return this.toDto(row);
  }

  /** Takes somebody off the roster, with their vehicle, their link, and what they answered for. */
  async remove(meetingId: string, attendeeId: string, actor: Actor): Promise<void> {
    await this.visible(meetingId, attendeeId, actor);
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(AttendeeRow, { id: attendeeId, meetingId });
      const vehicles = await tx.manager
        .createQueryBuilder(VehicleRow, 'v')
        .where('v.meetingId = :meetingId AND :attendeeId = ANY(v.captainIds)', { meetingId, attendeeId })
        .getMany();
      for (const vehicle of vehicles) {
        vehicle.captainIds = vehicle.captainIds.filter(id => id !== attendeeId);
        touch(vehicle);
        await tx.manager.save(VehicleRow, vehicle);
        tx.record('vehicle', vehicle.id, 'put', vehicle.version);
      }
      if (await this.passes.revoke(tx.manager, meetingId, attendeeId)) tx.record('pass', attendeeId, 'delete');
      await tx.manager.delete(Membership, { meetingId, attendeeId });
      await tx.manager.remove(AttendeeRow, row);
      tx.record('attendee', attendeeId, 'delete');
    });
  }

  /** The names of the units at which some people have posts. */
  unitNames(
    rows: readonly Pick<AttendeeRow, 'unitIds'>[],
    manager?: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    return this.units.names(
      rows.flatMap(({ unitIds }) => unitIds),
      manager,
    );
  }

  private async toDto(row: AttendeeRow): Promise<AttendeeDto> {
    return (await this.toDtos([row]))[0]!;
  }

  private async toDtos(rows: AttendeeRow[]): Promise<AttendeeDto[]> {
    const [names, assignments] = await Promise.all([
      this.unitNames(rows),
      rows.length ? this.database.manager.findBy(AssignmentRow, { id: In(rows.map(({ id }) => id)) }) : [],
    ]);
    const vehicles = new Map(assignments.map(({ id, vehicleId }) => [id, vehicleId]));
    return rows.map(row => toAttendeeDto(row, names, vehicles.get(row.id)));
  }

  /** The posts to store; a liaison may only place people in their own units. */
  private async posts(manager: EntityManager, meetingId: string, body: AttendeeInput, actor: Actor) {
    const wanted = body.posts ?? [];
    const { posts, problems } = storedPosts(wanted, indexUnits(await unitsOf(manager, meetingId)));
    if (!problems.length && !actor.scope.all) {
      const own = await ownUnits(manager, actor);
      posts.forEach(({ unitId }, i) => {
        if (!unitId || !own.has(unitId))
          problems.push({ field: `posts[${i}].unitId`, problem: 'is not a unit of yours' });
      });
      if (!posts.length) problems.push({ field: 'posts', problem: 'must name a unit of yours' });
    }
    if (problems.length) throw problem.invalid(problems);
    return posts;
  }
}

/** Leave is the organizers' to approve: a liaison only asks for it. */
export function approvalProblems({ scope }: Actor, reply: ReplyState, field: string): FieldProblem[] {
  const refused = reply === 'leave-approved' && !scope.all;
  return refused ? [{ field, problem: 'is for the organizers to say' }] : [];
}

function refuseApproval(actor: Actor, reply: ReplyState, field: string): void {
  const problems = approvalProblems(actor, reply, field);
  if (problems.length) throw problem.invalid(problems);
}

/** Every unit of a meeting's workspace. */
export const unitsOf = (manager: EntityManager, meetingId: string): Promise<UnitRow[]> =>
  manager
    .createQueryBuilder(UnitRow, 'u')
    .where('u.workspaceId = (SELECT workspace_id FROM meeting WHERE id = :meetingId)', { meetingId })
    .getMany();

/** The place after everybody else on the roster. */
export async function nextPosition(manager: EntityManager, meetingId: string): Promise<number> {
  const [row]: { next: number }[] = await manager.query(
    'SELECT coalesce(max(position) + 1, 0)::int AS next FROM attendee WHERE meeting_id = $1',
    [meetingId],
  );
  return row!.next;
}

async function ownUnits(manager: EntityManager, actor: Actor): Promise<Set<string>> {
  const own = new Set<string>();
  for (const { role, unitId } of actor.scope.grants) {
    if (role !== 'liaison' || !unitId) continue;
    const rows: { id: string }[] = await manager.query(UNIT_AND_BELOW.replace('?', '$1'), [unitId]);
    for (const { id } of rows) own.add(id);
  }
  return own;
}
