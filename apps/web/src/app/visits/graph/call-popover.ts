import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { instantAt, localDay, minutesBetween, minutesOfDay, type TimedCall } from '@yicheng/domain';
import { Bus, formatTime, Icon } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { words as common } from '../visits-words';
import { words } from './graph-words';

/** Times somebody typed; only one at a time. Instants, `stay` in minutes. */
export interface TypedTimes {
  begin?: string;
  leave?: string;
  stay?: number;
}

const [WIDTH, APART] = [214, 12];

/**
 * Where the words of a stay lie on a graph: right of it, left where there is no room; `inset` is the graph's margin. Their top
 * is where it would be if they fit below it.
 */
export function besideCall(
  call: { x1: number; x2: number; y: number },
  graph: { width: number },
  inset: number,
): { left: number; top: number } {
  const right = call.x2 + inset + APART;
  const fits = right + WIDTH < graph.width + 2 * inset;
  return {
    left: fits ? right : Math.max(0, call.x1 + inset - WIDTH - APART),
    top: Math.max(0, call.y - 40),
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
      <div class="fields">
        <span class="f">{{ w.begin() }}</span>
        <yc-visit-cell
          class="spread"
          kind="time"
          [value]="minutesOf(call().begin)"
          [label]="w.begin()"
          [refuse]="tooEarly.begin"
          (saved)="typed.emit({ begin: instant('begin', $event) })"
        />
        <span class="f">{{ w.stay() }}</span>
        <yc-visit-cell
          class="spread"
          kind="number"
          [min]="1"
          [whole]="true"
          [value]="stay()"
          [label]="w.stay()"
          (saved)="typed.emit({ stay: +$event! })"
        />
        <span class="f">{{ w.leave() }}</span>
        <yc-visit-cell
          class="spread"
          kind="time"
          [value]="minutesOf(call().leave)"
          [label]="w.leave()"
          [refuse]="tooEarly.leave"
          (saved)="typed.emit({ leave: instant('leave', $event) })"
        />
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
      display: grid;
      grid-template-columns: repeat(3, max-content);
      column-gap: 8px;
      margin: 4px 0;
    }
    .f {
      grid-row: 1;
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
  /** The earliest instant at which it can begin or be left, where the given one is earlier than that. */
  readonly earliest = input<(moment: 'begin' | 'leave', at: string) => string | undefined>();
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

  protected readonly tooEarly = { begin: this.refusing('begin'), leave: this.refusing('leave') };

  private refusing(moment: 'begin' | 'leave') {
    return (minutes: number | string | undefined): string | undefined => {
      const earliest = this.earliest()?.(moment, this.instant(moment, minutes));
      return earliest && common.notBefore(this.clock(earliest));
    };
  }

  protected instant(moment: 'begin' | 'leave', minutes: number | string | undefined): string {
    return instantAt(localDay(this.call()[moment], this.zone()), Number(minutes), this.zone());
  }
}
