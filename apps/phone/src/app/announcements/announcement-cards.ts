import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf, defineWords, formatMoment, formatTime, Icon } from '@yicheng/ui/kit-free';
import { clock } from '../platform/clock';
import { MyProgramme } from '../platform/my-programme';
import { MyAnnouncements } from './my-announcements';

const words = defineWords({
  received: ['收到', 'Received'],
  all: ['全部通知', 'All announcements'],
  voided: ['已作废', 'No longer holds'],
  said: [(time: string) => `${time} 已回复收到`, (time: string) => `Received at ${time}`],
});

/** How many unread ones the first page shows at most. */
const SHOWN = 3;

/**
 * Announcements as cards: on the first page only those not yet received, beyond the newest a line each until it is pressed;
 * on their own page all. What was taken back is a line, struck.
 */
@Component({
  selector: 'yc-announcement-cards',
  imports: [Icon, RouterLink],
  template: `
    @for (one of shown(); track one.id) {
      @if (one.voided) {
        <p class="card line m">
          <span class="tn">{{ time(one.sentAt) }}</span> <s>{{ one.text }}</s> <span>{{ w.voided() }}</span>
        </p>
      } @else if (isFolded(one.id)) {
        <button type="button" class="card line" aria-expanded="false" (click)="open(one.id)">
          <span class="m tn">{{ time(one.sentAt) }}</span> <b>{{ one.text }}</b>
          <yc-icon name="chevron-down" size="s" />
        </button>
      } @else {
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
    .line {
      display: flex;
      align-items: center;
      gap: 8px;
      width: 100%;
      min-height: 48px;
      margin-top: 8px;
      padding: 8px 16px;
      text-align: start;
      color: var(--ink);
    }
    .line > * {
      flex: none;
    }
    .line s,
    .line b {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .line.m {
      color: var(--ink-3);
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
  private readonly opened = signal<ReadonlySet<string>>(new Set());

  isFolded(id: string): boolean {
    return !this.all() && id !== this.shown()[0]?.id && !this.opened().has(id);
  }

  open(id: string): void {
    this.opened.update(ids => new Set([...ids, id]));
  }

  time(instant: string): string {
    const zone = this.zone();
    return dayOf(instant, zone) === dayOf(clock(), zone) ? formatTime(instant, zone) : formatMoment(instant, zone);
  }
}
