import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from './graph-words';

/** What the lines of a train graph mean. */
@Component({
  selector: 'yc-graph-legend',
  template: `
    @if (live()) {
      <span
        ><svg width="22" height="8"><path class="thin" d="M0 4H22" /></svg>{{ w.planned() }}</span
      >
      <span
        ><svg width="22" height="8"><path class="thick" d="M0 4H22" /></svg>{{ w.actual() }}</span
      >
      <span
        ><svg width="22" height="8"><path class="fore" d="M0 4H22" /></svg>{{ w.forecast() }}</span
      >
      @if (adjusted()) {
        <span
          ><svg width="22" height="8"><path class="pine" d="M0 4H22" /></svg>{{ w.adjusted() }}</span
        >
      }
    } @else {
      <span
        ><svg width="22" height="8"><path class="thick" d="M0 4H22" /></svg>{{ w.dwell() }}</span
      >
      <span
        ><svg width="22" height="8"><path class="thick pale" d="M0 4H22" /></svg>{{ w.wait() }}</span
      >
      <span
        ><svg width="22" height="10"><path class="drive" d="M1 9L21 1" /></svg>{{ w.drive() }}</span
      >
      <span
        ><svg width="22" height="10"><path class="drive direct" d="M1 9L21 1" /></svg>{{ w.direct() }}</span
      >
    }
    <span
      ><svg width="16" height="10"><rect class="over" width="16" height="10" /></svg>{{ w.overflow() }}</span
    >
    <span
      ><svg width="16" height="10"><rect class="closed" width="16" height="10" /></svg>{{ w.closed() }}</span
    >
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      font-size: 11px;
      line-height: 16px;
      color: var(--ink-3);
      white-space: nowrap;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 5px;
    }
    path {
      stroke: var(--ink-2);
      fill: none;
    }
    .thick {
      stroke-width: 5;
    }
    .pale {
      opacity: 0.4;
    }
    .thin {
      stroke-width: 1.2;
    }
    .drive {
      stroke-width: 2;
    }
    .direct {
      stroke-dasharray: 1 4;
      stroke-linecap: round;
    }
    .fore {
      stroke-width: 2.4;
      stroke-dasharray: 5 3;
      stroke: var(--live);
    }
    .pine {
      stroke: var(--primary);
      stroke-width: 2.4;
      stroke-dasharray: 2 3;
    }
    .over {
      fill: url(#yc-over);
      stroke: var(--live);
    }
    .closed {
      fill: url(#yc-closed);
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GraphLegend {
  readonly live = input(false);
  /** Whether an adjustment is drawn over it. */
  readonly adjusted = input(false);
  protected readonly w = words;
}
