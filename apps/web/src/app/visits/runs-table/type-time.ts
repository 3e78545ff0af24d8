import { editRun, insertCall, minutesBetween, type RoadsFor, type Run } from '@yicheng/domain';
import type { Column } from './table-model';

/** What comes of a time typed into a cell: the run with it, or the earliest time the cell can take. */
export type TypedTime = { run: Run } | { earliest: string };

/**
 * A run with an instant typed as its departure, or as begin or leave of its call at a stop; without a call the stop is put
 * in. A time that the run cannot keep changes nothing.
 */
export function typeTime(
  run: Run,
  { kind, stopId }: Column,
  call: number | undefined,
  at: string,
  roads: RoadsFor,
  newId: () => string,
): TypedTime {
  if (kind === 'depart')
    return { run: editRun(run, { kind: 'depart', minutes: minutesBetween(run.depart, at) }, roads) };
  const edge = kind === 'leave' ? 'leave' : 'begin';
  const index = call ?? placeFor(run, at);
  const there = call === undefined ? insertCall(run, index, { id: newId(), stopId: stopId! }, roads) : run;
  const minutes = minutesBetween(there.calls[index]![edge], at);
  // A stop put in comes as late as is typed, with all its stay; of a stay there was, the leave alone is moved.
  const edit = edge === 'leave' && call !== undefined ? 'dwell' : 'shift';
  const typed = editRun(there, { kind: edit, call: index, minutes }, roads);
  // Put in earlier than the wheels can be there it would begin in mid-drive.
  const kept = call === undefined && minutes < 0 ? there : typed;
  const got = kept.calls[index]![edge];
  return minutesBetween(at, got) > 0 ? { earliest: got } : { run: kept };
}

/** Where in the order a stop goes that is visited at that time: after those that have begun. */
const placeFor = (run: Run, at: string): number => run.calls.filter(call => minutesBetween(call.begin, at) >= 0).length;
