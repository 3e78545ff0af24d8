import { DestroyRef, inject, Injectable, type ModelSignal, type OutputEmitterRef } from '@angular/core';
import { newId } from '@yicheng/client';
import { editRun, onTheClock, type Itinerary, type RoadsFor, type Run, type RunEdit, typeTime } from '@yicheng/domain';
import { Undo } from '../../platform/undo';

/** Runs as a hand has left them, and which vehicle it moved how. */
export interface GraphEdit {
  runs: readonly Run[];
  vehicleId: string;
  kind: RunEdit['kind'];
}

/** What the hand works on: the graph that provides it. */
export interface HandHost {
  runs(): readonly Run[];
  itinerary(): Itinerary;
  classOf(vehicleId: string): string | undefined;
  held: ModelSignal<readonly Run[] | undefined>;
  edited: OutputEmitterRef<GraphEdit>;
}

/** How long after the last key an edit made by keys counts as done, milliseconds. */
const PAUSE = 700;

/** Holds runs while they are dragged or moved by keys; what is let go is one edit, Esc puts everything back. */
@Injectable()
export class GraphHand {
  private readonly undo = inject(Undo);
  private host!: HandHost;
  private base?: readonly Run[];
  private last?: GraphEdit;
  /** The edit of a drag that is shown; the same again is no change. */
  private laid: string | undefined;
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.undo.holds(undefined));
  }

  attach(host: HandHost): void {
    this.host = host;
  }

  get holding(): boolean {
    return this.base !== undefined;
  }

  /** Takes hold of the runs as they are now. */
  take(): void {
    this.base ??= this.host.held() ?? this.host.runs();
  }

  /** Moves one run from where it was when it was taken, to a full step of the clock (minutes). */
  move(vehicleId: string, wanted: RunEdit, step: number): void {
    this.take();
    const run = this.base!.find(one => one.vehicleId === vehicleId);
    const edit = run ? onTheClock(run, wanted, step) : wanted;
    if (JSON.stringify(edit) === this.laid) return;
    this.lay(vehicleId, edit, this.base!);
    this.laid = JSON.stringify(edit);
  }

  /** For a call of a run: the earliest instant at which it can begin or be left, where the given one is too early. */
  earliest(vehicleId: string, call: number): (moment: 'begin' | 'leave', at: string) => string | undefined {
    return (kind, at) => {
      const run = this.host.runs().find(one => one.vehicleId === vehicleId);
      const stopId = run?.calls[call]?.stopId;
      if (!run || stopId === undefined) return undefined;
      const typed = typeTime(run, { kind, stopId }, call, at, this.roadsOf(vehicleId), newId);
      return 'earliest' in typed ? typed.earliest : undefined;
    };
  }

  /** One step more from where the run is by now; counts as done when no other follows. */
  nudge(vehicleId: string, edit: RunEdit): void {
    if (this.last && (this.last.vehicleId !== vehicleId || this.last.kind !== edit.kind)) this.release();
    this.take();
    this.lay(vehicleId, edit, this.last?.runs ?? this.base!);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.release(), PAUSE);
    this.undo.holds(() => this.cancel());
  }

  /** Lets go: what was moved is an edit. */
  release(): void {
    clearTimeout(this.timer);
    this.undo.holds(undefined);
    const { last, base } = this;
    this.base = this.last = undefined;
    this.laid = undefined;
    if (last && JSON.stringify(last.runs) !== JSON.stringify(base)) this.host.edited.emit(last);
    else this.host.held.set(undefined);
  }

  /** Puts everything back. */
  cancel(): void {
    clearTimeout(this.timer);
    this.undo.holds(undefined);
    this.base = this.last = undefined;
    this.laid = undefined;
    this.host.held.set(undefined);
  }

  private lay(vehicleId: string, edit: RunEdit, from: readonly Run[]): void {
    const roads = this.roadsOf(vehicleId);
    const runs = from.map(run => (run.vehicleId === vehicleId ? editRun(run, edit, roads) : run));
    this.last = { runs, vehicleId, kind: edit.kind };
    this.host.held.set(runs);
  }

  private roadsOf(vehicleId: string): RoadsFor {
    const vehicleClass = this.host.classOf(vehicleId);
    return { itinerary: this.host.itinerary(), ...(vehicleClass ? { vehicleClass } : {}) };
  }
}

/** What an arrow does to what has the focus: a stay, the departure, or the whole run. */
export function editBy(part: string | undefined, call: number | undefined, minutes: number, alt: boolean): RunEdit {
  if (part === 'depart') return { kind: 'depart', minutes };
  if (call === undefined) return { kind: 'whole', minutes };
  return { kind: alt ? 'dwell' : 'shift', call, minutes };
}
