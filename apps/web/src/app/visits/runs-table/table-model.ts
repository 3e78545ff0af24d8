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

/** The stops as columns in their own order, which stays whatever is typed: not that of the times. */
export const columnsOf = ({ stops }: Pick<Itinerary, 'stops'>): Column[] => [
  { kind: 'depart' },
  ...stops.flatMap(({ id }): Column[] => [
    { kind: 'begin', stopId: id },
    { kind: 'leave', stopId: id },
  ]),
  { kind: 'return' },
];

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
