import { Injectable } from '@nestjs/common';
import type { HeldPasses, IssuedPasses, PassesInput, PassLinkDto, PassStateDto } from '@yicheng/contracts';
import { answerFor } from '@yicheng/domain';
import { Meetings } from '../meetings/index';
import { type Actor, Clock, Passes, problem, type Tx, Writes } from '../platform/index';
import type { AttendeeRow } from './attendee.entity';
import { Attendees } from './attendees.service';
import { Disclosures } from './disclosures.service';

/** How long a link outlives the meeting's last day, or, once that is past, its own making. */
const DAYS_AFTER = 30;

/** The personal links of attendees. */
@Injectable()
export class AttendeePasses {
  constructor(
    private readonly passes: Passes,
    private readonly attendees: Attendees,
    private readonly disclosures: Disclosures,
    private readonly meetings: Meetings,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async issue({ meetingId, id }: AttendeeRow, actor: Actor): Promise<PassLinkDto> {
    const expiresAt = await this.expiry(meetingId);
    return this.writes.run(meetingId, actor, async tx => {
      const { url } = await this.passes.issue(tx.manager, meetingId, id, expiresAt);
      tx.record('pass', id, 'put');
      return { url };
    });
  }

  /**
   * Links for many people in one transaction: whoever has one keeps it, unless all are to be new. Nobody gets one if
   * anybody named is none of the actor's to give one to.
   */
  async issueMany(meetingId: string, { attendeeIds, renew }: PassesInput, actor: Actor): Promise<IssuedPasses> {
    const ids = [...new Set(attendeeIds.map(id => id.toLowerCase()))];
    const seen = await this.attendees.visibleOf(meetingId, ids, actor);
    const expiresAt = await this.expiry(meetingId);
    return this.writes.run(meetingId, actor, async tx => {
      const phones = await lockPeople(tx, meetingId, ids);
      const strangers = attendeeIds.flatMap((id, i) =>
        seen.has(id.toLowerCase()) && phones.has(id.toLowerCase())
          ? []
          : [{ field: `attendeeIds[${i}]`, problem: 'is nobody you can give a link to' }],
      );
      if (strangers.length) throw problem.invalid(strangers);
      const held = renew ? [] : await this.passes.working(meetingId, ids, tx.manager);
      const keep = new Set(held.map(({ attendeeId }) => attendeeId));
      const without = ids.filter(id => !keep.has(id));
      const urls = await this.passes.issueMany(tx.manager, meetingId, without, expiresAt);
      for (const id of without) tx.record('pass', id, 'put');
      const full = without.length > 0 && actor.grants.some(({ role }) => answerFor('attendee.unmask', role) === 'yes');
      if (full) await this.disclosures.keep(tx.manager, meetingId, 'links', actor);
      const items = without.map(attendeeId => {
        const phone = full ? phones.get(attendeeId) : null;
        return { attendeeId, url: urls.get(attendeeId)!, ...(phone ? { phone } : {}) };
      });
      return { items, kept: ids.filter(id => keep.has(id)) };
    });
  }

  /** Who has a link, of those the actor may give one to. */
  async held(meetingId: string, actor: Actor): Promise<HeldPasses> {
    const items = await this.passes.working(meetingId);
    if (actor.scope.all) return { items };
    const ids = items.map(({ attendeeId }) => attendeeId);
    const seen = await this.attendees.visibleOf(meetingId, ids, actor);
    return { items: items.filter(({ attendeeId }) => seen.has(attendeeId)) };
  }

  async state({ meetingId, id }: AttendeeRow): Promise<PassStateDto> {
    const state = await this.passes.state(meetingId, id);
    if (!state) throw problem.notFound();
    return state;
  }

  async revoke({ meetingId, id }: AttendeeRow, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      if (!(await this.passes.revoke(tx.manager, meetingId, id))) throw problem.notFound();
      tx.record('pass', id, 'delete');
    });
  }

  private async expiry(meetingId: string): Promise<string> {
    const { endDate } = await this.meetings.find(meetingId);
    const from = Math.max(Date.parse(endDate), this.clock.now().getTime());
    return new Date(from + DAYS_AFTER * 86_400_000).toISOString();
  }
}

/** The phones of those of these people who are of the meeting; of two who give them links at once, one waits. */
async function lockPeople(
  { manager }: Tx,
  meetingId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows: { id: string; phone: string | null }[] = await manager.query(
    'SELECT id, phone FROM attendee WHERE meeting_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE',
    [meetingId, ids],
  );
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}
