import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { TimedRun } from '../timing';
import { limitsOf, type VisitLimits } from '../visit-limits';
import type { VisitPlan } from './visit-plan';

/** A driver drives too long without a break, too long in all, or is away too long. Waiting on the road is neither driving nor rest. */
export const driverHours: Rule<VisitPlan> = ({ timing, itinerary }) => {
  const limits = limitsOf(itinerary);
  return timing.runs.flatMap(run => [...atOnce(run, limits), ...inAll(run, limits), ...away(run, limits)]);
};

const found = (rule: string, { vehicleId }: TimedRun, detail: Finding['detail']): Finding => ({
  rule,
  severity: 'error',
  subjects: [vehicleId],
  detail: { vehicleId, ...detail },
});

/** The drives of a run in minutes: to each call, and home. */
function drivesOf({ depart, calls, return: back }: TimedRun): number[] {
  const from = [depart, ...calls.map(call => call.leave)];
  return [...calls.map(call => call.reach), back].map((to, i) => minutesBetween(from[i]!, to));
}

function atOnce(run: TimedRun, { drivingAtOnce: limit, driversBreak }: VisitLimits): Finding[] {
  let since = 0;
  let worst = { minutes: 0, to: 'end' };
  drivesOf(run).forEach((drive, i) => {
    since += drive;
    if (since > worst.minutes) worst = { minutes: since, to: run.calls[i]?.stopId ?? 'end' };
    const call = run.calls[i];
    if (call && minutesBetween(call.begin, call.leave) >= driversBreak) since = 0;
  });
  return worst.minutes > limit ? [found('driving-at-once', run, { ...worst, limit, rest: driversBreak })] : [];
}

function inAll(run: TimedRun, { drivingInAll: limit }: VisitLimits): Finding[] {
  const minutes = drivesOf(run).reduce((sum, drive) => sum + drive, 0);
  return minutes > limit ? [found('driving-in-all', run, { minutes, limit })] : [];
}

function away(run: TimedRun, { drivingSpread: limit }: VisitLimits): Finding[] {
  const minutes = minutesBetween(run.depart, run.return);
  return minutes > limit
    ? [found('driving-spread', run, { minutes, limit, depart: run.depart, return: run.return })]
    : [];
}
