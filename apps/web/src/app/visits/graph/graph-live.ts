import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { LivePicture } from './graph-view';

/** What has happened bold, what is expected dashed, and where everybody is now. */
@Component({
  selector: 'g[ycGraphLive]',
  template: `
    @for (view of lines().views; track view.vehicleId) {
      <svg:g class="line" [class.late]="view.late" [style.stroke]="view.colour">
        <svg:path class="actual" [attr.d]="view.actualDrive" />
        <svg:path class="actual stay" [attr.d]="view.actualStay" />
        <svg:path class="forecast" [attr.d]="view.forecast" />
      </svg:g>
    }
    @if (lines().back; as back) {
      <svg:circle class="back" r="5" [attr.cx]="back.x" [attr.cy]="back.y" />
      <svg:text class="back" [attr.x]="back.x + 9" [attr.y]="back.y + 15">{{ time()(back.at) }}</svg:text>
    }
    @for (head of lines().heads; track head.vehicleId) {
      <svg:g class="head" (pointerdown)="chosen.emit(head.vehicleId)">
        <svg:rect
          rx="4"
          width="16"
          height="16"
          [style.fill]="head.colour"
          [class.late]="head.late"
          [attr.x]="head.x - 8"
          [attr.y]="head.y - 8"
        />
        <svg:text text-anchor="middle" [style.fill]="head.ink" [attr.x]="head.x" [attr.y]="head.y + 4">
          {{ head.number }}
        </svg:text>
      </svg:g>
    }
  `,
  styles: `
    .line {
      pointer-events: none;
    }
    path {
      fill: none;
    }
    .actual {
      stroke-width: 3;
      stroke-linecap: round;
    }
    .actual.stay {
      stroke-width: 7;
      stroke-linecap: butt;
    }
    .forecast {
      stroke-width: 2;
      stroke-dasharray: 5 3;
    }
    .late .forecast {
      stroke: var(--live);
    }
    .head {
      cursor: pointer;
    }
    rect {
      stroke: var(--graph-bg);
      stroke-width: 1.5;
    }
    rect.late {
      stroke: var(--live);
      stroke-width: 2.5;
    }
    circle.back {
      fill: var(--graph-bg);
      stroke: var(--live);
      stroke-width: 2;
    }
    text.back {
      fill: var(--live-text);
      stroke: var(--graph-bg);
      stroke-width: 3px;
      paint-order: stroke;
    }
    text {
      font-family: inherit;
      font-variant-numeric: tabular-nums;
      font-size: 11px;
      font-weight: 600;
      pointer-events: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GraphLiveLines {
  readonly lines = input.required<LivePicture>();
  /** An instant as the clock of the meeting shows it. */
  readonly time = input.required<(instant: string) => string>();
  /** The vehicle whose number was pressed. */
  readonly chosen = output<string>();
}
