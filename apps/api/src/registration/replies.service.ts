import { Injectable } from '@nestjs/common';
import type { ReplyChange, ReplyDto, ReplyList, ReplyPut } from '@yicheng/contracts';
import { isMasked, maskPhone, missingFromReply, readPhone, type Substitute } from '@yicheng/domain';
import { DataSource, In } from 'typeorm';
import { approvalProblems, AttendeeRow, Attendees } from '../people/index';
import { type Actor, expectVersion, type FieldProblem, problem, touch, Writes } from '../platform/index';

/** Whose reply. */
export interface Replying {
  meetingId: string;
  attendeeId: string;
}

/** Answers to the invitation; they are kept with the person. */
@Injectable()
export class Replies {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly attendees: Attendees,
  ) {}

  async read({ meetingId, attendeeId }: Replying): Promise<ReplyDto> {
    const row = await this.database.manager.findOneBy(AttendeeRow, { id: attendeeId, meetingId });
    if (!row) throw problem.notFound();
    return toReplyDto(row);
  }

  /** Stores an answer; leave already approved stays so while it is only asked for again. */
  async answer({ meetingId, attendeeId }: Replying, body: ReplyPut, actor: Actor): Promise<ReplyDto> {
    const missing = missingFromReply(body);
    if (missing.length) throw problem.invalid(missing.map(field => ({ field, problem: 'must be said' })));
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(AttendeeRow, { id: attendeeId, meetingId });
      expectVersion('attendee', row, body.version, () => toReplyDto(row));
      const approved = row.reply === 'leave-approved' && body.reply === 'leave-asked';
      row.reply = approved ? 'leave-approved' : body.reply;
      row.replyReason = body.reply === 'attending' ? null : body.reason?.trim() || null;
      row.substitute = body.reply === 'substitute' ? substituteOf(body, row.substitute) : null;
      touch(row);
      await tx.manager.save(AttendeeRow, row);
      tx.record('attendee', row.id, 'put', row.version);
      tx.record('reply', row.id, 'put', row.version);
      return toReplyDto(row);
    });
  }

  /** Stores where several people stand, all together or none. */
  async answerAll(meetingId: string, items: readonly ReplyChange[], actor: Actor): Promise<ReplyList> {
    const changes = new Map(items.map(change => [change.attendeeId.toLowerCase(), change]));
    const ids = [...changes.keys()];
    const visible = await this.attendees.visibleOf(meetingId, ids, actor);
    const problems = items.flatMap(({ attendeeId, reply }, i): FieldProblem[] => [
      ...(visible.has(attendeeId.toLowerCase())
        ? []
        : [{ field: `items[${i}].attendeeId`, problem: 'is nobody of this meeting' }]),
      ...approvalProblems(actor, reply, `items[${i}].reply`),
    ]);
    if (problems.length) throw problem.invalid(problems);
    return this.writes.run(meetingId, actor, async tx => {
      const rows = await tx.manager.find(AttendeeRow, {
        where: { id: In(ids), meetingId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const row of rows) {
        const change = changes.get(row.id)!;
        if (change.version !== undefined) expectVersion('attendee', row, change.version, () => toReplyDto(row));
        row.reply = change.reply;
        touch(row);
        tx.record('attendee', row.id, 'put', row.version);
        tx.record('reply', row.id, 'put', row.version);
      }
      await tx.manager.query(
        `UPDATE attendee a SET reply = c.reply, version = c.version, updated_at = c.at
           FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[]) AS c(id, reply, version, at)
          WHERE a.id = c.id`,
        [rows.map(r => r.id), rows.map(r => r.reply), rows.map(r => r.version), rows.map(r => r.updatedAt)],
      );
      return { items: rows.map(toReplyDto), total: rows.length };
    });
  }
}

function substituteOf({ substitute }: ReplyPut, stored: Substitute | null): Substitute | null {
  if (!substitute) return null;
  const given = substitute.phone?.trim();
  const kept = !given || (isMasked(given) && stored?.phone !== undefined && given === maskPhone(stored.phone));
  const phone = kept ? stored?.phone : readPhone(given).phone;
  return {
    name: substitute.name.trim(),
    ...(substitute.posts?.length ? { posts: substitute.posts } : {}),
    ...(phone ? { phone } : {}),
  };
}

const toReplyDto = (row: AttendeeRow): ReplyDto => ({
  id: row.id,
  version: row.version,
  reply: row.reply,
  ...(row.replyReason === null ? {} : { reason: row.replyReason }),
  ...(row.substitute === null
    ? {}
    : {
        substitute: {
          ...row.substitute,
          ...(row.substitute.phone ? { phone: maskPhone(row.substitute.phone) } : {}),
        },
      }),
  updatedAt: row.updatedAt,
});
