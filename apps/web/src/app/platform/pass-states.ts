import { computed, inject, Injectable } from '@angular/core';
import { type LinkState, linkState } from '@yicheng/domain';
import { Data } from './data';
import { MeetingContext } from './meeting-context';

/** How far everybody of the meeting has come with their personal link; nothing is read for whoever may give none. */
@Injectable()
export class PassStates {
  private readonly meeting = inject(MeetingContext);
  readonly may = this.meeting.can('pass.issue');
  private readonly held = this.may
    ? inject(Data).reading('/meetings/{meetingId}/passes', { path: { meetingId: this.meeting.id() } }, ['pass'])
    : undefined;
  private readonly byId = computed(() => {
    const items = this.held?.value()?.items;
    return items && new Map(items.map(one => [one.attendeeId, one]));
  });
  /** Whether it is known who has a link. */
  readonly known = computed(() => this.byId() !== undefined);

  of(attendeeId: string): LinkState {
    return linkState(this.byId()?.get(attendeeId));
  }

  async reload(): Promise<void> {
    await this.held?.reload();
  }
}
