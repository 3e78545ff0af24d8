import { Injectable } from '@nestjs/common';
import type { MemberDto, MemberInput, MemberList, Page } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, type FieldProblem, Membership, type Outcome, problem, User, Writes } from '../platform/index';

/** An area's check that the attendee and the unit of a membership exist; answers with the fields that do not. */
export type MemberCheck = (meetingId: string, body: MemberInput) => Promise<FieldProblem[]>;

/** The roles people hold in a meeting. */
@Injectable()
export class Members {
  private readonly checks: MemberCheck[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
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
    if (body.attendeeId && body.role !== 'liaison') {
      throw problem.invalid([{ field: 'role', problem: 'must be liaison for an attendee' }]);
    }
    if ((body.role === 'liaison') !== (body.unitId !== undefined)) {
      throw problem.invalid([{ field: 'unitId', problem: 'belongs to a liaison, and to nobody else' }]);
    }
    const outcome = await this.writes.create(Membership, 'membership', meetingId, body, actor, async (tx, id) => {
      const user = body.email ? await tx.manager.findOneBy(User, { email: body.email.toLowerCase() }) : null;
      if (body.email && !user) throw problem.invalid([{ field: 'email', problem: 'belongs to no user' }]);
      const unknown = (await Promise.all(this.checks.map(check => check(meetingId, body)))).flat();
      if (unknown.length) throw problem.invalid(unknown);
      const member = tx.manager.create(Membership, {
        id,
        meetingId,
        userId: user?.id ?? null,
        attendeeId: body.attendeeId?.toLowerCase() ?? null,
        role: body.role,
        unitId: body.unitId?.toLowerCase() ?? null,
      });
      await tx.manager.insert(Membership, member);
      return member;
    });
    return { created: outcome.created, row: (await this.toDtos([outcome.row]))[0]! };
  }

  async remove(meetingId: string, memberId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const member = await tx.lock(Membership, { id: memberId, meetingId });
      const owners = await tx.manager.countBy(Membership, { meetingId, role: 'owner' });
      if (member.role === 'owner' && owners === 1) throw problem.conflict('last-owner', 'A meeting keeps one owner.');
      await tx.manager.remove(Membership, member);
      tx.record('membership', memberId, 'delete');
    });
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
        ...(user ? { userId: user.id, email: user.email, name: user.name } : {}),
        ...(row.attendeeId ? { attendeeId: row.attendeeId } : {}),
        ...(row.unitId ? { unitId: row.unitId } : {}),
      };
    });
  }
}
