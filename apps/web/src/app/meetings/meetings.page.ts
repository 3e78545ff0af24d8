import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { can, localDay } from '@yicheng/domain';
import { Empty, ErrorNote, Icon, Offline, Skeleton } from '@yicheng/ui';
import { Session } from '../platform/session';
import { Address } from '../platform/address';
import { MeetingList } from '../platform/meeting-list';
import { DuplicateDialog } from './duplicate-dialog';
import { MeetingRow } from './meeting-row';
import { words } from './meetings-words';
import { NextMeeting } from './next-meeting';

/** Days from today to a meeting's first day, in its own zone. */
const daysUntil = ({ startDate, timeZone }: MeetingDto): number =>
  Math.round((Date.parse(startDate) - Date.parse(localDay(new Date().toISOString(), timeZone))) / 86_400_000);

/** The meetings of a workspace: the next one in full, the others by where they stand. */
@Component({
  selector: 'yc-meetings',
  imports: [DuplicateDialog, RouterLink, Empty, ErrorNote, Icon, MeetingRow, NextMeeting, Offline, Skeleton],
  templateUrl: './meetings.page.html',
  styleUrl: './meetings.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingsPage {
  private readonly address = inject(Address);
  private readonly session = inject(Session);
  readonly known = inject(MeetingList).known;
  readonly w = words;
  readonly workspace = computed(() => this.address.place().workspace ?? '');
  private readonly admin = computed(() =>
    this.session.workspaces().some(one => one.slug === this.workspace() && one.admin),
  );
  readonly mine = computed(() =>
    (this.known.value()?.items ?? []).filter(meeting => meeting.workspaceSlug === this.workspace()),
  );
  readonly canCreate = computed(
    () => this.admin() || this.mine().some(meeting => can('meeting.create', meeting.roles)),
  );

  /** The meeting being duplicated, while its dialog is open. */
  readonly copying = signal<MeetingDto | undefined>(undefined);

  mayDuplicate(meeting: MeetingDto): boolean {
    return can('meeting.edit', meeting.roles);
  }

  /** What runs now, else what comes soonest. */
  readonly next = computed(() => {
    const open = this.mine().filter(
      ({ status }) => status === 'under-way' || status === 'draft' || status === 'published',
    );
    const ahead = open.filter(meeting => meeting.endDate >= localDay(new Date().toISOString(), meeting.timeZone));
    const rank = (meeting: MeetingDto): number =>
      meeting.status === 'under-way' ? -1 : Math.max(0, daysUntil(meeting));
    return [...ahead].sort((a, b) => rank(a) - rank(b))[0];
  });

  readonly groups = computed(() => {
    const others = this.mine().filter(meeting => meeting.id !== this.next()?.id);
    const soonest = (a: MeetingDto, b: MeetingDto): number => (a.startDate < b.startDate ? -1 : 1);
    const latest = (a: MeetingDto, b: MeetingDto): number => soonest(b, a);
    const of = (...states: string[]): MeetingDto[] => others.filter(meeting => states.includes(meeting.status));
    return [
      { name: words.under(), meetings: of('under-way').sort(soonest) },
      { name: words.preparing(), meetings: of('draft', 'published').sort(soonest) },
      { name: words.ended(), meetings: of('closed').sort(latest) },
      { name: words.archivedGroup(), meetings: of('archived').sort(latest) },
    ].filter(group => group.meetings.length);
  });
}
