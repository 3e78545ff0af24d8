import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { AnnouncementDto, ReachDto } from '@yicheng/contracts';
import { formatMoment, Icon, Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './announcement-words';

/** One announcement that was sent: how many have received it, and who has not, with a number to call. */
@Component({
  selector: 'yc-sent-announcement',
  imports: [Icon],
  template: `
    @let one = of();
    <p class="f12 m tn">
      {{ moment(one.sentAt) }} {{ one.by }}
      @if (to()) {
        <span class="to">{{ to() }}</span>
      }
    </p>
    <p class="text">{{ one.text }}</p>
    <button type="button" class="btn sm" [attr.aria-expanded]="open()" (click)="toggle()">
      <span class="tn">{{ w.received(one.received, one.audienceSize) }}</span>
      <yc-icon name="chevron-down" size="s" />
    </button>
    @if (open() && reach(); as known) {
      <ul class="f13">
        @for (person of known.names; track person.attendeeId) {
          <li class="row g8">
            <b>{{ person.name }}</b><span class="m el sp">{{ person.line }}</span>
            @if (person.receivedAt; as at) {
              <span class="chip g tn">{{ w.has() }} {{ moment(at) }}</span>
            } @else if (phones().get(person.attendeeId); as phone) {
              @if (isNumber(phone)) {
                <a class="tn" [href]="'tel:' + phone">{{ phone }}</a>
              } @else {
                <span class="m">{{ phone }}</span>
              }
            } @else {
              <span class="chip a">{{ w.waiting() }}</span>
              <button
                type="button"
                class="icb"
                [attr.aria-label]="w.call(person.name)"
                (click)="ask(person.attendeeId)"
              >
                <yc-icon name="phone" size="s" />
              </button>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
    }
    :host + :host {
      border-top: 1px solid var(--line);
    }
    .to {
      margin-left: 8px;
      overflow-wrap: anywhere;
    }
    .text {
      margin: 4px 0 8px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    ul {
      list-style: none;
      margin: 8px 0 0;
      padding: 0;
      max-height: 320px;
      overflow: auto;
    }
    li {
      min-height: 36px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentAnnouncement {
  private readonly api = inject(Api);
  private readonly meeting = inject(MeetingContext);
  private readonly toasts = inject(Toasts);
  readonly of = input.required<AnnouncementDto>();
  /** Whom it was sent to, in words. */
  readonly to = input('');
  protected readonly w = words;
  protected readonly open = signal(false);
  protected readonly reach = signal<ReachDto | undefined>(undefined);
  protected readonly phones = signal<ReadonlyMap<string, string>>(new Map());

  protected moment(instant: string): string {
    return formatMoment(instant, this.meeting.zone());
  }

  protected isNumber(text: string): boolean {
    return /\d{5}/.test(text);
  }

  protected async toggle(): Promise<void> {
    this.open.update(open => !open);
    if (!this.open()) return;
    const path = { meetingId: this.meeting.id(), announcementId: this.of().id };
    const found = await this.api
      .call('get', '/meetings/{meetingId}/announcements/{announcementId}/receipts', { path })
      .catch(() => undefined);
    if (found) this.reach.set(found as ReachDto);
    else this.toasts.show(words.loadFailed());
  }

  /** The number in full, which the server notes down. */
  protected async ask(attendeeId: string): Promise<void> {
    const path = { meetingId: this.meeting.id(), attendeeId };
    try {
      const { phone } = await this.api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path,
        body: {},
      });
      this.phones.update(phones => new Map(phones).set(attendeeId, phone ?? words.noPhone()));
    } catch {
      this.toasts.show(words.notShown());
    }
  }
}
