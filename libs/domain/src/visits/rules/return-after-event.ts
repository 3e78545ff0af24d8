import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** Something everybody must be back for begins while vehicles are still out. */
export const returnAfterEvent: Rule<VisitPlan> = ({ timing, context }) =>
  (context.fixed ?? []).flatMap(({ id, title, start }): Finding[] => {
    const minutes = minutesBetween(start, timing.return);
    if (minutes <= 0 || compareInstants(start, timing.depart) <= 0) return [];
    const late = timing.runs.filter(run => compareInstants(run.return, start) > 0);
    const detail = { title, start, return: timing.return, minutes, vehicleIds: late.map(run => run.vehicleId) };
    return [{ rule: 'return-after-event', severity: 'error', subjects: ['end', id], detail }];
  });
