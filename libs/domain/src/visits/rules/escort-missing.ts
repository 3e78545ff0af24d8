import type { Rule } from '../../finding';
import { limitsOf } from '../visit-limits';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** What a long convoy takes along in case of need. */
const ESCORT = ['medical', 'spare'] as const;

/** A convoy above a set size has no medical or no spare vehicle. */
export const escortMissing: Rule<VisitPlan> = plan => {
  const { mode, vehicleIds } = plan.itinerary;
  const { escortAbove } = limitsOf(plan.itinerary);
  if (mode !== 'convoy' || vehicleIds.length <= escortAbove || !plan.context.vehicles) return [];
  const roles = new Set(vehicleIds.map(id => vehicleOf(plan, id)?.role));
  return ESCORT.filter(role => !roles.has(role)).map(role => ({
    rule: 'escort-missing',
    severity: 'warning',
    subjects: [],
    detail: { role, vehicles: vehicleIds.length, above: escortAbove },
  }));
};
