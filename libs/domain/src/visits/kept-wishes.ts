import type { Itinerary, ItineraryPin, Together, VehicleTerms } from './itinerary';

type Wishes = Pick<Itinerary, 'terms' | 'together' | 'pins'>;

/**
 * What is still wished of vehicles and stops once only these are left: what names one that is gone goes with it; terms lose
 * only the stop, a table only who no longer comes, as long as two are left who can begin together.
 */
export function keptWishes(
  { terms = [], together = [], pins = [] }: Wishes,
  vehicleIds: readonly string[],
  stops: readonly { id: string }[],
): { terms: VehicleTerms[]; together: Together[]; pins: ItineraryPin[] } {
  const comes = (id: string | undefined): boolean => id === undefined || vehicleIds.includes(id);
  const there = (id: string | undefined): boolean => id === undefined || stops.some(stop => stop.id === id);
  return {
    terms: terms
      .filter(({ vehicleId }) => comes(vehicleId))
      .map(({ stopIds, ...one }) => {
        const left = stopIds?.filter(there);
        return left?.length || (stopIds && !stopIds.length) ? { ...one, stopIds: left! } : one;
      })
      .filter(one => Object.keys(one).length > 1),
    together: together
      .filter(({ stopId }) => there(stopId))
      .map(one => ({ ...one, vehicleIds: one.vehicleIds.filter(comes) }))
      .filter(one => one.vehicleIds.length > 1),
    pins: pins.filter(
      ({ vehicleId, stopId, before, order = [] }) =>
        comes(vehicleId) && there(stopId) && there(before) && order.every(there),
    ),
  };
}
