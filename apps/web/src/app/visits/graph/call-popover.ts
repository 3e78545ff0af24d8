import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { instantAt, localDay, minutesBetween, minutesOfDay, type TimedCall } from '@yicheng/domain';
import { Bus, formatTime, Icon } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { words } from './graph-words';

/** Times somebody typed; only one at a time. Instants, `stay` in minutes. */
export interface TypedTimes {
  begin?: string;
  leave?: string;
  stay?: number;
}

const [WIDTH, HEIGHT, APART] = [190, 150, 12];

/** Where the words of a stay lie on a graph: right of it, left where there is no room; `inset` is the graph's margin. */
export function besideCall(
  call: { x1: number; x2: number; y: number },
  graph: { width: number; height: number },
  inset: number,
): { left: number; top: number } {
  const right = call.x2 + inset + APART;
  const fits = right + WIDTH < graph.width + 2 * inset;
  return {
    left: fits ? right : Math.max(0, call.x1 + inset - WIDTH - APART),
    top: Math.max(0, Math.min(graph.height - HEIGHT, call.y - 40)),
  };
}

/** One stay in words, its times open to be typed where the graph may be edited. */
@Component({
  selector: 'yc-call-popover',
  imports: [Bus, Icon, VisitCell],
  template: `
    <div class="row g6">
      <yc-bus [number]="number()" />
      <b class="el">{{ name() }}</b>
      <span class="sp"></span>
      <button type="button" class="icb" [attr.aria-label]="w.close()" (click)="closed.emit()">
        <yc-icon name="close" size="s" />
      </button>
    </div>
    @if (editable()) {
      <div class="row g8 fields">
        <span class="f"
          >{{ w.begin() }}
          <yc-visit-cell
            kind="time"
            [value]="minutesOf(call().begin)"
            [label]="w.begin()"
            (saved)="time('begin', $event)"
        /></span>
        <span class="f"
          >{{ w.stay() }}
          <yc-visit-cell
            kind="number"
            [min]="1"
            [value]="stay()"
            [label]="w.stay()"
            (saved)="typed.emit({ stay: +$event! })"
        /></span>
        <span class="f"
          >{{ w.leave() }}
          <yc-visit-cell
            kind="time"
            [value]="minutesOf(call().leave)"
            [label]="w.leave()"
            (saved)="time('leave', $event)"
        /></span>
      </div>
    } @else {
      <div class="tn">{{ w.range(clock(call().begin), clock(call().leave), stay()) }}</div>
    }
    @if (wait(); as text) {
      <div class="m f12">{{ text }}</div>
    }
    @if (editable()) {
      <div class="m f11">{{ w.dragHint() }}</div>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 214px;
      padding: 8px 10px;
      background: var(--overlay);
      border: 1px solid var(--line-2);
      border-radius: var(--r-md);
      box-shadow: var(--e-3);
      font-size: 12px;
      line-height: 18px;
    }
    .icb {
      width: 24px;
      height: 24px;
      margin: -2px -4px -2px 0;
    }
    .fields {
      margin: 4px 0;
    }
    .f {
      display: flex;
      flex-direction: column;
      color: var(--ink-3);
      font-size: 11px;
      line-height: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallPopover {
  readonly number = input.required<number>();
  readonly name = input.required<string>();
  readonly call = input.required<TimedCall>();
  readonly zone = input.required<string>();
  readonly editable = input(false);
  /** Whether somebody pinned its begin; else a time that nothing asks for is only how it was planned. */
  readonly pinned = input(false);
  readonly typed = output<TypedTimes>();
  readonly closed = output();
  protected readonly w = words;
  protected readonly stay = computed(() => Math.round(minutesBetween(this.call().begin, this.call().leave)));
  protected readonly wait = computed(() => {
    const [first] = this.call().waits;
    const minutes = first ? Math.round(minutesBetween(this.call().reach, this.call().begin)) : 0;
    if (!first || minutes <= 0) return '';
    const cause = first.because === 'pin' && !this.pinned() ? 'byPlan' : first.because;
    return words.because(minutes, words[cause]());
  });

  protected clock(instant: string): string {
    return formatTime(instant, this.zone());
  }

  protected minutesOf(instant: string): number {
    return minutesOfDay(instant, this.zone());
  }

  protected time(which: 'begin' | 'leave', minutes: number | string | undefined): void {
    const day = localDay(this.call()[which], this.zone());
    this.typed.emit({ [which]: instantAt(day, Number(minutes), this.zone()) });
  }
}
