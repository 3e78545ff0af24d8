import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { RunEventDto } from '@yicheng/contracts';
import { type Delay, delaysOf, minutesBetween, type PlacedMoment, placedMoments } from '@yicheng/domain';
import { Bus } from '@yicheng/ui';
import { words as delayWords } from './delay-words';
import { Delays } from './delays';
import { DispatchStore, type Followed } from './dispatch-store';
import { words } from './dispatch-words';
import type { MomentOf } from './moment-dialog';

/** How many reports are shown. */
const SHOWN = 40;
/** A report taken so much later than it happened says when it came, minutes. */
const LATE_REPORT = 2;

interface Line extends MomentOf {
  event: RunEventDto;
  /** When it happened; when it was said, of a vehicle that is held up. */
  at: string;
  what: string;
  note?: string;
  /** Whom it left without. */
  missed: string;
  /** Whether it is the tap, or the word, that counts. */
  counts: boolean;
  /** What still holds the vehicle up. */
  holds?: { row: Followed; held: Delay };
}

/** What captains and dispatch reported, the newest first; every line can be corrected. */
@Component({
  selector: 'yc-happened-log',
  imports: [Bus],
  template: `
    <h2>{{ w.log() }}</h2>
    <div role="log" [attr.aria-label]="w.log()">
      <ol>
        @for (line of lines(); track line.event.id) {
          <li class="row g8 f13" [class.not]="!line.counts">
            <span class="tn m">{{ store.clock(line.at) }}</span>
            <yc-bus [number]="line.number" />
            <span class="what"
              >{{ line.what }}
              @if (line.note) {
                <span class="f12 m">{{ line.note }}</span>
              }
              @if (line.missed) {
                <span class="f12 amb missed">{{ line.missed }}</span>
              }
            </span>
            @if (line.holds; as holds) {
              <button
                type="button"
                class="btn link f12"
                [disabled]="!!store.reading()?.stale()"
                (click)="delays.end(holds.row, holds.held)"
              >
                {{ goesOn() }}<span class="sr"> {{ w.vehicleName(line.number) }}</span>
              </button>
            } @else if (line.counts && !line.event.expected) {
              <button type="button" class="btn link f12" (click)="chosen.emit(line)">
                {{ w.correct() }}<span class="sr"> {{ w.ofVehicle(line.number, line.what) }}</span>
              </button>
            }
          </li>
        } @empty {
          <li class="f13 m">{{ w.logEmpty() }}</li>
        }
      </ol>
    </div>
  `,
  styles: `
    h2 {
      font-size: 14px;
      line-height: 22px;
      margin-bottom: 4px;
    }
    li {
      padding: 4px 0;
      align-items: baseline;
    }
    .what {
      flex: 1;
      min-width: 0;
    }
    .missed {
      display: block;
    }
    .not .what {
      text-decoration: line-through;
      color: var(--ink-3);
    }
    .not .what .f12 {
      text-decoration: none;
      display: inline-block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HappenedLog {
  protected readonly store = inject(DispatchStore);
  protected readonly delays = inject(Delays);
  protected readonly w = words;
  protected readonly goesOn = delayWords.over;
  readonly chosen = output<MomentOf>();

  protected readonly lines = computed<Line[]>(() => {
    const runs = new Map(this.store.followed().map(row => [row.run.id, row]));
    return [...(this.store.day()?.events ?? [])]
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? 1 : -1))
      .slice(0, SHOWN)
      .flatMap(event => {
        const row = runs.get(event.runId);
        const moment =
          row && placedMoments(row.forecast).find(({ kind, callId }) => kind === event.kind && callId === event.callId);
        if (!moment) return [];
        if (event.expected) return [this.saidOf(event, row, moment)];
        const counts = this.store.tapOf(event.runId, moment)?.id === event.id;
        const what = this.store.what(moment);
        const missed = counts && event.kind === 'departed' ? this.store.missed(row.run, event.callId) : '';
        const { at, runId } = event;
        return [{ event, at, runId, number: row.number, moment, what, missed, counts, ...this.note(event) }];
      });
  });

  /** A vehicle was said to be held up, or to go on. */
  private saidOf(event: RunEventDto, row: Followed, moment: PlacedMoment): Line {
    const { id, at, createdAt, runId } = event;
    const { number, run, held } = row;
    const what = event.void ? delayWords.goesOn() : this.delays.what(moment, at);
    const counts = !!event.void || delaysOf(run, this.store.day()!.events).some(({ eventId }) => eventId === id);
    const holds = held?.eventId === id ? { holds: { row, held } } : {};
    return { event, at: createdAt, runId, number, moment, what, missed: '', counts, ...holds };
  }

  private note(event: RunEventDto): { note?: string } {
    if (this.store.waiting().has(event.id)) return { note: words.notSentYet() };
    if (event.void) return { note: words.didNotHappen() };
    if (event.corrects) return { note: words.corrected() };
    if (minutesBetween(event.at, event.createdAt) < LATE_REPORT) return {};
    return { note: words.lateReport(this.store.clock(event.createdAt)) };
  }
}
