import { Injectable } from '@nestjs/common';
import type { MemberDto, MemberInput, MemberList, MemberPut, Page } from '@yicheng/contracts';
import { DataSource, IsNull, Not } from 'typeorm';
import {
  type Actor,
  type FieldProblem,
  Invitations,
  Membership,
  type Outcome,
  problem,
  type Problem,
  RateLimits,
  type Tx,
  User,
  Writes,
} from '../platform/index';
import { Meeting } from './meeting.entity';

/** An area's check that the attendee and the unit of a membership exist; answers with the fields that do not. */
export type MemberCheck = (meetingId: string, body: MemberRefs) => Promise<FieldProblem[]>;

type MemberRefs = Pick<MemberInput, 'attendeeId' | 'unitId'>;

/** The roles people hold in a meeting. */
@Injectable()
export class Members {
  private readonly checks: MemberCheck[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly invitations: Invitations,
    private readonly limits: RateLimits,
  ) {}

  /** Adds a check of what a membership refers to. */
  register(check: MemberCheck): void {
    this.checks.push(check);
  }

  async list(meetingId: string, page: Page): Promise<MemberList> {
    const [rows, total] = await this.database.manager.findAndCount(Membership, {
      where: { meetingId },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: await this.toDtos(rows), total };
  }

  async create(meetingId: string, body: MemberInput, actor: Actor): Promise<Outcome<MemberDto>> {
    if ((body.email === undefined) === (body.attendeeId === undefined)) {
      throw problem.invalid([{ field: 'email', problem: 'give either email or attendeeId' }]);
    }
    checkRole(body, body.attendeeId !== undefined);
    let url: string | undefined;
    const outcome = await this.writes.create(Membership, 'membership', meetingId, body, actor, async (tx, id) => {
      const unknown = await this.unknown(meetingId, body);
      if (unknown.length) throw problem.invalid(unknown);
      const invited = body.email ? await this.userOf(tx, meetingId, body, actor) : undefined;
      url = invited?.url;
      const member = tx.manager.create(Membership, {
        id,
        meetingId,
        userId: invited?.userId ?? null,
        attendeeId: body.attendeeId?.toLowerCase() ?? null,
        role: body.role,
        unitId: body.unitId?.toLowerCase() ?? null,
      });
      await checkNew(tx, member);
      await tx.manager.insert(Membership, member);
      return member;
    });
    const [dto] = await this.toDtos([outcome.row]);
    return { created: outcome.created, row: { ...dto!, ...(url ? { url } : {}) } };
  }

  /** Gives a member another role (or a liaison another unit); the last owner stays one. */
  async replace(meetingId: string, memberId: string, body: MemberPut, actor: Actor): Promise<MemberDto> {
    const member = await this.writes.run(meetingId, actor, async tx => {
      const row = await lockMember(tx, meetingId, memberId, body.role);
      checkRole(body, row.attendeeId !== null);
      const unknown = await this.unknown(meetingId, body);
      if (unknown.length) throw problem.invalid(unknown);
      row.role = body.role;
      row.unitId = body.unitId?.toLowerCase() ?? null;
      await checkNew(tx, row);
      await tx.manager.save(Membership, row);
      tx.record('membership', memberId, 'put');
      return row;
    });
    return (await this.toDtos([member]))[0]!;
  }

  async remove(meetingId: string, memberId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const member = await lockMember(tx, meetingId, memberId);
      await tx.manager.remove(Membership, member);
      tx.record('membership', memberId, 'delete');
    });
  }

  /** Takes a user out of every meeting of the workspace; nothing happens where one would be left without an owner. */
  async removeUser(workspaceId: string, userId: string, actor: Actor): Promise<void> {
    const rows: { id: string; meeting_id: string; last: boolean }[] = await this.database.query(
      `SELECT s.id, s.meeting_id,
              s.role = 'owner' AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.meeting_id = s.meeting_id
                AND o.role = 'owner' AND o.user_id <> s.user_id) AS last
         FROM membership s JOIN meeting m ON m.id = s.meeting_id
        WHERE m.workspace_id = $1 AND s.user_id = $2 ORDER BY s.meeting_id, s.id`,
      [workspaceId, userId],
    );
    if (rows.some(row => row.last)) throw lastOwner();
    for (const { id, meeting_id } of rows) await this.remove(meeting_id, id, actor);
  }

  /** A new link to set a password, for a user who was invited and has none yet. */
  async link(meetingId: string, memberId: string, actor: Actor): Promise<string> {
    const member = await this.database.manager.findOneBy(Membership, { id: memberId, meetingId });
    if (!member?.userId) throw problem.notFound();
    await this.limits.count('invite', actor.user?.id ?? '');
    return this.invitations.renew(await this.workspaceOf(meetingId), member.userId, 'invited');
  }

  private async userOf(
    tx: Tx,
    meetingId: string,
    { email = '', name }: MemberInput,
    actor: Actor,
  ): Promise<{ userId: string; url?: string }> {
    const user = await tx.manager.findOneBy(User, { email: email.toLowerCase() });
    if (user) return { userId: user.id };
    if (!name) throw problem.invalid([{ field: 'email', problem: 'belongs to no user; give a name to invite them' }]);
    await this.limits.count('invite', actor.user?.id ?? '');
    const invited = await this.invitations.invite(tx.manager, await this.workspaceOf(meetingId), { email, name });
    return { userId: invited.user.id, ...(invited.url ? { url: invited.url } : {}) };
  }

  private async unknown(meetingId: string, body: MemberRefs): Promise<FieldProblem[]> {
    return (await Promise.all(this.checks.map(check => check(meetingId, body)))).flat();
  }

  private async workspaceOf(meetingId: string): Promise<string> {
    const meeting = await this.database.manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) throw problem.notFound();
    return meeting.workspaceId;
  }

  private async toDtos(rows: Membership[]): Promise<MemberDto[]> {
    const ids = rows.flatMap(row => (row.userId ? [row.userId] : []));
    const users = ids.length ? await this.database.manager.createQueryBuilder(User, 'u').whereInIds(ids).getMany() : [];
    const byId = new Map(users.map(user => [user.id, user]));
    return rows.map(row => {
      const user = row.userId ? byId.get(row.userId) : undefined;
      return {
        id: row.id,
        role: row.role,
        ...(user ? { userId: user.id, email: user.email, name: user.name, invited: user.passwordHash === null } : {}),
        ...(row.attendeeId ? { attendeeId: row.attendeeId } : {}),
        ...(row.unitId ? { unitId: row.unitId } : {}),
      };
    });
  }
}

const lastOwner = (): Problem => problem.conflict('last-owner', 'A meeting keeps one owner.');

function checkRole({ role, unitId }: MemberPut, ofAttendee: boolean): void {
  if (ofAttendee && role !== 'liaison')
    throw problem.invalid([{ field: 'role', problem: 'must be liaison for an attendee' }]);
  if ((role === 'liaison') !== (unitId !== undefined))
    throw problem.invalid([{ field: 'unitId', problem: 'belongs to a liaison, and to nobody else' }]);
}

/** The membership, with every owner's locked: of two owners leaving at once, the second stays. */
async function lockMember(tx: Tx, meetingId: string, memberId: string, role?: string): Promise<Membership> {
  const owners = await tx.manager.find(Membership, {
    where: { meetingId, role: 'owner' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const member = await tx.lock(Membership, { id: memberId, meetingId });
  if (member.role === 'owner' && role !== 'owner' && owners.length < 2) throw lastOwner();
  return member;
}

/** Nobody holds the same role (of the same unit) twice. */
async function checkNew(tx: Tx, member: Membership): Promise<void> {
  const { id, meetingId, role, userId, attendeeId, unitId } = member;
  const same = await tx.manager.existsBy(Membership, {
    id: Not(id),
    meetingId,
    role,
    userId: userId ?? IsNull(),
    attendeeId: attendeeId ?? IsNull(),
    unitId: unitId ?? IsNull(),
  });
  if (same) throw problem.conflict('already-member', 'They have this role already.');
}
