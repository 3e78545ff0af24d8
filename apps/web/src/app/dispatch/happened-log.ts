import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { RunEventDto } from '@yicheng/contracts';
import { minutesBetween, placedMoments } from '@yicheng/domain';
import { Bus } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import type { MomentOf } from './moment-dialog';

/** How many reports are shown. */
const SHOWN = 40;
/** A report taken so much later than it happened says when it came, minutes. */
const LATE_REPORT = 2;

interface Line extends MomentOf {
  event: RunEventDto;
  what: string;
  note?: string;
  /** Whom it left without. */
  missed: string;
  /** Whether it is the tap that counts. */
  counts: boolean;
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
            <span class="tn m">{{ store.clock(line.event.at) }}</span>
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
            @if (line.counts) {
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
  protected readonly w = words;
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
        const counts = this.store.tapOf(event.runId, moment)?.id === event.id;
        const what = this.store.what(moment);
        const missed = counts && event.kind === 'departed' ? this.store.missed(row.run, event.callId) : '';
        return [{ event, runId: event.runId, number: row.number, moment, what, missed, counts, ...this.note(event) }];
      });
  });

  private note(event: RunEventDto): { note?: string } {
    if (this.store.waiting().has(event.id)) return { note: words.notSentYet() };
    if (event.void) return { note: words.didNotHappen() };
    if (event.corrects) return { note: words.corrected() };
    if (minutesBetween(event.at, event.createdAt) < LATE_REPORT) return {};
    return { note: words.lateReport(this.store.clock(event.createdAt)) };
  }
}
