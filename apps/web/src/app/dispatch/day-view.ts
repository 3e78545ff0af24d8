import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { timeItinerary } from '@yicheng/domain';
import { Segments } from '@yicheng/ui';
import { TrainGraph } from '../visits/index';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import type { MomentOf } from './moment-dialog';
import { MomentsTable } from './moments-table';

/** The whole day of all vehicles, as the train graph or as a table of the same times; T switches. */
@Component({
  selector: 'yc-day-view',
  imports: [MomentsTable, Segments, TrainGraph],
  template: `
    <div class="gh">
      <h2>{{ view() === 'graph' ? w.graph() : w.tableOf() }}</h2>
      <span class="sp"></span>
      <yc-seg [items]="views()" [(value)]="view" [label]="w.view()" [small]="true" />
    </div>
    @if (view() === 'table') {
      <yc-moments-table (chosen)="chosen.emit($event)" />
    } @else if (plan(); as shown) {
      <yc-train-graph
        [plan]="shown"
        [vehicles]="vehicles()"
        [zone]="store.zone()"
        [live]="store.forecast()"
        [now]="store.now()"
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
    .gh {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 40px;
      padding: 4px 14px;
      border-bottom: 1px solid var(--line);
    }
    h2 {
      font-size: 14px;
      line-height: 22px;
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
  protected readonly w = words;
  readonly chosen = output<MomentOf>();
  protected readonly view = signal('graph');
  protected readonly views = computed(() => [
    { value: 'graph', label: words.graph() },
    { value: 'table', label: words.table() },
  ]);
  /** What is driven: the itinerary with the runs of the day. */
  protected readonly plan = computed(() => {
    const [draft, runs] = [this.store.itinerary(), this.store.day()?.runs];
    if (!draft || !runs) return undefined;
    const itinerary = { ...draft, runs };
    const classes = Object.fromEntries(this.store.vehicles.items().map(vehicle => [vehicle.id, vehicle.class]));
    return { itinerary, timing: timeItinerary(itinerary, classes) };
  });
  protected readonly vehicles = computed(() => this.store.vehicles.items().map(({ id, number }) => ({ id, number })));

  protected key(event: KeyboardEvent): void {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    this.view.update(now => (now === 'graph' ? 'table' : 'graph'));
  }
}
