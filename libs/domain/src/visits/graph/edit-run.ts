import { addMinutes, compareInstants, millisecondsOf, minutesBetween } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Call, Run } from '../run';
import { drivingMinutes } from '../travel';

/**
 * What a hand does to one run; `call` counts from 0, `minutes` is how much later (negative = earlier).
 * `shift`: this stay and all after it. `whole`: the whole run. `dwell`: leaves this stay later, and all after it follow.
 * `begin`: begins this stay later and leaves as before. `depart`: leaves the start later; stays move only as far as they must.
 */
export type RunEdit =
  | { kind: 'shift' | 'dwell' | 'begin'; call: number; minutes: number }
  | { kind: 'whole'; minutes: number }
  | { kind: 'depart'; minutes: number };

/** What an edit needs to know of the day: its roads and windows, and how slow the vehicle is. */
export interface RoadsFor {
  itinerary: Itinerary;
  vehicleClass?: string;
}

/** The run after an edit. It never begins a stay before the one before it ends: an edit that would stops there. */
export function editRun(run: Run, edit: RunEdit, roads: RoadsFor): Run {
  if (edit.kind === 'whole') return later(run, 0, edit.minutes, addMinutes(run.depart, edit.minutes));
  if (edit.kind === 'depart') return notBeforeReach({ ...run, depart: addMinutes(run.depart, edit.minutes) }, 0, roads);
  const call = run.calls[edit.call];
  if (!call) return run;
  const before = run.calls[edit.call - 1]?.leave ?? run.depart;
  if (edit.kind === 'shift') return later(run, edit.call, Math.max(edit.minutes, minutesBetween(call.begin, before)));
  if (edit.kind === 'begin') {
    const minutes = between(
      edit.minutes,
      minutesBetween(call.begin, before),
      minutesBetween(call.begin, call.leave) - 1,
    );
    return withCall(run, edit.call, { ...call, begin: addMinutes(call.begin, minutes) });
  }
  const minutes = Math.max(edit.minutes, 1 - minutesBetween(call.begin, call.leave));
  const stayed = withCall(run, edit.call, { ...call, leave: addMinutes(call.leave, minutes) });
  return later(stayed, edit.call + 1, minutes);
}

/** The edit with its minutes so that what is moved comes to lie on a full step of the clock: every 5 minutes, say. */
export function onTheClock<E extends RunEdit>(run: Run, edit: E, step: number): E {
  const moved = movedBy(run, edit);
  if (moved === undefined) return edit;
  const at = millisecondsOf(moved) / 60_000;
  return { ...edit, minutes: Math.round((at + edit.minutes) / step) * step - at };
}

/** The moment that an edit moves. */
function movedBy(run: Run, edit: RunEdit): string | undefined {
  if (edit.kind === 'whole' || edit.kind === 'depart') return run.depart;
  const call = run.calls[edit.call];
  return edit.kind === 'dwell' ? call?.leave : call?.begin;
}

/** The run with a stay at a stop put in before the call at `index`; what follows moves only as far as it must. */
export function insertCall(run: Run, index: number, call: { id: string; stopId: string }, roads: RoadsFor): Run {
  const from = run.calls[index - 1]?.leave ?? run.depart;
  const stay: Call = { ...call, begin: from, leave: from };
  const calls = [...run.calls.slice(0, index), stay, ...run.calls.slice(index)];
  return notBeforeReach(timedAgain({ ...run, calls }, index, index + 1, roads), index + 1, roads);
}

/** The run without a stay; the others keep their times. */
export function removeCall(run: Run, index: number): Run {
  return { ...run, calls: run.calls.filter((_, i) => i !== index) };
}

/** The run with a stay at another place of its order; from the first that changes on, each begins as early as it can. */
export function reorderCall(run: Run, from: number, to: number, roads: RoadsFor): Run {
  const call = run.calls[from];
  if (!call || to < 0 || to >= run.calls.length || from === to) return run;
  const calls = run.calls.filter((_, i) => i !== from);
  calls.splice(to, 0, call);
  return timedAgain({ ...run, calls }, Math.min(from, to), calls.length, roads);
}

/** Times the stays from `first` to before `until` anew: as early as wheels and windows allow, each as long as it was or should be. */
function timedAgain(run: Run, first: number, until: number, roads: RoadsFor): Run {
  const calls = [...run.calls];
  for (let i = first; i < until; i += 1) {
    const call = calls[i]!;
    const stop = roads.itinerary.stops.find(({ id }) => id === call.stopId);
    const reach = reachOf({ ...run, calls }, i, roads);
    const begin = stop?.open !== undefined && compareInstants(stop.open, reach) > 0 ? stop.open : reach;
    const stay = minutesBetween(call.begin, call.leave) || (stop?.dwell ?? 0);
    calls[i] = { ...call, begin, leave: addMinutes(begin, stay) };
  }
  return { ...run, calls };
}

/** Moves the stays from `first` on later, each only as far as the wheels need. */
function notBeforeReach(run: Run, first: number, roads: RoadsFor): Run {
  let moved = run;
  for (let i = first; i < run.calls.length; i += 1) {
    const short = minutesBetween(moved.calls[i]!.begin, reachOf(moved, i, roads));
    if (short > 0) moved = withCall(moved, i, laterCall(moved.calls[i]!, short));
  }
  return moved;
}

/** When the wheels could be at a stay, on the whole minute. */
function reachOf({ depart, calls }: Run, index: number, { itinerary, vehicleClass }: RoadsFor): string {
  const before = calls[index - 1];
  const minutes = drivingMinutes(itinerary, before?.stopId ?? 'start', calls[index]!.stopId, vehicleClass) ?? 0;
  return addMinutes(before?.leave ?? depart, Math.ceil(minutes));
}

const later = (run: Run, first: number, minutes: number, depart = run.depart): Run => ({
  ...run,
  depart,
  calls: run.calls.map((call, i) => (i < first ? call : laterCall(call, minutes))),
});

const laterCall = (call: Call, minutes: number): Call => ({
  ...call,
  begin: addMinutes(call.begin, minutes),
  leave: addMinutes(call.leave, minutes),
});

const withCall = (run: Run, index: number, call: Call): Run => ({
  ...run,
  calls: run.calls.map((one, i) => (i === index ? call : one)),
});

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
