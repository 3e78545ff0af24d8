import type { Finding, Rule } from '../finding';
import type { Itinerary } from './itinerary';
import { captains } from './rules/captains';
import { doubleVehicle } from './rules/double-vehicle';
import { driverHours } from './rules/driver-hours';
import { escortMissing } from './rules/escort-missing';
import { hastyLeg } from './rules/hasty-leg';
import { inTwoVehicles } from './rules/in-two-vehicles';
import { lateReturn } from './rules/late-return';
import { legTooShort } from './rules/leg-too-short';
import { missingLeg } from './rules/missing-leg';
import { modeMissed } from './rules/mode-missed';
import { outsideWindow } from './rules/outside-window';
import { pinMissed } from './rules/pin-missed';
import { presenters } from './rules/presenters';
import { returnAfterEvent } from './rules/return-after-event';
import { isUnplanned, soonest } from './rules/soonest';
import { stopMissed } from './rules/stop-missed';
import { togetherMissed } from './rules/together-missed';
import { tooManyPeople } from './rules/too-many-people';
import { tooManyVehicles } from './rules/too-many-vehicles';
import { unknownVehicle } from './rules/unknown-vehicle';
import { vehicleOverPlaces } from './rules/vehicle-over-places';
import { classesIn, type VisitContext } from './rules/visit-context';
import type { VisitPlan } from './rules/visit-plan';
import { waitsForOpening } from './rules/waits-for-opening';
import { runsOf } from './time-runs';
import { timeItinerary } from './time-itinerary';

/** What is looked at in every itinerary, hand-made or planned. */
export const visitRules = [
  missingLeg,
  hastyLeg,
  legTooShort,
  tooManyVehicles,
  tooManyPeople,
  outsideWindow,
  waitsForOpening,
  modeMissed,
  stopMissed,
  pinMissed,
  togetherMissed,
  lateReturn,
  returnAfterEvent,
  driverHours,
  presenters,
  inTwoVehicles,
  doubleVehicle,
  vehicleOverPlaces,
  captains,
  escortMissing,
  unknownVehicle,
] satisfies readonly Rule<VisitPlan>[];

/** What is judged by when vehicles are where: of an itinerary that is still to be planned, only what is too late however it is planned. */
const timed: readonly Rule<VisitPlan>[] = [
  tooManyVehicles,
  tooManyPeople,
  outsideWindow,
  waitsForOpening,
  lateReturn,
  returnAfterEvent,
  driverHours,
];
const tooLate: readonly Rule<VisitPlan>[] = [outsideWindow, lateReturn, returnAfterEvent];

/** An itinerary as the rules look at it, timed with what is known of the meeting's vehicles. */
export const visitPlan = (itinerary: Itinerary, context: VisitContext = {}): VisitPlan => ({
  itinerary,
  timing: timeItinerary(itinerary, classesIn(context)),
  runs: runsOf(itinerary),
  context,
});

/** Everything the rules find in an itinerary; what the context does not say is not judged. */
export function checkItinerary(itinerary: Itinerary, context: VisitContext = {}): Finding[] {
  const plan = visitPlan(itinerary, context);
  if (!isUnplanned(plan)) return visitRules.flatMap(rule => rule(plan));
  const best = soonest(plan);
  return visitRules.flatMap(rule => (timed.includes(rule) ? (tooLate.includes(rule) ? rule(best) : []) : rule(plan)));
}
