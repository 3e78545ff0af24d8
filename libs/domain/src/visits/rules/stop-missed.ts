import type { Finding, Rule } from '../../finding';
import { shouldCall, type VisitPlan } from './visit-plan';

/**
 * A planned vehicle leaves out a stop that it should see, while so many `others` go there; a meal left out is a conflict, a site a reminder. A vehicle
 * that is not planned at all is one reminder.
 */
export const stopMissed: Rule<VisitPlan> = plan => {
  if (!plan.runs.length) return [];
  const planned = new Set(plan.runs.map(run => run.vehicleId));
  const idle = plan.itinerary.vehicleIds.filter(id => !planned.has(id) && isAwaited(plan, id));
  return [
    ...idle.map((id): Finding => ({ rule: 'no-run', severity: 'warning', subjects: [id], detail: {} })),
    ...plan.itinerary.stops.flatMap((stop): Finding[] => {
      const vehicleIds = plan.runs
        .filter(({ vehicleId, calls }) => {
          return shouldCall(plan, vehicleId, stop.id) && !calls.some(({ stopId }) => stopId === stop.id);
        })
        .map(run => run.vehicleId);
      if (!vehicleIds.length) return [];
      const others = plan.runs.filter(({ calls }) => calls.some(({ stopId }) => stopId === stop.id)).length;
      const meal = stop.kind === 'meal';
      return [
        {
          rule: meal ? 'meal-missed' : 'stop-missed',
          severity: meal ? 'error' : 'warning',
          subjects: [stop.id],
          detail: { vehicleIds, others },
        },
      ];
    }),
  ];
};

const isAwaited = (plan: VisitPlan, vehicleId: string): boolean =>
  plan.itinerary.stops.some(stop => shouldCall(plan, vehicleId, stop.id));
