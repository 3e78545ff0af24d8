import { minutesBetween } from '../../time';
import type { Run, RunEvent } from '../run';
import { momentsOf } from './runs-of-day';
import { settleEvents } from './settle-events';

/** A departure that moves by less than this is not worth a word, minutes. */
const WORTH_SAYING = 5;

/** The plan of a vehicle as its captain was shown it. */
export type ShownPlan = Pick<Run, 'depart' | 'calls'>;

/** What of a plan that somebody was shown is no longer so; places are stops, `start` or `end`. */
export interface PlanChange {
  /** Where it goes next, and where it was to go. */
  destination?: { to: string; from: string };
  /** Stops it does not go to any more. */
  dropped: string[];
  /** Everything ahead, where its order is another or a stop was added. */
  ahead?: string[];
  /** When it leaves next, where that is another time. */
  leave?: { place: string; at: string; before: string };
}

/**
 * What a captain has to be told: how the plan they were shown differs from the one in force, in what is still to come.
 * Places are compared, not calls, because a plan made anew may name its calls otherwise.
 */
export function changedPlan(shown: ShownPlan, run: Run, events: readonly RunEvent[]): PlanChange | undefined {
  const actual = settleEvents(run, events);
  const moments = momentsOf(run);
  const rest = moments.slice(moments.findLastIndex(({ kind, callId }) => actual[kind][callId]) + 1);
  if (!rest.length) return undefined;
  const stopOf = (callId: string): string => run.calls.find(({ id }) => id === callId)?.stopId ?? callId;
  const now = rest.filter(({ kind }) => kind === 'arrived').map(({ callId }) => stopOf(callId));
  const before = stillAhead(shown, run, now);
  const dropped = before.filter(place => !now.includes(place));
  const kept = before.filter(place => now.includes(place));
  const left = rest.find(({ kind }) => kind === 'departed');
  const leave = left && changedLeave(shown, run, stopOf(left.callId));
  const change: PlanChange = {
    ...(before[0] === now[0] ? {} : { destination: { to: now[0]!, from: before[0]! } }),
    dropped,
    ...(kept.join() === now.join() ? {} : { ahead: now }),
    ...(leave ? { leave } : {}),
  };
  return dropped.length || change.ahead || leave ? change : undefined;
}

/** What was ahead in the shown plan: neither passed, nor left out before the place that was passed last. */
function stillAhead(shown: ShownPlan, run: Run, ahead: readonly string[]): string[] {
  const passed = run.calls.map(({ stopId }) => stopId).filter(stopId => !ahead.includes(stopId));
  const places = [...shown.calls.map(({ stopId }) => stopId), 'end'];
  const at = places.findLastIndex(place => passed.includes(place));
  return places.filter((place, i) => !passed.includes(place) && (i > at || ahead.includes(place)));
}

function changedLeave(shown: ShownPlan, run: Run, place: string): PlanChange['leave'] {
  const leaving = ({ depart, calls }: ShownPlan): string | undefined =>
    place === 'start' ? depart : calls.find(({ stopId }) => stopId === place)?.leave;
  const [before, at] = [leaving(shown), leaving(run)];
  if (!before || !at || Math.abs(minutesBetween(before, at)) < WORTH_SAYING) return undefined;
  return { place, at, before };
}
