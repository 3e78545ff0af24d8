import type { Finding, Rule } from '../../finding';
import { compareInstants } from '../../time';
import type { TimedCall, TimedRun } from '../timing';
import type { VisitPlan } from './visit-plan';

/**
 * The planned runs are none of the way of travelling that was chosen: in a convoy somebody takes the stops in another
 * order, or is gone from a stop before the others come; in one order, somebody has another. Those are named who travel
 * otherwise than most.
 */
export const modeMissed: Rule<VisitPlan> = ({ itinerary: { id, mode }, runs, timing }) => {
  if (mode === 'staggered' || !runs.length) return [];
  const asOne = (a: TimedRun, b: TimedRun): boolean => isOneOrder(a, b) && (mode === 'sameOrder' || doMeet(a, b));
  const together = timing.runs.map(run => timing.runs.filter(other => asOne(run, other)));
  const most = together.reduce((a, b) => (b.length > a.length ? b : a), []);
  const apart = timing.runs.filter(run => !most.includes(run)).map(run => run.vehicleId);
  if (!apart.length) return [];
  const rule = mode === 'convoy' ? 'convoy-apart' : 'order-apart';
  const detail = { vehicleIds: apart, of: timing.runs.length };
  return [{ rule, severity: 'error', subjects: [id, ...apart], detail } satisfies Finding];
};

/** Whether two vehicles take the stops that both visit in one order. */
function isOneOrder(a: TimedRun, b: TimedRun): boolean {
  const shared = (one: TimedRun, other: TimedRun): string[] =>
    one.calls.map(call => call.stopId).filter(stopId => other.calls.some(call => call.stopId === stopId));
  return shared(a, b).join(' ') === shared(b, a).join(' ');
}

/** Whether two vehicles are at each stop that both visit at one time. */
const doMeet = (a: TimedRun, b: TimedRun): boolean =>
  a.calls.every(call => {
    const other = b.calls.find(one => one.stopId === call.stopId);
    return !other || (isThereBefore(call, other) && isThereBefore(other, call));
  });

const isThereBefore = (a: TimedCall, b: TimedCall): boolean =>
  compareInstants(compareInstants(a.reach, a.begin) < 0 ? a.reach : a.begin, b.leave) < 0;
