import type { Finding, Rule } from '../../finding';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** More people ride in a vehicle than it has places for. */
export const vehicleOverPlaces: Rule<VisitPlan> = plan =>
  plan.itinerary.vehicleIds.flatMap((id): Finding[] => {
    const { people, passengers } = vehicleOf(plan, id) ?? {};
    if (people === undefined || passengers === undefined || people <= passengers) return [];
    const detail = { people, places: passengers, over: people - passengers };
    return [{ rule: 'vehicle-over-places', severity: 'error', subjects: [id], detail }];
  });
