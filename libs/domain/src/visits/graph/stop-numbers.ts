import type { Itinerary } from '../itinerary';

/** The number each stop is known by, from 1 in the order of the visit; meals have none. */
export function stopNumbers({ stops }: Pick<Itinerary, 'stops'>): Map<string, number> {
  return new Map(stops.filter(({ kind }) => kind !== 'meal').map((stop, i) => [stop.id, i + 1]));
}
