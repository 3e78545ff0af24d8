import type { VehicleRole } from '../vehicle';
import {
  type Choose,
  firstOf,
  type PersonToPlace,
  isLeader,
  join,
  type OpenPlace,
  placeGroup,
  type Placing,
} from './placing';

/** How much fuller than its share a vehicle may become before a group is taken apart. */
const SLACK = 1.25;

/**
 * Who rides where: leaders in the leading vehicles as far as those hold them, everybody else in the guests' vehicles, by
 * units, each group to the vehicle that is relatively emptiest. Nobody is put into a service, spare, medical or media vehicle.
 */
export function proposeVehicles(
  guests: readonly PersonToPlace[],
  vehicles: readonly (OpenPlace & { passengers: number; role: VehicleRole })[],
): Placing {
  const open = vehicles.map(vehicle => ({ ...vehicle, free: Math.max(0, vehicle.free) }));
  const leading = open.filter(({ role }) => role === 'leading');
  const coaches = open.filter(({ role }) => role === 'guests');
  const first = placeGroup(guests.filter(isLeader), leading, firstOf);
  const led = new Set(first.placed.map(({ attendeeId }) => attendeeId));
  const rest = guests.filter(({ id }) => !led.has(id));
  const places = coaches.reduce((sum, { passengers }) => sum + passengers, 0);
  const riding = rest.length + coaches.reduce((sum, { passengers, free }) => sum + passengers - free, 0);
  const share = places ? Math.max(...coaches.map(({ passengers }) => passengers)) * (riding / places) : 0;
  const loads = new Map(coaches.map(({ id, passengers }) => [id, passengers]));
  const emptiest: Choose = (roomy, size) => {
    const full = (place: OpenPlace): number => 1 - (place.free - size) / loads.get(place.id)!;
    return roomy.reduce<OpenPlace | undefined>(
      (best, one) => (best && full(best) <= full(one) ? best : one),
      undefined,
    );
  };
  return join({ placed: first.placed, unplaced: [] }, placeGroup(rest, coaches, emptiest, { most: share * SLACK }));
}
