import type { Itinerary } from './itinerary';
import { onDay } from './on-day';
import type { Run } from './run';
import { runsOf } from './time-runs';

/** How an itinerary is copied: to which local day of which zone, where new ids come from, and whether its runs come along. */
export interface CopyWish {
  date: string;
  zone: string;
  newId: () => string;
  runs: boolean;
}

/**
 * The same visits on another day: stops, drives and what holds for vehicles under new ids, every moment at its time on
 * the clock; planned runs where they are wanted. What was reported of the old day, and its trial runs, stay there.
 */
export function copyItinerary(copied: Itinerary, { date, zone, newId, runs }: CopyWish): Omit<Itinerary, 'id'> {
  const itinerary = onDay(copied, date, zone);
  const ids = new Map(itinerary.stops.map(({ id }) => [id, newId()]));
  const place = (id: string): string => ids.get(id) ?? id;
  const { title, mode, start, end, vehicleIds, classFactors, terms, together, pins } = itinerary;
  const known = new Set(['start', 'end', ...ids.keys()]);
  return {
    date,
    title,
    mode,
    start,
    end,
    stops: itinerary.stops.map(stop => ({ ...stop, id: place(stop.id) })),
    legs: itinerary.legs
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map(leg => ({ ...leg, from: place(leg.from), to: place(leg.to) })),
    vehicleIds,
    ...(classFactors ? { classFactors } : {}),
    ...(terms
      ? { terms: terms.map(one => ({ ...one, ...(one.stopIds ? { stopIds: one.stopIds.map(place) } : {}) })) }
      : {}),
    ...(together ? { together: together.map(one => ({ ...one, stopId: place(one.stopId) })) } : {}),
    ...(pins
      ? {
          pins: pins.map(pin => ({
            ...pin,
            ...(pin.order ? { order: pin.order.map(place) } : {}),
            ...(pin.stopId ? { stopId: place(pin.stopId) } : {}),
            ...(pin.before ? { before: place(pin.before) } : {}),
          })),
        }
      : {}),
    runs: runs
      ? runsOf(itinerary).map((run): Run => ({
          ...run,
          id: newId(),
          calls: run.calls.map(call => ({ ...call, id: newId(), stopId: place(call.stopId) })),
        }))
      : [],
  };
}
