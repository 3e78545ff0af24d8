import { Injectable } from '@nestjs/common';
import type { PassLinkDto, PassStateDto } from '@yicheng/contracts';
import { Meetings } from '../meetings/index';
import { type Actor, Clock, Passes, problem, Writes } from '../platform/index';
import type { AttendeeRow } from './attendee.entity';

/** How long a link outlives the meeting's last day, or, once that is past, its own making. */
const DAYS_AFTER = 30;

/** The personal links of attendees. */
@Injectable()
export class AttendeePasses {
  constructor(
    private readonly passes: Passes,
    private readonly meetings: Meetings,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async issue({ meetingId, id }: AttendeeRow, actor: Actor): Promise<PassLinkDto> {
    const { endDate } = await this.meetings.find(meetingId);
    const expiresAt = new Date(
      Math.max(Date.parse(endDate), this.clock.now().getTime()) + DAYS_AFTER * 86_400_000,
    ).toISOString();
    return this.writes.run(meetingId, actor, async tx => {
      const { url } = await this.passes.issue(tx.manager, meetingId, id, expiresAt);
      tx.record('pass', id, 'put');
      return { url };
    });
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
}
