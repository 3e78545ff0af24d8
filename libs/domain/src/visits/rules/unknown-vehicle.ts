import type { Rule } from '../../finding';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** The convoy counts on a vehicle that the meeting no longer has. */
export const unknownVehicle: Rule<VisitPlan> = plan =>
  plan.itinerary.vehicleIds
    .filter(id => plan.context.vehicles && !vehicleOf(plan, id))
    .map(id => ({ rule: 'unknown-vehicle', severity: 'error', subjects: [id], detail: {} }));
