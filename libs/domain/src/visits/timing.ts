/** Why a vehicle waits: for the stop to open, for a parking place, for the others of its convoy or at its table, or because a time is fixed. */
export type WaitCause = 'window' | 'capacity' | 'together' | 'pin' | 'convoy';

/** Minutes of waiting with their cause; `behind` is the vehicle whose leaving freed the parking place. */
export interface Wait {
  minutes: number;
  because: WaitCause;
  behind?: string;
}

/** One vehicle at one stop. All instants; planned runs have `reach` ≤ `begin` < `leave`, hand-made ones may `begin` before they can be there. */
export interface TimedCall {
  stopId: string;
  /** When the wheels could be there. */
  reach: string;
  /** When the visit begins. */
  begin: string;
  /** When the vehicle drives on. */
  leave: string;
  waits: readonly Wait[];
}

/** One vehicle's day. */
export interface TimedRun {
  vehicleId: string;
  depart: string;
  calls: readonly TimedCall[];
  return: string;
  /** Minutes waited in all. */
  waiting: number;
}

/** One stop as all vehicles together see it: first arrival, first beginning, last leaving. */
export interface TimedStop {
  stopId: string;
  reach: string;
  begin: string;
  leave: string;
  /** Who begins together, in order; more than one wave where there are fewer parking places than vehicles. */
  waves: readonly { begin: string; vehicleIds: readonly string[] }[];
}

/** An itinerary timed forward from its departure. */
export interface ItineraryTiming {
  depart: string;
  stops: readonly TimedStop[];
  /** When the last vehicle is back. */
  return: string;
  /** One per vehicle, in the order of the convoy; none while no vehicle is chosen. */
  runs: readonly TimedRun[];
  /** Whether any of the drives is only estimated, so that times are "about". */
  estimated: boolean;
}
