import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { newId } from '@yicheng/client';
import {
  clockText,
  minutesBetween,
  minutesFromText,
  minutesOfDay,
  removeCall,
  reorderCall,
  type Run,
  stopNumbers,
  trainGraph,
  type TypedMoment,
  typeTime,
} from '@yicheng/domain';
import { Bus, formatTime } from '@yicheng/ui';
import type { GraphPlan } from '../graph/train-graph';
import type { GraphVehicle } from '../graph/graph-view';
import { type Cell, type Column, columnsOf, type Row, rowsOf } from './table-model';
import { words as common } from '../visits-words';
import { words } from './runs-table-words';

/** Runs after an edit in the table, with words for the undo. */
export interface TableEdit {
  runs: readonly Run[];
  label: string;
}

const SCALE = { minute: 1, height: 400, track: 8, pad: 7, gap: 10, chip: 1 };

/** The train graph as a table with the same editing: a row per vehicle, a column per begin and leave, worked like a sheet. */
@Component({
  selector: 'yc-runs-table',
  imports: [Bus],
  templateUrl: './runs-table.html',
  styleUrl: './runs-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunsTable {
  readonly plan = input.required<GraphPlan>();
  readonly runs = input<readonly Run[]>([]);
  readonly vehicles = input.required<readonly GraphVehicle[]>();
  readonly zone = input.required<string>();
  readonly editable = input(false);
  /** The instant of a clock time on the day of the runs. */
  readonly instant = input<(minutes: number) => string>();
  readonly edited = output<TableEdit>();

  protected readonly w = words;
  protected readonly round = Math.round;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  /** The cell that has the focus when the table has it: row and column. */
  protected readonly at = signal<readonly [number, number]>([0, 0]);
  /** What is being typed there. */
  protected readonly typed = signal<string | undefined>(undefined);
  /** The earliest time that can be typed there, once an earlier one was. */
  private readonly earliest = linkedSignal<string | undefined, string | undefined>({
    source: this.typed,
    computation: () => undefined,
  });
  /** Why what is typed is not kept. */
  protected readonly wrong = computed(() => {
    const text = this.typed()?.trim();
    if (text && minutesFromText(text) === undefined) return common.badTime();
    const earliest = this.earliest();
    return earliest && common.notBefore(this.time(earliest));
  });

  protected readonly columns = computed(() => columnsOf(this.plan().itinerary));
  protected readonly rows = computed(() => {
    const numbers = new Map(this.vehicles().map(({ id, number }) => [id, number]));
    const { overflows } = trainGraph({ ...this.plan(), zone: this.zone(), scale: SCALE });
    return rowsOf(this.columns(), this.plan().timing, numbers, overflows);
  });
  protected readonly stops = computed(() => {
    const { stops } = this.plan().itinerary;
    const numbers = stopNumbers({ stops });
    return stops.map(({ id, name }) => ({ id, name, number: numbers.get(id) }));
  });

  protected time(instant: string | undefined): string {
    return instant ? formatTime(instant, this.zone()) : '';
  }

  /** The time in a cell; the return follows from the drives, and is about where they are estimated. */
  protected shown(column: Column, cell: Cell): string {
    const text = this.time(cell.at);
    return text && column.kind === 'return' && this.plan().timing.estimated ? words.about(text) : text;
  }

  protected nameOf(stopId: string | undefined): string {
    return this.plan().itinerary.stops.find(({ id }) => id === stopId)?.name ?? '';
  }

  /** The cell in words: 6 号车，谭石拱村 开始，14:05，超出车位. */
  protected say(row: Row, column: Column, cell: Cell): string {
    const kind = column.kind === 'return' ? words.back() : words[column.kind]();
    const what = column.stopId ? `${this.nameOf(column.stopId)} ${kind}` : kind;
    const value = [
      this.shown(column, cell) || words.empty(),
      ...(cell.call !== undefined && column.kind === 'begin' ? [words.nth(cell.call + 1)] : []),
      ...(cell.over ? [words.over()] : []),
      ...(cell.waits ? [words.waits(cell.waits)] : []),
    ];
    return words.cell(words.vehicleN(row.number), what, value.join(' '));
  }

  protected canType(column: Column): boolean {
    return this.editable() && column.kind !== 'return';
  }

  protected start(r: number, c: number, text?: string): void {
    const column = this.columns()[c];
    if (!column || !this.canType(column)) return;
    const cell = this.rows()[r]?.cells[c];
    this.at.set([r, c]);
    this.typed.set(text ?? (cell?.at ? clockText(minutesOfDay(cell.at, this.zone())) : ''));
    afterNextRender(
      () => {
        const input = this.host.nativeElement.querySelector<HTMLInputElement>('td input');
        input?.focus();
        if (text === undefined) input?.select();
      },
      { injector: this.injector },
    );
  }

  /** Comes to a cell; what cannot be read in another keeps the focus until it is put right or given up. */
  protected enter(r: number, c: number): void {
    if (this.typed() === undefined) this.at.set([r, c]);
    else this.host.nativeElement.querySelector<HTMLInputElement>('td input')?.focus();
  }

  /** Keeps what was typed; false while it cannot be read or kept: then it stays as typed, and why is said. */
  protected save(): boolean {
    const text = this.typed()?.trim();
    if (text === undefined) return true;
    const minutes = minutesFromText(text);
    if (text !== '' && minutes === undefined) return false;
    const [r, c] = this.at();
    const [row, column] = [this.rows()[r], this.columns()[c]];
    if (row && column && text !== '' && !this.set(row, column, row.cells[c]!, minutes!)) return false;
    this.typed.set(undefined);
    if (row && column && text === '') this.takeOut(row, row.cells[c]!);
    return true;
  }

  protected cancel(event: Event): void {
    event.stopPropagation();
    this.typed.set(undefined);
    this.focus();
  }

  /** Keys in the table while nothing is being typed. */
  protected key(event: KeyboardEvent): void {
    const typing = this.typed() !== undefined;
    const [r, c] = this.at();
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (event.key === 'Tab' || (typing && event.key === 'Enter')) {
      const by = event.key === 'Enter' ? [1, 0] : [0, event.shiftKey ? -1 : 1];
      const inside = this.within(r + by[0]!, c + by[1]!);
      if (!inside && !typing) return;
      event.preventDefault();
      if (!this.save()) return;
      return this.go(r + by[0]!, c + by[1]!);
    }
    // Fast fingers are ahead of the field: what comes before it has the focus belongs into it all the same.
    if (typing && !(event.target instanceof HTMLInputElement) && /^[\d０-９:：]$/.test(event.key)) {
      event.preventDefault();
      this.typed.update(text => text + event.key);
    }
    if (typing || event.ctrlKey || event.metaKey) return;
    const [row, column] = [this.rows()[r], this.columns()[c]];
    if (!row || !column) return;
    if (move && event.altKey && this.editable()) {
      event.preventDefault();
      if (move[1]) this.reorder(row, row.cells[c]!, move[1]!);
    } else if (move) {
      event.preventDefault();
      this.go(r + move[0]!, c + move[1]!);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.go(r, event.key === 'Home' ? 0 : this.columns().length - 1);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.start(r, c);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && this.editable()) {
      event.preventDefault();
      this.takeOut(row, row.cells[c]!);
    } else if (/^[\d０-９]$/.test(event.key) && this.canType(column)) {
      event.preventDefault();
      this.start(r, c, event.key);
    }
  }

  private within(r: number, c: number): boolean {
    return r >= 0 && c >= 0 && r < this.rows().length && c < this.columns().length;
  }

  private go(r: number, c: number): void {
    const row = Math.max(0, Math.min(this.rows().length - 1, r));
    const column = Math.max(0, Math.min(this.columns().length - 1, c));
    this.at.set([row, column]);
    this.focus();
  }

  private focus(): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('td[tabindex="0"]')?.focus(), {
      injector: this.injector,
    });
  }

  /** Sets a cell to a time of the day; false where the run cannot keep it. */
  private set(row: Row, { kind, stopId }: Column, cell: Cell, minutes: number): boolean {
    const at = this.instant()!(minutes);
    const run = this.runs().find(({ vehicleId }) => vehicleId === row.vehicleId);
    if (!run || (cell.at !== undefined && minutesBetween(cell.at, at) === 0)) return true;
    const moment: TypedMoment =
      stopId === undefined ? { kind: 'depart' } : { kind: kind === 'leave' ? 'leave' : 'begin', stopId };
    const typed = typeTime(run, moment, cell.call, at, this.roads(row), newId);
    if ('earliest' in typed) {
      this.earliest.set(typed.earliest);
      return false;
    }
    const isNew = stopId !== undefined && cell.call === undefined;
    this.edit(row, () => typed.run, isNew ? words.added(row.number, this.nameOf(stopId)) : undefined);
    return true;
  }

  private takeOut(row: Row, { call }: Cell): void {
    if (call === undefined) return;
    this.edit(row, run => removeCall(run, call), words.removed(row.number, this.nameOf(row.run.calls[call]?.stopId)));
  }

  private reorder(row: Row, { call }: Cell, by: number): void {
    if (call === undefined) return;
    this.edit(row, run => reorderCall(run, call, call + by, this.roads(row)), words.reordered(row.number));
  }

  private edit(row: Row, change: (run: Run) => Run, label = words.changed(row.number)): void {
    const runs = this.runs().map(run => (run.vehicleId === row.vehicleId ? change(run) : run));
    if (runs.some((run, i) => run !== this.runs()[i])) this.edited.emit({ runs, label });
  }

  private roads({ vehicleId }: Row) {
    const vehicleClass = this.vehicles().find(({ id }) => id === vehicleId)?.class;
    return { itinerary: this.plan().itinerary, ...(vehicleClass ? { vehicleClass } : {}) };
  }
}
