import type { Rule } from '../../finding';
import { crowdsOf, staysAt } from './stays';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** More people are at a stop at once than it can receive, counted by who rides in the vehicles there. */
export const tooManyPeople: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap(stop => {
    const limit = stop.people;
    if (limit === undefined || !plan.context.vehicles) return [];
    const riders = (id: string): number => vehicleOf(plan, id)?.people ?? 0;
    return crowdsOf(staysAt(plan, stop), limit, riders).map(({ most, ...when }) => ({
      rule: 'too-many-people' as const,
      severity: 'error' as const,
      subjects: [stop.id],
      detail: { people: most, limit, over: most - limit, ...when },
    }));
  });
