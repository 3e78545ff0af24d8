import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** The last vehicle is back later than it should be, or one of them later than its own terms say. */
export const lateReturn: Rule<VisitPlan> = plan => [...all(plan), ...byTerms(plan)];

function all({ itinerary, timing, runs }: VisitPlan): Finding[] {
  const { by } = itinerary.end;
  const minutes = minutesBetween(by, timing.return);
  if (minutes <= 0) return [];
  const late = timing.runs.filter(run => compareInstants(run.return, by) > 0).map(run => run.vehicleId);
  const detail = { by, return: timing.return, minutes, ...(runs.length ? { vehicleIds: late } : {}) };
  return [{ rule: 'late-return', severity: 'error', subjects: ['end'], detail }];
}

function byTerms({ itinerary, timing }: VisitPlan): Finding[] {
  return (itinerary.terms ?? []).flatMap(({ vehicleId, latest }): Finding[] => {
    const run = timing.runs.find(one => one.vehicleId === vehicleId);
    if (!run || latest === undefined || compareInstants(latest, itinerary.end.by) >= 0) return [];
    const minutes = minutesBetween(latest, run.return);
    if (minutes <= 0) return [];
    const detail = { by: latest, return: run.return, minutes, vehicleIds: [vehicleId] };
    return [{ rule: 'late-return', severity: 'error', subjects: ['end', vehicleId], detail }];
  });
}
