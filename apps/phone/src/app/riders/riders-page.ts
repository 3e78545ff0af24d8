import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import type { ReplyState } from '@yicheng/domain';
import { defineWords, Icon } from '@yicheng/ui/kit-free';
import { PageTop } from '../page-top';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';
import { Pass } from '../platform/pass';
import { Standing } from '../standing';

const words = defineWords({
  title: ['我的车上的人', 'People in my vehicle'],
  count: [(n: number) => `${n} 人`, (n: number) => (n === 1 ? '1 person' : `${n} people`)],
  none: ['还没有人安排在这辆车上。', 'Nobody is assigned to this vehicle yet.'],
  call: [(name: string) => `拨打 ${name}`, (name: string) => `Call ${name}`],
  noPhone: ['没有登记手机号', 'No number on the roster'],
  noSignal: ['没有网络，暂时查不到号码', 'No network: the number cannot be looked up'],
  onLeave: ['请假', 'On leave'],
  asksLeave: ['请假待批', 'Leave asked'],
  instead: [(name: string) => `${name} 代会`, (name: string) => `${name} comes instead`],
});

/** A captain's list of who rides along; a tap on the phone looks the number up and dials it. */
@Component({
  selector: 'yc-riders-page',
  imports: [PageTop, Standing, Icon],
  template: `
    <yc-page-top [title]="w.title()" />
    @if (known(); as known) {
      <yc-standing [state]="known.state()" (retry)="known.reload()" />
      @if (known.value()) {
        <p class="m">{{ w.count(riding().length) }}</p>
        <ul class="card">
          @for (one of riding(); track one.id) {
            <li>
              <div>
                <b>{{ one.name }}</b>
                @if (one.state) {
                  <span class="chip">{{ one.state }}</span>
                }
                <div class="m">{{ one.line }}</div>
                @if (told().get(one.id); as text) {
                  <div class="m" role="status">{{ text }}</div>
                }
              </div>
              <button type="button" [attr.aria-label]="w.call(one.name)" (click)="call(one.id)">
                <yc-icon name="phone" />
              </button>
            </li>
          } @empty {
            <li class="notice">{{ w.none() }}</li>
          }
        </ul>
      }
    }
  `,
  styles: `
    ul {
      list-style: none;
      margin-top: 8px;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 64px;
      padding: 8px 8px 8px 16px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li > button {
      flex: none;
      width: 52px;
      height: 48px;
      border-radius: 10px;
      background: var(--primary-soft-2);
      color: var(--primary-text);
      display: grid;
      place-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RidersPage implements OnInit {
  private readonly kept = inject(Kept);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  private readonly open: (vehicleId: string) => Known<Schemas['AttendeeDto'][]>;
  readonly vehicleId = input.required<string>();
  readonly known = signal<Known<Schemas['AttendeeDto'][]> | undefined>(undefined);
  readonly told = signal<ReadonlyMap<string, string>>(new Map());
  readonly w = words;
  readonly riding = computed(() =>
    (this.known()?.value() ?? []).map(one => ({
      id: one.id,
      name: one.name,
      line: one.posts.map(({ unit, post }) => [unit, post].filter(Boolean).join(' ')).join('；'),
      state: this.stateOf(one.reply as ReplyState, one.substitute?.name),
    })),
  );

  constructor() {
    const read = (vehicle: string) => async (): Promise<Schemas['AttendeeDto'][]> => {
      const path = { meetingId: this.meetingId };
      const query = { vehicle, limit: 1000 };
      return (await api.call('get', '/meetings/{meetingId}/attendees', { path, query })).items;
    };
    const { kept } = this;
    this.open = vehicle => new Known(`riders.${vehicle}`, read(vehicle), kept);
    this.kept.onChanges(() => void this.known()?.reload());
  }

  ngOnInit(): void {
    this.known.set(this.open(this.vehicleId()));
  }

  /** The number is not in the list: it is looked up, which the server notes down. */
  async call(attendeeId: string): Promise<void> {
    const say = (text: string): void => this.told.update(told => new Map(told).set(attendeeId, text));
    try {
      const path = { meetingId: this.meetingId, attendeeId };
      const { phone } = await api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path,
        body: {},
      });
      if (phone) location.href = `tel:${phone}`;
      say(phone ?? words.noPhone());
    } catch {
      say(words.noSignal());
    }
  }

  private stateOf(reply: ReplyState, substitute: string | undefined): string {
    if (reply === 'leave-approved') return words.onLeave();
    if (reply === 'leave-asked') return words.asksLeave();
    return reply === 'substitute' && substitute ? words.instead(substitute) : '';
  }
}
