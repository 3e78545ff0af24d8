import type { Finding, Rule } from '../finding';
import type { Itinerary } from './itinerary';
import { hastyLeg } from './rules/hasty-leg';
import { lateReturn } from './rules/late-return';
import { missingLeg } from './rules/missing-leg';
import { outsideWindow } from './rules/outside-window';
import { tooManyVehicles } from './rules/too-many-vehicles';
import { unknownVehicle } from './rules/unknown-vehicle';
import type { VisitPlan } from './rules/visit-plan';
import { waitsForOpening } from './rules/waits-for-opening';
import { timeItinerary } from './time-itinerary';

/** What is looked at in every itinerary, hand-made or planned. */
export const visitRules = [
  missingLeg,
  hastyLeg,
  tooManyVehicles,
  outsideWindow,
  waitsForOpening,
  lateReturn,
  unknownVehicle,
] satisfies readonly Rule<VisitPlan>[];

/** Everything the rules find in an itinerary; vehicles are checked only where the meeting's are known. */
export function checkItinerary(itinerary: Itinerary, knownVehicleIds?: readonly string[]): Finding[] {
  const timing = timeItinerary(itinerary);
  const plan: VisitPlan = { itinerary, timing, ...(knownVehicleIds ? { knownVehicleIds } : {}) };
  return visitRules.flatMap(rule => rule(plan));
}
