import type { Itinerary } from '../itinerary';
import type { VisitContext } from './visit-context';

/**
 * What a repair does. `start`: everybody leaves at another time. `depart`: runs move whole. `wait`: vehicles come to a
 * stop later. `leave`: a vehicle leaves the place before earlier. `swap`: vehicles take two stops the other way round.
 * `shorten`: a stay is shorter, `rest`: longer. `places`: more parking places. `drive`: a drive takes as long as
 * estimated. `insert`: vehicles call at a stop they left out. `plan`: a vehicle gets a run. `mode`: it is
 * said how they travel by these runs. `take-out`, `take-in`: of vehicles. `leg`: a drive by way of another place.
 * `captain`: of the staff. `unpin`: what was fixed no longer is. `presenter`: whoever can be called at the place;
 * `nobody`: somebody is to be named. `seat`: people ride in another vehicle.
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
  | 'mode'
  | 'take-out'
  | 'take-in'
  | 'leg'
  | 'captain'
  | 'presenter'
  | 'nobody'
  | 'unpin'
  | 'seat';

/** One change that settles a finding. The person chooses; nothing happens by itself. */
export interface VisitRepair {
  kind: RepairKind;
  stopId?: string;
  /** Whose runs change. */
  vehicleIds?: readonly string[];
  /** `start`: the instant; `depart`: minutes later (negative = earlier); `wait`, `shorten`, `rest`, `drive`: minutes; `places`, `seat`: how many; `captain`: the attendee; `presenter`: the name; `mode`: the mode. */
  value?: number | string;
  /** The itinerary after it. */
  itinerary: Itinerary;
  /** Who answers for a vehicle after it. */
  captains?: { vehicleId: string; captainIds: readonly string[] };
  /** Who rides where after it. */
  seats?: { attendeeIds: readonly string[]; vehicleId: string };
  /** The meeting around the itinerary after it, where that changes. */
  context?: VisitContext;
}
