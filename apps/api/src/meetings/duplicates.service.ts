import { Injectable } from '@nestjs/common';
import type { DuplicateInput, MeetingDto } from '@yicheng/contracts';
import { addDays, daysBetween } from '@yicheng/domain';
import { IsNull, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, Clock, Membership, type Outcome, Writes } from '../platform/index';
import { MeetingCopies, MeetingCopy } from './meeting-copies';
import { Meeting } from './meeting.entity';
import { Meetings } from './meetings.service';
import { Hall, Venue } from './venue.entity';

/** Meetings made from others: everything that was planned, moved to other days; nothing that happened. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly meetings: Meetings,
    private readonly copies: MeetingCopies,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** All in one transaction. The staff comes along; whoever duplicates owns the copy. */
  async make(meetingId: string, body: DuplicateInput, actor: Actor): Promise<Outcome<MeetingDto>> {
    const from = await this.meetings.find(meetingId);
    const id = body.id?.toLowerCase() ?? uuidv7();
    const asked = { ...body, id, duplicates: from.id };
    const { created, row } = await this.writes.create(Meeting, 'meeting', id, asked, actor, async tx => {
      const now = this.clock.now().toISOString();
      const to = tx.manager.create(Meeting, {
        ...from,
        id,
        title: body.title?.trim() ?? from.title,
        slug: body.slug ?? `${body.startDate}-${id.slice(-4)}`,
        startDate: body.startDate,
        endDate: addDays(body.startDate, daysBetween(from.startDate, from.endDate)),
        status: 'draft',
        latestRelease: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      await this.meetings.checkSlug(tx, to);
      await tx.manager.insert(Meeting, to);
      const copy = new MeetingCopy(tx, from, to, body.people ?? true);
      await copyStaff(copy, from.id, id, actor);
      await copy.rows(Venue, 'venue');
      await copy.rows(Hall, 'hall', ({ venueId }) => ({ venueId: copy.id(venueId) }));
      await this.copies.run(copy);
      return to;
    });
    return { created, row: await this.meetings.toDto(row, ['owner']) };
  }
}

async function copyStaff({ tx }: MeetingCopy, from: string, to: string, actor: Actor): Promise<void> {
  const users = await tx.manager.findBy(Membership, { meetingId: from, userId: Not(IsNull()) });
  const others = users.filter(({ userId, role }) => !(role === 'owner' && userId === actor.user?.id));
  const owner = { userId: actor.user?.id ?? null, role: 'owner' as const, unitId: null };
  for (const { userId, role, unitId } of [...(actor.user ? [owner] : []), ...others]) {
    const member = { id: uuidv7(), meetingId: to, userId, attendeeId: null, role, unitId };
    await tx.manager.insert(Membership, member);
    tx.record('membership', member.id, 'put');
  }
}
