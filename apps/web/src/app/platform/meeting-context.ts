import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import type { MeetingDto } from '@yicheng/contracts';
import { can, meetingDates, type Permission, type Role } from '@yicheng/domain';
import { OpenMeeting } from './open-meeting';

/**
 * The meeting a page belongs to. Provided on the meeting route; the pages inside exist only once it is loaded,
 * and are made anew for another meeting, so `id()` may be read once.
 */
@Injectable()
export class MeetingContext {
  private readonly open = inject(OpenMeeting);
  /** Keeps the last meeting while the frame leaves it, so that pages on their way out still have one. */
  private readonly last = linkedSignal<MeetingDto | undefined, MeetingDto | undefined>({
    source: this.open.meeting,
    computation: (meeting, previous) => meeting ?? previous?.value,
  });

  readonly meeting = computed<MeetingDto>(() => {
    const meeting = this.last();
    if (!meeting) throw new Error('MeetingContext is only for pages inside a meeting');
    return meeting;
  });
  readonly id = computed<string>(() => this.meeting().id);
  /** The IANA zone in which every time of the meeting is shown and typed. */
  readonly zone = computed<string>(() => this.meeting().timeZone);
  /** Its local days, YYYY-MM-DD, first to last. */
  readonly days = computed<string[]>(() => meetingDates(this.meeting()));
  /** The reader's roles here. */
  readonly roles = computed<Role[]>(() => this.meeting().roles);
  /** Archived: controls are left out, a lock line says why. */
  readonly readOnly = computed<boolean>(() => this.meeting().status === 'archived');

  /** Whether the reader may do it here, in full or within their own part. Reads signals: use it in templates and computeds. */
  can(permission: Permission): boolean {
    return can(permission, this.roles());
  }

  /** The router's commands for an area of this meeting: `link('agenda', item.id)`. */
  link(area: string, ...rest: string[]): string[] {
    const { workspaceSlug, slug } = this.meeting();
    return ['/w', workspaceSlug, 'm', slug, area, ...rest];
  }

  /** Reads the meeting again, after its status or release changed. */
  refresh(): Promise<void> {
    return this.open.refresh();
  }
}
