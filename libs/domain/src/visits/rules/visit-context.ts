import type { VehicleRole } from '../../people';
import type { OtherItinerary } from './engagements';

/** A vehicle of the meeting as far as the rules of visits look at it; what is absent is not known and not judged. */
export interface ContextVehicle {
  id: string;
  class?: string;
  role?: VehicleRole;
  /** Places for passengers, without driver and crew. */
  passengers?: number;
  /** Who rides in it. */
  people?: number;
  /** Parking places it takes; 1 if nothing is said. */
  size?: number;
  captainIds?: readonly string[];
}

/** Somebody the plan counts on: a captain or a presenter. */
export interface ContextPerson {
  id: string;
  category?: string;
  /** The vehicle they are assigned to. */
  vehicleId?: string;
  /** Whether they come at all: a leave that was granted says no. */
  expected?: boolean;
}

/** Something of the programme that begins whether everybody is back or not. */
export interface FixedEvent {
  id: string;
  title: string;
  /** Instant. */
  start: string;
}

/** What surrounds an itinerary in its meeting. Plain data; a part that is absent is not known, and its rules are silent. */
export interface VisitContext {
  /** All vehicles of the meeting. */
  vehicles?: readonly ContextVehicle[];
  /** Captains and presenters. */
  people?: readonly ContextPerson[];
  /** What everybody of the meeting must be back for, that day. */
  fixed?: readonly FixedEvent[];
  /** The other itineraries of the meeting; this one may be among them. */
  others?: readonly OtherItinerary[];
}

/** Each vehicle's class, for those that are slower. */
export const classesIn = ({ vehicles = [] }: VisitContext): Record<string, string | undefined> =>
  Object.fromEntries(vehicles.map(vehicle => [vehicle.id, vehicle.class]));
