import { ChangeDetectionStrategy, Component, computed, inject, model, output } from '@angular/core';
import { timeItinerary } from '@yicheng/domain';
import { TrainGraph } from '../visits/index';
import { DispatchStore } from './dispatch-store';
import type { MomentOf } from './moment-dialog';
import { MomentsTable } from './moments-table';

/** The whole day of all vehicles, as the train graph or as a table of the same times; T switches. */
@Component({
  selector: 'yc-day-view',
  imports: [MomentsTable, TrainGraph],
  template: `
    @if (view() === 'table') {
      <yc-moments-table (chosen)="chosen.emit($event)" />
    } @else if (plan(); as shown) {
      <yc-train-graph
        [plan]="shown"
        [vehicles]="vehicles()"
        [zone]="store.zone()"
        [live]="live()"
        [adjusted]="store.adjusted()"
        [now]="now()"
        [dropped]="store.dropped()"
        [(selected)]="store.selected"
      />
    }
  `,
  styles: `
    :host {
      flex: 1;
      min-height: 0;
      display: flex;
      flex-direction: column;
      background: var(--graph-bg);
    }
    yc-train-graph {
      flex: 1;
      min-height: 0;
    }
  `,
  host: { '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayView {
  protected readonly store = inject(DispatchStore);
  readonly chosen = output<MomentOf>();
  readonly view = model.required<string>();
  /** What is driven: the itinerary with the runs of the day. */
  protected readonly plan = computed(() => {
    const [draft, runs] = [this.store.itinerary(), this.store.day()?.runs];
    if (!draft || !runs) return undefined;
    const itinerary = { ...draft, runs };
    return { itinerary, timing: timeItinerary(itinerary, this.store.classes()) };
  });
  /** A day that is still to come is drawn as it is planned. */
  protected readonly live = computed(() => (this.store.phase() === 'before' ? undefined : this.store.forecast()));
  protected readonly now = computed(() => this.live() && this.store.now());
  protected readonly vehicles = computed(() => this.store.vehicles.items().map(({ id, number }) => ({ id, number })));

  protected key(event: KeyboardEvent): void {
    const { target } = event;
    const typing =
      target instanceof Element && target.closest('input:not([type=radio]), textarea, select, [contenteditable]');
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    this.view.update(now => (now === 'graph' ? 'table' : 'graph'));
  }
}
