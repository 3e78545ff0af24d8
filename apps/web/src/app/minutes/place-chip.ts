import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { formatDay, Icon } from '@yicheng/ui';
import type { Place } from './desk';
import { w } from './minutes-words';

const FOLLOW = 'follow';
const NONE = '';

/** Where something was said: follows the programme until somebody chooses. */
@Component({
  selector: 'yc-place-chip',
  imports: [Icon],
  template: `
    <span class="chip" [class.o]="!follows()">
      <yc-icon name="place" size="xs" /><span class="el">{{ place()?.title ?? w.unplaced() }}</span>
      <select [attr.aria-label]="w.place()" [value]="value()" (change)="choose($event)">
        @if (canFollow()) {
          <option value="follow" [selected]="follows()">{{ w.auto(on()?.title ?? w.nothingOn()) }}</option>
        }
        <option value="" [selected]="value() === ''">{{ w.noPlace() }}</option>
        @for (group of days(); track group.day) {
          <optgroup [label]="group.day">
            @for (one of group.places; track one.id) {
              <option [value]="one.id" [selected]="value() === one.id">
                {{ one.parentId ? '　' : '' }}{{ one.time }} {{ one.title }}
              </option>
            }
          </optgroup>
        }
      </select>
    </span>
  `,
  styles: `
    .chip {
      position: relative;
      max-width: 180px;
    }
    .chip:focus-within {
      outline: 2px solid var(--pine-500);
      outline-offset: 1px;
    }
    select {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      font-size: 13px;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceChip {
  readonly places = input.required<readonly Place[]>();
  readonly place = input<Place | undefined>();
  /** What is on now, which a place that follows the programme means. */
  readonly on = input<Place | undefined>();
  readonly follows = input(false);
  readonly canFollow = input(true);
  /** The chosen place's id, empty for none, undefined to follow the programme. */
  readonly changed = output<string | undefined>();

  protected readonly w = w;
  protected readonly value = computed(() => (this.follows() ? FOLLOW : (this.place()?.id ?? NONE)));
  protected readonly days = computed(() => {
    const groups = new Map<string, Place[]>();
    for (const place of this.places()) groups.set(place.day, [...(groups.get(place.day) ?? []), place]);
    return [...groups]
      .sort(([a], [b]) => (a || '~').localeCompare(b || '~'))
      .map(([day, places]) => ({ day: day ? formatDay(day) : w.unscheduled(), places }));
  });

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.changed.emit(value === FOLLOW ? undefined : value);
  }
}
