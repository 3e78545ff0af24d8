import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AgendaItem } from '@yicheng/domain';
import { AgendaStore } from '../agenda-store';
import { words } from '../agenda-words';

/** Where an item is: a hall, or a venue as a whole. */
@Component({
  selector: 'yc-place-field',
  template: `
    <select
      #choice
      class="inp"
      [id]="inputId()"
      [attr.aria-label]="inputId() ? null : w.place()"
      (change)="placed.emit(choice.value)"
    >
      <option value="" [selected]="value() === ''">{{ w.noPlace() }}</option>
      @for (group of groups(); track group.id) {
        <optgroup [label]="group.name">
          @for (hall of group.halls; track hall.id) {
            <option [value]="'h:' + hall.id" [selected]="value() === 'h:' + hall.id">{{ hall.name }}</option>
          }
          <option [value]="'v:' + group.id" [selected]="value() === 'v:' + group.id">{{ group.name }}</option>
        </optgroup>
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceField {
  private readonly store = inject(AgendaStore);
  readonly item = input.required<Pick<AgendaItem, 'hallId' | 'venueId'>>();
  readonly inputId = input('');
  /** `h:` and a hall's id, `v:` and a venue's, or nothing. */
  readonly placed = output<string>();
  readonly w = words;
  readonly groups = computed(() =>
    this.store.venues.items().map(({ id, name }) => ({
      id,
      name,
      halls: this.store.halls.items().filter(hall => hall.venueId === id),
    })),
  );
  readonly value = computed(() => {
    const { hallId, venueId } = this.item();
    return hallId ? `h:${hallId}` : venueId ? `v:${venueId}` : '';
  });
}
