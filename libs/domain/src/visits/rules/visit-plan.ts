import type { Itinerary } from '../itinerary';
import type { ItineraryTiming } from '../timing';

/** What the rules of visits look at: the itinerary, its timing, and the vehicles that exist in the meeting. */
export interface VisitPlan {
  itinerary: Itinerary;
  timing: ItineraryTiming;
  /** Ids of the meeting's vehicles; left out where they are not known. */
  knownVehicleIds?: readonly string[];
}
