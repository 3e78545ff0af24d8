import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { GraphChip } from '@yicheng/domain';
import { words } from './graph-words';

/** A number chip ready to be drawn; `text` where its departure can be moved by keys. */
export interface ChipView extends GraphChip {
  number: number;
  colour: string;
  ink: string;
  /** What a screen reader calls it, with its time; only of the vehicle that is looked at. */
  name?: string;
  text?: string;
}

/** The vehicles' numbers at their departures and returns, each with a leader to its minute. */
@Component({
  selector: 'g[ycGraphChips]',
  template: `
    @for (chip of chips(); track chip.kind + chip.vehicleId) {
      <svg:g
        class="chip"
        [attr.data-vehicle]="chip.vehicleId"
        [attr.data-part]="chip.kind"
        [attr.role]="chip.name ? (editable() ? 'slider' : 'img') : null"
        [attr.tabindex]="chip.name ? 0 : null"
        [attr.aria-label]="chip.name && !editable() ? chip.name + w.join() + chip.text : chip.name"
        [attr.aria-valuenow]="chip.name && editable() ? chip.at.x : null"
        [attr.aria-valuetext]="editable() ? chip.text : null"
        (pointerdown)="grabbed.emit({ event: $event, chip })"
      >
        <svg:path
          class="leader"
          [style.stroke]="chip.colour"
          [attr.d]="'M' + chip.x + ' ' + (chip.y + 8) + 'L' + chip.at.x + ' ' + chip.at.y"
        />
        <svg:circle r="2.2" [style.fill]="chip.colour" [attr.cx]="chip.at.x" [attr.cy]="chip.at.y" />
        <svg:rect
          class="box"
          rx="4"
          width="16"
          height="16"
          [class.dashed]="chip.number > 8"
          [style.fill]="chip.colour"
          [attr.x]="chip.x - 8"
          [attr.y]="chip.y - 8"
        />
        <svg:text text-anchor="middle" [style.fill]="chip.ink" [attr.x]="chip.x" [attr.y]="chip.y + 4">
          {{ chip.number }}
        </svg:text>
      </svg:g>
    }
  `,
  styles: `
    .chip {
      cursor: pointer;
      outline: none;
    }
    .leader {
      stroke-width: 1;
    }
    .box {
      stroke: var(--graph-bg);
      stroke-width: 1.5;
    }
    .box.dashed {
      stroke: var(--ink-2);
      stroke-dasharray: 3 2;
    }
    .chip:focus-visible .box {
      stroke: var(--pine-500);
      stroke-width: 2.5;
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
export class GraphChips {
  protected readonly w = words;
  readonly chips = input.required<readonly ChipView[]>();
  /** A departure is moved by keys and pointer; else it is only read. */
  readonly editable = input(false);
  readonly grabbed = output<{ event: PointerEvent; chip: ChipView }>();
}
