import type { ItineraryPinDto } from '@yicheng/contracts';
import { type Itinerary, type ItineraryMode, PlanRequestError, readPlanRequest, toPlanRequest } from '@yicheng/domain';
import type { FieldProblem } from '../../platform/index';
import { checkWishes } from '../check-wishes';

/**
 * What in the pins of a wish is not of the itinerary, or contradicts the rest whatever the times; by path. The
 * itinerary's own pins are looked at too: they were kept before the stops or vehicles they name changed.
 */
export function checkPins(
  itinerary: Itinerary,
  pins: readonly ItineraryPinDto[] | undefined,
  mode: ItineraryMode = itinerary.mode,
): FieldProblem[] {
  const { stops, vehicleIds } = itinerary;
  const named = checkWishes({ stops, vehicleIds, pins: [...(pins ?? itinerary.pins ?? [])] });
  if (named.length || !stops.length || !vehicleIds.length) return named;
  try {
    readPlanRequest(toPlanRequest(itinerary, [], { mode, ...(pins ? { pins } : {}) }).request);
    return [];
  } catch (error) {
    if (error instanceof PlanRequestError) return [{ field: error.field, problem: error.problem }];
    throw error;
  }
}
