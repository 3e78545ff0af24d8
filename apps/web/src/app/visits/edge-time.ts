import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { minutesOfDay } from '@yicheng/domain';
import { VisitCell } from './cell';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** When the vehicles of the open itinerary leave, or by when they should be back: edited in its place. */
@Component({
  selector: 'yc-edge-time',
  imports: [VisitCell],
  template: `
    @if (store.open()) {
      <yc-visit-cell
        kind="time"
        [class.fill]="fill()"
        [value]="minutes()"
        [label]="label()"
        [disabled]="!store.editable()"
        (saved)="save($event)"
      />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EdgeTime {
  protected readonly store = inject(VisitsStore);
  readonly which = input.required<'start' | 'end'>();
  /** As wide as what it stands in. */
  readonly fill = input(false);
  protected readonly label = computed(() => (this.which() === 'start' ? words.departAt() : words.backBy()));
  protected readonly minutes = computed(() => {
    const { start, end } = this.store.open()!;
    return minutesOfDay(this.which() === 'start' ? start.at : end.by, this.store.zone());
  });

  protected save(minutes: number | string | undefined): void {
    const { start, end } = this.store.open()!;
    const at = this.store.instant(Number(minutes));
    const change = this.which() === 'start' ? { start: { ...start, at } } : { end: { ...end, by: at } };
    void this.store.change(change, words.changed(this.label()));
  }
}
