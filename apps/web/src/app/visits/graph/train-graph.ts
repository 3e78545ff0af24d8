import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  type DrawnGraph,
  type GraphChip,
  type GraphInput,
  graphRange,
  type GraphScale,
  type Itinerary,
  type ItineraryTiming,
  minutesBetween,
  type Run,
  type RunEdit,
  type TimedRun,
  trainGraph,
} from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { besideCall, CallPopover, type TypedTimes } from './call-popover';
import { fitScale } from './fit-scale';
import { drag, type Grip } from './graph-drag';
import { editBy, type GraphEdit, GraphHand } from './graph-hand';
import { GraphChips, type ChipView } from './graph-chips';
import { type Ground, GraphGround } from './graph-ground';
import { GraphLegend } from './graph-legend';
import { GraphLiveLines } from './graph-live';
import { GraphRunLine } from './graph-run';
import {
  adjustedPicture,
  busColour,
  busInk,
  type GraphLive,
  type GraphVehicle,
  type LivePicture,
  livePicture,
  runView,
} from './graph-view';
import { unhurried } from '../unhurried';
import { words } from './graph-words';
import { overflowLabels } from './overflow-labels';
import { wordOverflow } from './overflow-words';
import { rowNames } from './row-names';
import { shiftLabels } from './shift-labels';
import { type LinesOf, runLines, type RunLine, stayOf } from './run-lines';
import { sameData } from './same-data';

/** An itinerary with its times, as a graph draws it. */
export interface GraphPlan {
  itinerary: Itinerary;
  timing: ItineraryTiming;
}

/** Room left and right of the first and last hour, for chips that were moved aside. */
const INSET = 22;
const NAMES = 112;
const LEAST_MINUTE = 0.75;

/**
 * The train graph: time across, stops down with a track per parking place, a line per vehicle. Shows a plan, a proposal
 * dashed over it, or a day under way; where it may be edited, every drag, key and typed time is one `edited`.
 */
@Component({
  selector: 'yc-train-graph',
  imports: [CallPopover, GraphChips, GraphGround, GraphLegend, GraphLiveLines, GraphRunLine],
  providers: [GraphHand],
  templateUrl: './train-graph.html',
  styleUrl: './train-graph.css',
  host: { '(keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrainGraph {
  readonly plan = input.required<GraphPlan>();
  readonly vehicles = input.required<readonly GraphVehicle[]>();
  readonly zone = input.required<string>();
  /** The runs that can be edited; needed only where `editable`. */
  readonly runs = input<readonly Run[]>([]);
  readonly editable = input(false);
  /** Runs of a proposal, dashed over the plan. */
  readonly preview = input<readonly TimedRun[]>([]);
  /** A day under way: the plan is drawn thin, what happened bold, what is expected dashed. */
  readonly live = input<readonly GraphLive[]>();
  /** What of a day under way would be expected with an adjustment, dotted over it; only the vehicles it moves. */
  readonly adjusted = input<readonly GraphLive[]>([]);
  /** The present moment, an instant. */
  readonly now = input<string>();
  /** Stops that no vehicle goes to any more. */
  readonly dropped = input<ReadonlySet<string>>(new Set());
  /** Stops with a conflict. */
  readonly troubled = input<ReadonlySet<string>>(new Set());
  /** The vehicle that is looked at. */
  readonly selected = model<string>();
  /** The stop that is looked at. */
  readonly stop = model<string>();
  /** Runs while they are moved; whoever binds it gives back the plan with its new times. */
  readonly held = model<readonly Run[] | undefined>(undefined);
  readonly edited = output<GraphEdit>();

  protected readonly w = words;
  protected readonly hand = inject(GraphHand);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly size = signal({ width: 0, height: 0 });
  protected readonly dragging = signal(false);
  /** The vehicle under the pointer. */
  protected readonly hovered = signal<string | undefined>(undefined);
  /** The vehicle whose line the keyboard is on. */
  protected readonly keyed = signal<string | undefined>(undefined);
  /** The call whose times are open to be typed. */
  protected readonly opened = linkedSignal<string | undefined, number | undefined>({
    source: this.selected,
    computation: () => undefined,
  });

  protected readonly numbers = computed(() => new Map(this.vehicles().map(({ id, number }) => [id, number])));
  private readonly include = computed(() => [
    ...(this.now() && this.live() ? [this.now()!] : []),
    ...[...(this.live() ?? []), ...this.adjusted()].map(
      ({ return: back }) => back.actual ?? back.forecast ?? back.planned,
    ),
  ]);
  /** The plan before anything was taken hold of: its line stays as a ghost, its scale until it is let go. */
  private readonly rest = linkedSignal<{ plan: GraphPlan; held: boolean }, GraphPlan>({
    source: () => ({ plan: this.plan(), held: this.held() !== undefined }),
    computation: ({ plan, held }, previous) => (held && previous ? previous.value : plan),
  });
  private readonly over = computed(() => {
    const held = this.held();
    if (!held) return this.preview();
    // Under a pointer the line itself stays behind, pale.
    if (this.dragging()) return [];
    const moved = new Set(held.filter((run, i) => run !== this.runs()[i]).map(run => run.vehicleId));
    return this.rest().timing.runs.filter(run => moved.has(run.vehicleId));
  });
  private readonly scale = computed<GraphScale>(() => {
    const { width, height } = this.size();
    const shown = { ...this.rest(), zone: this.zone(), over: this.preview(), include: this.include() };
    const { from, until } = graphRange(shown);
    const room = width - NAMES - 2 * INSET - 2;
    const minute = Math.max(LEAST_MINUTE, room / minutesBetween(from, until));
    return fitScale(shown, { minute, height: height - 28 });
  });
  /** How thick a stay is drawn: beside its neighbour there is always a gap. */
  protected readonly stayWidth = computed(() => Math.min(5, this.scale().track - 1.5));
  protected readonly graph = linkedSignal<GraphInput, DrawnGraph>({
    source: () => ({
      ...this.plan(),
      zone: this.zone(),
      scale: this.scale(),
      over: this.over(),
      live: this.live(),
      adjusted: this.adjusted(),
      now: this.now(),
      include: [...this.include(), this.rest().timing.return],
    }),
    computation: (of, previous) => trainGraph(this.held() && previous ? { ...of, still: previous.value } : of),
  });
  private readonly stops = computed(() => this.plan().itinerary.stops);
  private readonly stopNames = computed(() => new Map(this.stops().map(({ id, name }) => [id, name])));
  protected readonly lines = linkedSignal<LinesOf, RunLine[]>({
    source: () => ({
      graph: this.graph(),
      runs: this.plan().timing.runs,
      numbers: this.numbers(),
      names: this.stopNames(),
      zone: this.zone(),
    }),
    computation: (of, previous) => runLines(of, previous?.value),
  });
  /** The line a pointer drags. */
  protected readonly moved = computed(() => (this.dragging() ? this.current() : undefined));
  /** The line that lies over the others, which are pale: what is dragged, else where the keyboard or the pointer is. */
  protected readonly above = computed(() => {
    const lit = this.keyed() ?? this.hovered();
    return this.moved() ?? this.lines().find(({ vehicleId }) => vehicleId === lit);
  });
  /** The lines that lie still: while one is dragged, all as they were when that began. */
  protected readonly still = linkedSignal<{ lines: RunLine[]; dragging: boolean }, RunLine[]>({
    source: () => ({ lines: this.lines(), dragging: this.dragging() }),
    computation: ({ lines, dragging }, previous) => (dragging && previous ? previous.value : lines),
  });
  protected readonly ghosts = computed(() =>
    this.graph().over.map(run => runView(run, this.numbers().get(run.vehicleId) ?? run.index + 1)),
  );
  protected readonly ground = computed<Ground>(
    () => {
      const { width, height, hours, rows, meals } = this.graph();
      return {
        width,
        height,
        hours,
        rows,
        meals: meals.map(({ from, until, ...meal }) => ({
          ...meal,
          text: words.meal(words.mealName(), this.time(from), this.time(until)),
        })),
        mealsAt: (rows[0]?.y ?? 0) + 16,
        deadline: this.x(this.plan().itinerary.end.by),
      };
    },
    { equal: sameData },
  );
  protected readonly chips = computed<ChipView[]>(
    () => {
      const selected = this.selected();
      // In an order that no minute changes, so that a chip never leaves the page and comes back.
      return this.graph()
        .chips.toSorted(byVehicle)
        .map(chip => {
          const number = this.numbers().get(chip.vehicleId) ?? 0;
          const view = { ...chip, number, colour: busColour(number), ink: busInk(number) };
          if (chip.kind !== 'depart' || chip.vehicleId !== selected) return view;
          const depart = this.timed(chip.vehicleId)?.depart;
          return { ...view, name: words.departName(number), text: depart && this.time(depart) };
        });
    },
    { equal: sameData },
  );
  /** The graph for its crowding, which follows a pointer a little behind the line. */
  protected readonly crowding = unhurried(this.graph, this.dragging);
  protected readonly labels = computed(() => overflowLabels(this.crowding(), this.lived()?.heads));
  protected readonly box = computed(() => ({
    width: this.graph().width + 2 * INSET,
    height: this.graph().height,
    view: `${-INSET} 0 ${this.graph().width + 2 * INSET} ${this.graph().height}`,
  }));
  protected readonly rows = computed(() => rowNames(this.graph().rows, this.plan().itinerary, this.dropped()), {
    equal: sameData,
  });
  protected readonly nowAt = computed(() => {
    const now = this.now();
    const x = now === undefined ? -1 : this.x(now);
    return now !== undefined && x >= 0 && x <= this.graph().width
      ? { x, text: words.now(formatTime(now, this.zone())) }
      : undefined;
  });
  protected readonly lived = computed<LivePicture | undefined>(() => {
    const [live, now] = [this.live(), this.now()];
    return live && now ? livePicture(this.graph(), live, now, this.numbers(), this.selected()) : undefined;
  });
  /** The lines of the adjustment that is looked at, from now on. */
  protected readonly dotted = computed(() => {
    const now = this.now();
    return now ? adjustedPicture(this.graph(), this.adjusted(), now) : undefined;
  });
  /** What of a proposal comes back how much later or earlier. */
  protected readonly shifts = computed(() => {
    if (this.held()) return [];
    return shiftLabels(
      this.ghosts().flatMap(({ vehicleId, colour, run }) => {
        const before = this.plan().timing.runs.find(one => one.vehicleId === vehicleId)?.return;
        const after = this.preview().find(one => one.vehicleId === vehicleId)?.return;
        const minutes = before && after ? Math.round(minutesBetween(before, after)) : 0;
        const last = run.pieces.at(-1);
        return minutes && last ? [{ colour, text: words.previewShift(minutes), x: last.x1 + 8, y: last.y1 + 14 }] : [];
      }),
    );
  });
  protected readonly current = computed(() => this.lines().find(line => line.vehicleId === this.selected()));
  protected readonly popover = computed(() => {
    const line = this.current();
    const index = this.opened();
    const call = index === undefined ? undefined : line?.run.calls[index];
    if (!line || !call || index === undefined || this.dragging()) return undefined;
    const timed = this.plan().timing.runs.find(run => run.vehicleId === line.vehicleId)!.calls[index]!;
    const name = this.stopNames().get(call.stopId) ?? '';
    const pinned = !!this.plan().itinerary.pins?.some(
      pin => pin.begin && pin.stopId === call.stopId && pin.vehicleId === line.vehicleId,
    );
    const earliest = this.hand.earliest(line.vehicleId, index);
    return { line, index, timed, name, pinned, earliest, ...besideCall(call, this.graph(), INSET) };
  });

  constructor() {
    this.hand.attach({
      runs: this.runs,
      itinerary: () => this.plan().itinerary,
      classOf: id => this.vehicles().find(vehicle => vehicle.id === id)?.class,
      held: this.held,
      edited: this.edited,
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const frame = this.frame().nativeElement;
      const watch = new ResizeObserver(() => this.size.set({ width: frame.clientWidth, height: frame.clientHeight }));
      watch.observe(frame);
      destroyed.onDestroy(() => watch.disconnect());
    });
  }

  protected readonly time = (instant: string): string => formatTime(instant, this.zone());

  private x(instant: string): number {
    return minutesBetween(this.graph().from, instant) * this.scale().minute;
  }

  private timed(vehicleId: string): TimedRun | undefined {
    return this.plan().timing.runs.find(run => run.vehicleId === vehicleId);
  }

  protected overflowWords(index: number): ReturnType<typeof wordOverflow> {
    return wordOverflow(this.crowding().overflows[index]!, this.plan().itinerary, this.numbers(), this.time);
  }

  /** Takes hold of a run with the pointer; a mere click selects and opens the stay. */
  protected grab(event: PointerEvent, vehicleId: string, call: number, grip: Grip): void {
    if (event.button !== 0) return;
    this.selected.set(vehicleId);
    if (grip === 'call' || grip === 'first') this.opened.set(grip === 'call' ? call : undefined);
    if (!this.editable()) return;
    event.preventDefault();
    (event.currentTarget as SVGElement).focus({ preventScroll: true });
    const { minute } = this.scale();
    drag(event, { vehicleId, call, grip, minute, hand: this.hand, moving: now => this.dragging.set(now) });
  }

  protected grabChip({ event, chip }: { event: PointerEvent; chip: ChipView }): void {
    if (chip.kind === 'depart') this.grab(event, chip.vehicleId, 0, 'first');
    else this.selected.set(chip.vehicleId);
  }

  /** The line the keyboard comes to stands out; a pointer has its own way. */
  protected keyedAt({ target }: FocusEvent): void {
    const at = target as SVGElement | HTMLElement;
    this.keyed.set(at.matches(':focus-visible') ? at.dataset['vehicle'] : undefined);
  }

  /** Keys on a stay, a departure or a run: arrows move, Alt stretches, brackets go to another vehicle. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | SVGElement;
    if (target instanceof HTMLInputElement) return;
    const { vehicle: vehicleId, call, part } = target.dataset;
    const index = call === undefined ? undefined : Number(call);
    if (event.key === 'Escape') {
      if (!this.hand.holding && this.opened() === undefined && !this.selected()) return;
      event.stopPropagation();
      if (this.hand.holding) this.hand.cancel();
      else if (this.opened() !== undefined) this.opened.set(undefined);
      else this.selected.set(undefined);
      return;
    }
    if (vehicleId === undefined || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step && this.editable()) {
      event.preventDefault();
      this.selected.set(vehicleId);
      this.hand.nudge(vehicleId, editBy(part, index, step * (event.shiftKey ? 1 : 5), event.altKey));
    } else if (event.key === '[' || event.key === ']') {
      event.preventDefault();
      this.goTo(vehicleId, event.key === ']' ? 1 : -1);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (this.hand.holding) return this.hand.release();
      this.selected.set(vehicleId);
      this.opened.set(index);
    }
  }

  /** Times typed in the popover: one edit. */
  protected type({ begin, leave, stay }: TypedTimes): void {
    const { line, index, timed } = this.popover()!;
    const change = (edit: RunEdit): void => this.hand.move(line.vehicleId, edit, 1);
    if (begin !== undefined) change({ kind: 'shift', call: index, minutes: minutesBetween(timed.begin, begin) });
    if (leave !== undefined) change({ kind: 'dwell', call: index, minutes: minutesBetween(timed.leave, leave) });
    if (stay !== undefined) change({ kind: 'dwell', call: index, minutes: stay - stayOf(timed) });
    this.hand.release();
  }

  private goTo(vehicleId: string, by: number): void {
    const lines = this.lines();
    const next = lines[(lines.findIndex(line => line.vehicleId === vehicleId) + by + lines.length) % lines.length];
    if (!next) return;
    this.selected.set(next.vehicleId);
    this.frame().nativeElement.querySelector<SVGElement>(`[data-run="${next.vehicleId}"]`)?.focus();
  }
}

/** What the arrows mean on the clock. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

const byVehicle = (a: GraphChip, b: GraphChip): number =>
  a.kind.localeCompare(b.kind) || a.vehicleId.localeCompare(b.vehicleId);
