import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ITINERARY_MODES, type ItineraryMode } from '@yicheng/domain';
import { Denied, Empty, ErrorNote, formatDay, Icon, Offline, Segments, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { PrintDay } from '../platform/print-day';
import { UndoRedo } from '../platform/undo-redo';
import { DayCompared } from './after/day-compared';
import { MeasuredStays } from './after/measured-stays';
import { Convoy } from './convoy';
import { type GraphEdit, TrainGraph } from './graph';
import { words as graphWords } from './graph/graph-words';
import { ItineraryDetails } from './itinerary-details';
import { Planner } from './proposals/planner';
import { Planning } from './proposals/planning';
import { words as proposalWords } from './proposals/proposal-words';
import { ProposalsPanel } from './proposals/proposals-panel';
import { titleOf } from './proposals/word-proposal';
import { RunsTable } from './runs-table/runs-table';
import { StopDetails } from './stop-details';
import { StopList } from './stop-list';
import { StripMapView } from './strip-map/strip-map';
import { TimesTable } from './times-table';
import { VehicleCards } from './vehicle-cards';
import { VisitFindings } from './visit-findings';
import { VisitLimitsForm } from './visit-limits';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

type Panel = 'arrange' | 'check' | 'plan';
type View = 'graph' | 'table' | 'stops';

/** Site visits: stops and drives, the runs of every vehicle as a graph or a table, and ways to run the day better. */
@Component({
  selector: 'yc-visits-page',
  imports: [
    Convoy,
    DayCompared,
    Denied,
    Empty,
    ErrorNote,
    Icon,
    ItineraryDetails,
    NgTemplateOutlet,
    Offline,
    PrintDay,
    ProposalsPanel,
    RouterLink,
    RunsTable,
    Segments,
    Skeleton,
    StopDetails,
    StopList,
    StripMapView,
    TimesTable,
    TrainGraph,
    UndoRedo,
    VehicleCards,
    VisitFindings,
    VisitLimitsForm,
  ],
  providers: [MeasuredStays, Planner, Planning, VisitsStore],
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.css',
  host: { '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitsPage {
  protected readonly store = inject(VisitsStore);
  protected readonly planning = inject(Planning);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  /** The stop whose details are open; none while it is not part of the open itinerary. */
  protected readonly selected = linkedSignal<string | undefined, string | undefined>({
    source: () => this.store.openId(),
    computation: () => undefined,
  });
  protected readonly shownStop = computed(() => this.store.open()?.stops.find(stop => stop.id === this.selected())?.id);
  /** The vehicle whose line is looked at. */
  protected readonly vehicle = linkedSignal<string | undefined, string | undefined>({
    source: () => this.store.openId(),
    computation: () => undefined,
  });
  protected readonly shownVehicle = computed(() => this.store.aboard().find(({ id }) => id === this.vehicle()));
  /** The runs as a graph, the same as a table, or the stops one below the other. */
  protected readonly view = signal<View>('graph');
  protected readonly panel = signal<Panel>('arrange');
  /** Whether the side panel is open where there is no room for it beside the graph. */
  protected readonly side = signal(false);
  private readonly closer = viewChild<ElementRef<HTMLElement>>('closer');
  /** What the side panel was opened from: the focus returns there. */
  private opener?: HTMLElement;

  protected readonly days = computed(() =>
    this.store.byDay().map(one => ({ value: one.id, label: `${formatDay(one.date)} · ${one.title}` })),
  );
  /** Many itineraries, by day. */
  protected readonly grouped = computed(() =>
    [...new Set(this.store.byDay().map(({ date }) => date))].map(date => ({
      date,
      name: formatDay(date),
      itineraries: this.store.byDay().filter(one => one.date === date),
    })),
  );
  protected readonly modes = computed(() => ITINERARY_MODES.map(mode => ({ value: mode, label: words[mode]() })));
  protected readonly views = computed(() => [
    { value: 'graph', label: words.asGraph() },
    { value: 'table', label: words.asTable() },
    { value: 'stops', label: words.asStops() },
  ]);
  protected readonly panels = computed(() => [
    { value: 'arrange', label: words.arrange() },
    { value: 'check', label: words.check(this.store.findings().length) },
    { value: 'plan', label: words.plan() },
  ]);
  protected readonly drawn = computed(() => {
    const itinerary = this.store.shown();
    const timing = this.store.timing();
    return itinerary && timing ? { itinerary, timing } : undefined;
  });
  protected readonly conflicts = computed(() => this.store.findings().filter(one => one.severity === 'error').length);
  protected readonly reminders = computed(() => this.store.findings().length - this.conflicts());
  protected readonly troubled = computed(
    () => new Set(this.store.findings().flatMap(one => (one.severity === 'error' ? one.subjects : []))),
  );
  protected readonly people = computed(() => this.store.aboard().reduce((sum, vehicle) => sum + vehicle.people, 0));

  constructor() {
    effect(() => {
      if (!this.selected()) return;
      untracked(() => this.openSide());
      afterNextRender(() => this.panelTop(), { injector: this.injector });
    });
  }

  protected show(panel: Panel): void {
    this.selected.set(undefined);
    this.panel.set(panel);
    this.openSide();
  }

  /** Opens the side panel where it lies over the rest; by its own button the focus goes in, since it covers that. */
  protected openSide(enters = false): void {
    if (!this.side() && document.activeElement instanceof HTMLElement) this.opener = document.activeElement;
    this.side.set(true);
    if (enters) afterNextRender(() => this.closer()?.nativeElement.focus(), { injector: this.injector });
  }

  protected closeSide(): void {
    this.side.set(false);
    this.selected.set(undefined);
    const { opener } = this;
    afterNextRender(() => opener?.focus(), { injector: this.injector });
  }

  protected arrange(): Promise<void> {
    this.show('arrange');
    return this.planning.arrange();
  }

  protected async changeMode(mode: string): Promise<void> {
    await this.store.change({ mode: mode as ItineraryMode }, words.changed(words.mode()));
  }

  /** Keeps what a hand did to a run. */
  protected async edit({ runs, vehicleId, kind }: GraphEdit): Promise<void> {
    const number = this.store.vehicles.get(vehicleId)?.number ?? 0;
    const said =
      kind === 'depart' ? 'changedDeparture' : kind === 'shift' || kind === 'whole' ? 'movedRun' : 'changedStay';
    await this.store.putRuns(runs, graphWords[said](number));
    if (this.store.held() === runs) this.store.held.set(undefined);
  }

  /** The instant of a clock time on the open itinerary's day. */
  protected readonly instant = (minutes: number): string => this.store.instant(minutes);

  protected clearRuns(): Promise<void> {
    return this.store.putRuns([], words.clearedRuns());
  }

  protected async addStop(): Promise<void> {
    this.selected.set(await this.store.addStop());
    // A stop begins with its name: it is typed over the one it was given.
    afterNextRender(
      () => {
        const name = this.host.nativeElement.querySelector<HTMLInputElement>('yc-stop-details input');
        name?.focus();
        name?.select();
      },
      { injector: this.injector },
    );
  }

  private panelTop(): void {
    this.host.nativeElement.querySelector('.right')?.scrollTo({ top: 0 });
  }

  /** Esc closes the side panel; `T` turns the graph into its table and back; Ctrl Enter uses the proposal that is previewed. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | null;
    const lies = this.side() && this.closer()?.nativeElement.offsetParent;
    if (event.key === 'Escape' && lies && !event.defaultPrevented && !target?.closest('dialog, [role="dialog"]')) {
      return this.closeSide();
    }
    if (target?.closest('input, select, textarea, [contenteditable]')) return;
    if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey && this.store.open()) {
      this.view.update(view => (view === 'table' ? 'graph' : 'table'));
      return;
    }
    const proposal = this.planning.proposals().find(({ id }) => id === this.planning.previewed());
    const itinerary = this.store.plan();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && proposal && itinerary && this.store.editable()) {
      if (this.planning.stale()) return;
      event.preventDefault();
      const numbers = new Map(this.store.vehicles.items().map(({ id, number }) => [id, number]));
      const title = titleOf(proposal, { itinerary, numbers, zone: this.store.zone() });
      void this.planning.use(proposal, proposalWords.used(title));
    }
  }
}
