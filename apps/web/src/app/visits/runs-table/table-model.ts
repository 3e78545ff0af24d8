import type { Itinerary, ItineraryTiming, Overflow, TimedRun } from '@yicheng/domain';
import { minutesBetween } from '@yicheng/domain';

/** A column of the table: when it leaves, when it begins and leaves a stop, when it is back. */
export interface Column {
  kind: 'depart' | 'begin' | 'leave' | 'return';
  stopId?: string;
}

/** What stands in a cell. */
export interface Cell {
  /** The instant; none where the vehicle does not call. */
  at?: string;
  /** The place of the call in the run, from 0. */
  call?: number;
  /** More vehicles than parking places at that time. */
  over: boolean;
  /** Minutes waited before the begin. */
  waits: number;
}

/** One vehicle's row. */
export interface Row {
  vehicleId: string;
  number: number;
  run: TimedRun;
  cells: readonly Cell[];
}

/** The stops as columns in the order of time: by the first who comes, then as they are listed. */
export function columnsOf(itinerary: Itinerary, timing: ItineraryTiming): Column[] {
  const first = (stopId: string): number => {
    const begins = timing.runs.flatMap(run =>
      run.calls.filter(call => call.stopId === stopId).map(call => Date.parse(call.begin)),
    );
    return begins.length ? Math.min(...begins) : Infinity;
  };
  const stops = itinerary.stops
    .map(({ id }, i) => ({ id, i, at: first(id) }))
    .sort((a, b) => (a.at === b.at ? a.i - b.i : a.at - b.at));
  return [
    { kind: 'depart' },
    ...stops.flatMap(({ id }): Column[] => [
      { kind: 'begin', stopId: id },
      { kind: 'leave', stopId: id },
    ]),
    { kind: 'return' },
  ];
}

/** One row per run. */
export function rowsOf(
  columns: readonly Column[],
  timing: ItineraryTiming,
  numbers: ReadonlyMap<string, number>,
  overflows: readonly Overflow[],
): Row[] {
  return timing.runs.map((run, i) => ({
    vehicleId: run.vehicleId,
    number: numbers.get(run.vehicleId) ?? i + 1,
    run,
    cells: columns.map(column => cellOf(column, run, overflows)),
  }));
}

function cellOf({ kind, stopId }: Column, run: TimedRun, overflows: readonly Overflow[]): Cell {
  if (kind === 'depart') return { at: run.depart, over: false, waits: 0 };
  if (kind === 'return') return { at: run.return, over: false, waits: 0 };
  const index = run.calls.findIndex(call => call.stopId === stopId);
  const call = run.calls[index];
  if (!call) return { over: false, waits: 0 };
  const over = overflows.some(
    one =>
      one.stopId === stopId &&
      one.vehicleIds.includes(run.vehicleId) &&
      Date.parse(one.from) < Date.parse(call.leave) &&
      Date.parse(one.until) > Date.parse(call.begin),
  );
  const waits = kind === 'begin' ? Math.max(0, Math.round(minutesBetween(call.reach, call.begin))) : 0;
  return { at: kind === 'begin' ? call.begin : call.leave, call: index, over, waits };
}
