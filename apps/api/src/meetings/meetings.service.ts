import { Injectable } from '@nestjs/common';
import type { MeetingDto, MeetingInput, MeetingList, MeetingPut, Page } from '@yicheng/contracts';
import { MAX_DAYS, meetingDates, type Role } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type Actor,
  Clock,
  expectVersion,
  Membership,
  problem,
  touch,
  type Tx,
  Workspace,
  Writes,
} from '../platform/index';
import { Meeting } from './meeting.entity';
import { toMeetingDto } from './meetings.mapper';

/** Creating, reading, replacing and deleting meetings. */
@Injectable()
export class Meetings {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The meetings the actor has a part in: those not over yet first, the next one on top. */
  async list(actor: Actor, { limit = 100, offset = 0 }: Page): Promise<MeetingList> {
    const mine = `SELECT DISTINCT meeting_id FROM membership WHERE user_id = $1
                  UNION SELECT meeting_id FROM pass WHERE id = $2`;
    const who = [actor.user?.id ?? null, actor.pass?.passId ?? null];
    const ids: { id: string; total: string; roles: Role[] | null }[] = await this.database.query(
      `SELECT m.id, count(*) OVER () AS total,
              (SELECT array_agg(s.role) FROM membership s WHERE s.meeting_id = m.id AND s.user_id = $1) AS roles
         FROM meeting m WHERE m.id IN (${mine})
        ORDER BY m.end_date < $5, CASE WHEN m.end_date >= $5 THEN m.start_date END, m.start_date DESC, m.id
        LIMIT $3 OFFSET $4`,
      [...who, limit, offset, this.clock.now()],
    );
    // Beyond the last page no row says how many there are.
    if (!ids.length && offset) return { items: [], total: (await this.list(actor, { limit: 1 })).total };
    const rows = await this.database.manager
      .createQueryBuilder(Meeting, 'm')
      .whereInIds(ids.map(r => r.id))
      .getMany();
    const byId = new Map(rows.map(row => [row.id, row]));
    const slugs = await this.workspaceSlugs(rows);
    const items = ids.flatMap(({ id, roles }) => {
      const row = byId.get(id);
      const held = roles ?? (['attendee'] satisfies Role[]);
      return row ? [toMeetingDto(row, slugs.get(row.workspaceId)!, held, this.clock.now())] : [];
    });
    return { items, total: Number(ids[0]?.total ?? 0) };
  }

  async create(body: MeetingInput, actor: Actor): Promise<{ created: boolean; row: MeetingDto }> {
    checkDays(body);
    const workspaceId = await this.workspaceFor(body, actor);
    const id = body.id?.toLowerCase() ?? uuidv7();
    const { created, row } = await this.writes.create(Meeting, 'meeting', id, { ...body, id }, actor, async tx => {
      const meeting = tx.manager.create(Meeting, { id, workspaceId, status: 'draft', latestRelease: null, version: 1 });
      assign(meeting, body, this.clock.now());
      await this.checkSlug(tx, meeting);
      await tx.manager.insert(Meeting, meeting);
      if (actor.user) {
        const owner = {
          id: uuidv7(),
          meetingId: id,
          userId: actor.user.id,
          attendeeId: null,
          role: 'owner',
          unitId: null,
        } as const;
        await tx.manager.insert(Membership, owner);
        tx.record('membership', owner.id, 'put');
      }
      return meeting;
    });
    return { created, row: await this.toDto(row, ['owner']) };
  }

  async read(meetingId: string, actor: Actor): Promise<MeetingDto> {
    const row = await this.database.manager.findOneBy(Meeting, { id: meetingId });
    if (!row) throw problem.notFound();
    return this.toDto(row, rolesOf(actor));
  }

  async replace(meetingId: string, body: MeetingPut, actor: Actor): Promise<MeetingDto> {
    checkDays(body);
    const slug = await this.slugOf(meetingId);
    const row = await this.writes.run(meetingId, actor, async tx => {
      const meeting = await tx.lock(Meeting, { id: meetingId });
      expectVersion('meeting', meeting, body.version, () =>
        toMeetingDto(meeting, slug, rolesOf(actor), this.clock.now()),
      );
      assign(meeting, body, this.clock.now());
      await this.checkSlug(tx, meeting);
      touch(meeting);
      await tx.manager.save(Meeting, meeting);
      tx.record('meeting', meetingId, 'put', meeting.version);
      return meeting;
    });
    return this.toDto(row, rolesOf(actor));
  }

  async remove(meetingId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      await tx.lock(Meeting, { id: meetingId });
      await tx.manager.delete(Meeting, { id: meetingId });
      tx.record('meeting', meetingId, 'delete');
    });
  }

  /** The row itself, for areas that need its zone or days; 404 if there is none. */
  async find(meetingId: string): Promise<Meeting> {
    const row = await this.database.manager.findOneBy(Meeting, { id: meetingId });
    if (!row) throw problem.notFound();
    return row;
  }

  /** Notes, in the publishing transaction, that release `n` is the latest. */
  async published(tx: Tx, meetingId: string, n: number): Promise<void> {
    const meeting = await tx.lock(Meeting, { id: meetingId });
    meeting.latestRelease = n;
    meeting.status = 'published';
    touch(meeting);
    await tx.manager.save(Meeting, meeting);
    tx.record('meeting', meetingId, 'put', meeting.version);
  }

  /** A meeting as somebody with these roles sees it. */
  async toDto(row: Meeting, roles: Role[]): Promise<MeetingDto> {
    return toMeetingDto(row, (await this.workspaceSlugs([row])).get(row.workspaceId)!, roles, this.clock.now());
  }

  private async slugOf(meetingId: string): Promise<string> {
    const row = await this.find(meetingId);
    return (await this.workspaceSlugs([row])).get(row.workspaceId)!;
  }

  private async workspaceSlugs(rows: Meeting[]): Promise<Map<string, string>> {
    const ids = [...new Set(rows.map(row => row.workspaceId))];
    if (ids.length === 0) return new Map();
    const found = await this.database.manager.createQueryBuilder(Workspace, 'w').whereInIds(ids).getMany();
    return new Map(found.map(workspace => [workspace.id, workspace.slug]));
  }

  private async workspaceFor(body: MeetingInput, actor: Actor): Promise<string> {
    const open = new Set(actor.scope.grants.flatMap(grant => (grant.workspaceId ? [grant.workspaceId] : [])));
    if (body.workspaceId) {
      if (!open.has(body.workspaceId.toLowerCase())) {
        throw problem.invalid([{ field: 'workspaceId', problem: 'is not a workspace you may create meetings in' }]);
      }
      return body.workspaceId.toLowerCase();
    }
    const [only, ...others] = open;
    if (!only) throw problem.forbidden();
    if (others.length) throw problem.invalid([{ field: 'workspaceId', problem: 'must say which of your workspaces' }]);
    return only;
  }

  /** Refuses a name in addresses that another meeting of the workspace has. */
  async checkSlug(tx: Tx, meeting: Meeting): Promise<void> {
    const other = await tx.manager.findOneBy(Meeting, { workspaceId: meeting.workspaceId, slug: meeting.slug });
    if (other && other.id !== meeting.id)
      throw problem.invalid([{ field: 'slug', problem: 'is taken by another meeting' }]);
  }
}

const rolesOf = (actor: Actor): Role[] => actor.grants.map(grant => grant.role);

function checkDays(body: MeetingInput): void {
  if (body.endDate < body.startDate)
    throw problem.invalid([{ field: 'endDate', problem: 'must not be before startDate' }]);
  const last = meetingDates(body).at(-1);
  if (last !== body.endDate)
    throw problem.invalid([{ field: 'endDate', problem: `must be within ${MAX_DAYS} days of startDate` }]);
}

function assign(meeting: Meeting, body: MeetingInput, now: Date): void {
  meeting.title = body.title.trim();
  meeting.timeZone = body.timeZone;
  meeting.startDate = body.startDate;
  meeting.endDate = body.endDate;
  meeting.kind = body.kind ?? null;
  meeting.language = body.language ?? 'zh-CN';
  meeting.slug = body.slug ?? meeting.slug ?? `${body.startDate}-${meeting.id.slice(-4)}`;
  meeting.createdAt ??= now.toISOString();
  meeting.updatedAt = now.toISOString();
}
