import type { Finding, Rule } from '../../finding';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** Somebody is counted on in two vehicles at once: as the captain of both, or as the captain of one and a passenger of another. */
export const inTwoVehicles: Rule<VisitPlan> = plan => {
  const places = new Map<string, Set<string>>();
  for (const vehicleId of plan.itinerary.vehicleIds) {
    for (const id of vehicleOf(plan, vehicleId)?.captainIds ?? []) {
      places.set(id, (places.get(id) ?? new Set()).add(vehicleId));
    }
  }
  for (const { id, vehicleId } of plan.context.people ?? []) {
    if (vehicleId && plan.itinerary.vehicleIds.includes(vehicleId)) places.get(id)?.add(vehicleId);
  }
  return [...places].flatMap(([attendeeId, ids]): Finding[] => {
    if (ids.size < 2) return [];
    const vehicleIds = plan.itinerary.vehicleIds.filter(id => ids.has(id));
    return [{ rule: 'in-two-vehicles', severity: 'error', subjects: [attendeeId], detail: { attendeeId, vehicleIds } }];
  });
};
