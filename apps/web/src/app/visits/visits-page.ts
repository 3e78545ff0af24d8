import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Denied, Empty, ErrorNote, formatDay, Icon, Offline, Segments, Skeleton } from '@yicheng/ui';
import { Undo } from '../platform/undo';
import { Convoy } from './convoy';
import { type GraphEdit, TrainGraph } from './graph';
import { words as graphWords } from './graph/graph-words';
import { ItineraryDetails } from './itinerary-details';
import { StopDetails } from './stop-details';
import { StopList } from './stop-list';
import { TimesTable } from './times-table';
import { VisitFindings } from './visit-findings';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** Site visits: one convoy a day, its stops and drives, and the times that follow. */
@Component({
  selector: 'yc-visits-page',
  imports: [
    Convoy,
    Denied,
    Empty,
    ErrorNote,
    Icon,
    ItineraryDetails,
    Offline,
    Segments,
    Skeleton,
    StopDetails,
    StopList,
    TimesTable,
    TrainGraph,
    VisitFindings,
  ],
  providers: [VisitsStore],
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitsPage {
  protected readonly store = inject(VisitsStore);
  protected readonly undoing = inject(Undo);
  protected readonly w = words;

  /** The stop whose details are open; none while it is not part of the open itinerary. */
  protected readonly selected = linkedSignal<string | undefined, string | undefined>({
    source: () => this.store.openId(),
    computation: () => undefined,
  });
  protected readonly shownStop = computed(() => this.store.open()?.stops.find(stop => stop.id === this.selected())?.id);
  protected readonly days = computed(() =>
    this.store.byDay().map(one => ({ value: one.id, label: `${formatDay(one.date)} · ${one.title}` })),
  );
  protected readonly conflicts = computed(() => this.store.findings().filter(one => one.severity === 'error').length);
  protected readonly reminders = computed(() => this.store.findings().length - this.conflicts());
  protected readonly aboard = computed(() => {
    const chosen = new Set(this.store.open()?.vehicleIds);
    return this.store.vehicles.items().filter(vehicle => chosen.has(vehicle.id));
  });
  protected readonly people = computed(() => this.aboard().reduce((sum, vehicle) => sum + vehicle.people, 0));

  /** The vehicle whose line is looked at. */
  protected readonly vehicle = signal<string | undefined>(undefined);
  /** The graph, or its equivalent as a table. */
  protected readonly view = signal<'graph' | 'table'>('graph');
  protected readonly troubled = computed(
    () => new Set(this.store.findings().flatMap(one => (one.severity === 'error' ? one.subjects : []))),
  );

  /** Keeps what a hand did to a run. */
  protected async edit({ runs, vehicleId, kind }: GraphEdit): Promise<void> {
    const number = this.store.vehicles.get(vehicleId)?.number ?? 0;
    const said =
      kind === 'depart' ? 'changedDeparture' : kind === 'shift' || kind === 'whole' ? 'movedRun' : 'changedStay';
    await this.store.putRuns(runs, graphWords[said](number));
    if (this.store.held() === runs) this.store.held.set(undefined);
  }

  protected async addStop(): Promise<void> {
    this.selected.set(await this.store.addStop());
  }
}
