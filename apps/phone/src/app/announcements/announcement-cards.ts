import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf, defineWords, formatMoment, formatTime, Icon } from '@yicheng/ui/kit-free';
import { clock } from '../platform/clock';
import { MyProgramme } from '../platform/my-programme';
import { MyAnnouncements } from './my-announcements';

const words = defineWords({
  received: ['收到', 'Received'],
  all: ['全部通知', 'All announcements'],
  said: [(time: string) => `${time} 已回复收到`, (time: string) => `Received at ${time}`],
});

/** How many unread ones the first page shows at most. */
const SHOWN = 3;

/** Announcements as cards: on the first page only those not yet received, on their own page all. */
@Component({
  selector: 'yc-announcement-cards',
  imports: [Icon, RouterLink],
  template: `
    @for (one of shown(); track one.id) {
      <article class="card" [class.unread]="!one.receivedAt">
        <p class="m tn">
          <yc-icon name="announce" size="xs" /> {{ time(one.sentAt) }}
          {{ one.by }}
        </p>
        <p class="text">{{ one.text }}</p>
        @if (one.receivedAt; as at) {
          <p class="m tn">{{ w.said(time(at)) }}</p>
        } @else {
          <button type="button" class="primary" (click)="announcements.receive(one.id)">{{ w.received() }}</button>
        }
      </article>
    }
    @if (!all() && announcements.all().length) {
      <a class="more" routerLink="/announcements">{{ w.all() }}<yc-icon name="chevron-right" /></a>
    }
  `,
  styles: `
    article {
      margin-top: 10px;
      padding: 12px 16px;
    }
    .unread {
      border: 1.5px solid var(--primary);
    }
    .text {
      margin: 2px 0 8px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .more {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      min-height: 48px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementCards {
  readonly announcements = inject(MyAnnouncements);
  private readonly zone = inject(MyProgramme).zone;
  /** Whether those already received are shown too. */
  readonly all = input(false);
  readonly w = words;
  readonly shown = computed(() =>
    this.all() ? this.announcements.all() : this.announcements.unread().slice(0, SHOWN),
  );

  time(instant: string): string {
    const zone = this.zone();
    return dayOf(instant, zone) === dayOf(clock(), zone) ? formatTime(instant, zone) : formatMoment(instant, zone);
  }
}
