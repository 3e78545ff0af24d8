import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** One of the choices of a segmented control. */
export interface Segment {
  value: string;
  label: string;
  icon?: IconName;
}

let groups = 0;

/** A few choices of which one holds, side by side; arrows move between them. */
@Component({
  selector: 'yc-seg',
  imports: [Icon],
  template: `
    <div class="seg" [class.sm]="small()" role="radiogroup" [attr.aria-label]="label()">
      @for (item of items(); track item.value) {
        <label>
          <input
            type="radio"
            [name]="group"
            [value]="item.value"
            [checked]="item.value === value()"
            (change)="value.set(item.value)"
          />
          @if (item.icon; as icon) {
            <yc-icon [name]="icon" size="s" />
          }
          {{ item.label }}
        </label>
      }
    </div>
  `,
  styles: `
    :host {
      display: inline-flex;
      max-width: 100%;
      overflow-x: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Segments {
  readonly items = input.required<readonly Segment[]>();
  readonly value = model.required<string>();
  /** What is being chosen, for screen readers. */
  readonly label = input.required<string>();
  readonly small = input(false);
  readonly group = `yc-seg-${++groups}`;
}
