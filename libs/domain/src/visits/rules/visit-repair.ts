import type { Itinerary } from '../itinerary';

/**
 * What a repair does. `start`: everybody leaves at another time. `depart`: runs move whole. `wait`: vehicles come to a
 * stop later. `leave`: a vehicle leaves the place before earlier. `swap`: vehicles take two stops the other way round.
 * `shorten`: a stay is shorter, `rest`: longer. `places`: more parking places. `drive`: a drive takes as long as
 * estimated. `insert`: vehicles call at a stop they left out. `plan`: a vehicle gets a run. `take-out`, `take-in`: of vehicles.
 */
export type RepairKind =
  | 'start'
  | 'depart'
  | 'wait'
  | 'leave'
  | 'swap'
  | 'shorten'
  | 'rest'
  | 'places'
  | 'drive'
  | 'insert'
  | 'plan'
  | 'take-out'
  | 'take-in';

/** One change that settles a finding. The person chooses; nothing happens by itself. */
export interface VisitRepair {
  kind: RepairKind;
  stopId?: string;
  /** Whose runs change. */
  vehicleIds?: readonly string[];
  /** `start`: the instant; `depart`: minutes later (negative = earlier); `wait`, `shorten`, `rest`, `drive`: minutes; `places`: how many. */
  value?: number | string;
  /** The itinerary after it. */
  itinerary: Itinerary;
}
