import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TrainGraph } from '@yicheng/domain';

/** What lies under the lines: it stays as it is while something is dragged. */
export interface Ground extends Pick<TrainGraph, 'width' | 'height' | 'hours'> {
  rows: readonly (TrainGraph['rows'][number] & { tracks: readonly number[] })[];
  /** With their names. */
  meals: readonly { x: number; width: number; text: string }[];
  /** Where the names of meals are written. */
  mealsAt: number;
  /** When everybody should be back. */
  deadline: number;
}

/** Hours, stops with a track per parking place, when they are closed, and when meals are served. */
@Component({
  selector: 'g[ycGraphGround]',
  template: `
    <svg:defs>
      <svg:pattern id="yc-closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <svg:rect width="6" height="6" class="cl" />
        <svg:path d="M0 0V6" class="cll" />
      </svg:pattern>
      <svg:pattern id="yc-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <svg:rect width="5" height="5" class="ov" />
        <svg:path d="M0 0V5" class="ovl" />
      </svg:pattern>
    </svg:defs>
    @let g = ground();
    @for (meal of g.meals; track meal.x) {
      <svg:rect class="meal" y="0" [attr.x]="meal.x" [attr.width]="meal.width" [attr.height]="g.height" />
    }
    @for (hour of g.hours; track hour.x) {
      <svg:path [class.full]="hour.full" class="hour" [attr.d]="'M' + hour.x + ' 0V' + g.height" />
    }
    @for (row of g.rows; track row.place) {
      @if (row.tracks.length) {
        <svg:rect
          class="band"
          x="0"
          rx="3"
          [attr.y]="row.top"
          [attr.width]="g.width"
          [attr.height]="row.bottom - row.top"
        />
        @for (track of row.tracks; track $index) {
          <svg:path class="track" [attr.d]="'M2 ' + track + 'H' + (g.width - 2)" />
        }
        @for (shut of row.closed; track shut.x) {
          <svg:rect
            class="shut"
            [attr.x]="shut.x"
            [attr.y]="row.top"
            [attr.width]="shut.width"
            [attr.height]="row.bottom - row.top"
          />
        }
      } @else {
        <svg:path class="line" [attr.d]="'M0 ' + row.y + 'H' + g.width" />
      }
    }
    <svg:path class="deadline" [attr.d]="'M' + g.deadline + ' 0V' + g.height" />
    @for (meal of g.meals; track meal.x) {
      <svg:text class="bl" text-anchor="middle" [attr.x]="meal.x + meal.width / 2" [attr.y]="g.mealsAt">
        {{ meal.text }}
      </svg:text>
    }
  `,
  styles: `
    text {
      font-family: inherit;
      font-variant-numeric: tabular-nums;
      font-size: 11px;
      fill: var(--warn-text);
    }
    .meal {
      fill: var(--graph-lunch);
    }
    .hour {
      stroke: var(--graph-grid);
    }
    .hour.full {
      stroke: var(--graph-grid-h);
    }
    .band {
      fill: var(--graph-band);
    }
    .track {
      stroke: var(--graph-track);
    }
    .shut {
      fill: url(#yc-closed);
    }
    .line {
      stroke: var(--line-3);
      stroke-width: 1.5;
    }
    .deadline {
      stroke: var(--line-3);
      stroke-dasharray: 4 4;
    }
    .cl {
      fill: var(--graph-closed);
    }
    .cll {
      stroke: var(--line-2);
    }
    .ov {
      fill: var(--live-soft-2);
    }
    .ovl {
      stroke: var(--live);
      stroke-width: 2.2;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GraphGround {
  readonly ground = input.required<Ground>();
}
