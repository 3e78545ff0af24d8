import type { Rule } from '../../finding';
import type { VisitPlan } from './visit-plan';

/** The convoy counts on a vehicle that the meeting no longer has. */
export const unknownVehicle: Rule<VisitPlan> = ({ itinerary, knownVehicleIds }) =>
  itinerary.vehicleIds
    .filter(id => knownVehicleIds && !knownVehicleIds.includes(id))
    .map(id => ({ rule: 'unknown-vehicle', severity: 'error', subjects: [id], detail: {} }));
