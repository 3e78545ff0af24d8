import { minutesBetween } from '../../time';
import type { Run } from '../run';
import { editRun, insertCall, type RoadsFor } from './edit-run';

/** Which moment of a run a time is typed for: when it leaves the start, or begins or leaves a stop. */
export type TypedMoment = { kind: 'depart' } | { kind: 'begin' | 'leave'; stopId: string };

/** What comes of a typed time: the run with it, or the earliest instant the moment can take. */
export type TypedTime = { run: Run } | { earliest: string };

/**
 * A run with an instant typed as its departure, or as begin or leave of its call at a stop; without a call the stop is put
 * in. A time that the run cannot keep changes nothing.
 */
export function typeTime(
  run: Run,
  moment: TypedMoment,
  call: number | undefined,
  at: string,
  roads: RoadsFor,
  newId: () => string,
): TypedTime {
  if (moment.kind === 'depart')
    return { run: editRun(run, { kind: 'depart', minutes: minutesBetween(run.depart, at) }, roads) };
  const { kind: edge, stopId } = moment;
  const index = call ?? placeFor(run, at);
  const there = call === undefined ? insertCall(run, index, { id: newId(), stopId }, roads) : run;
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
