import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import { callersAt, type VisitPlan } from './visit-plan';

/** Vehicles that should begin a stop together begin it at different times. */
export const togetherMissed: Rule<VisitPlan> = plan => {
  if (!plan.runs.length) return [];
  return (plan.itinerary.together ?? []).flatMap(({ vehicleIds, stopId }, index): Finding[] => {
    const begins = callersAt(plan, stopId)
      .filter(({ vehicleId }) => vehicleIds.includes(vehicleId))
      .map(({ call }) => call.begin)
      .sort(compareInstants);
    const [from, to] = [begins[0], begins.at(-1)];
    if (from === undefined || to === undefined || minutesBetween(from, to) < 0.5) return [];
    const detail = { together: index, vehicleIds, from, to };
    return [{ rule: 'together-missed', severity: 'error', subjects: [stopId], detail }];
  });
};
