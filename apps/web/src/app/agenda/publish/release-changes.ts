import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import { OfflineError } from '@yicheng/contracts/client';
import type { ReleaseDifference } from '@yicheng/domain';
import { Dialog, ErrorNote, formatMoment, Offline, Skeleton } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { AgendaPeople } from '../agenda-people';
import type { ChangeNames } from './change-words';
import { DifferenceList } from './difference-list';
import { words } from './publish-words';

/** What a release changed against the one before it. */
@Component({
  selector: 'yc-release-changes',
  imports: [Dialog, DifferenceList, ErrorNote, Offline, Skeleton],
  providers: [AgendaPeople],
  template: `
    <yc-dialog [heading]="w.release(release().n)" [detail]="detail()" [side]="true" (closed)="closed.emit()">
      @if (release().note) {
        <p class="note-text">{{ release().note }}</p>
      }
      @if (difference(); as known) {
        <h2>{{ release().n > 1 ? w.against(release().n - 1, count()) : w.first() }}</h2>
        <yc-difference-list [difference]="known" [names]="names()" />
      } @else if (failed() === 'offline') {
        <yc-offline />
      } @else if (failed()) {
        <yc-error [heading]="w.changesFailed()" (again)="read()" />
      } @else {
        <yc-skeleton [rows]="6" (again)="read()" />
      }
    </yc-dialog>
  `,
  styles: `
    h2 {
      font-size: 14px;
      line-height: 22px;
      margin-bottom: 6px;
    }
    .note-text {
      white-space: pre-line;
      margin-bottom: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReleaseChanges implements OnInit {
  private readonly api = inject(Api);
  private readonly meeting = inject(MeetingContext);
  private readonly data = inject(Data);
  private readonly people = inject(AgendaPeople);
  private readonly where = { path: { meetingId: this.meeting.id() } };
  private readonly halls = this.data.collection('hall', '/meetings/{meetingId}/halls', this.where, { single: false });
  private readonly venues = this.data.collection('venue', '/meetings/{meetingId}/venues', this.where, {
    single: false,
  });
  readonly release = input.required<Schemas['ReleaseLineDto']>();
  readonly closed = output();
  readonly w = words;
  readonly difference = signal<ReleaseDifference | undefined>(undefined);
  readonly failed = signal<'offline' | 'error' | undefined>(undefined);

  readonly detail = computed(() => {
    const { at, by } = this.release();
    return [formatMoment(at, this.meeting.zone()), by].filter(Boolean).join(' · ');
  });
  readonly count = computed(() => {
    const { added = [], removed = [], changed = [] } = this.difference() ?? {};
    return added.length + removed.length + changed.length;
  });
  readonly names = computed<ChangeNames>(() => ({
    zone: this.meeting.zone(),
    hall: id => this.halls.get(id)?.name ?? '',
    venue: id => this.venues.get(id)?.name ?? '',
    person: id => this.people.name(id),
  }));

  ngOnInit(): void {
    void this.read();
  }

  async read(): Promise<void> {
    this.failed.set(undefined);
    const path = { ...this.where.path, n: String(this.release().n) };
    try {
      const found = await this.api.call('get', '/meetings/{meetingId}/releases/{n}/diff', { path });
      this.difference.set(found as ReleaseDifference);
    } catch (error) {
      this.failed.set(error instanceof OfflineError ? 'offline' : 'error');
    }
  }
}
