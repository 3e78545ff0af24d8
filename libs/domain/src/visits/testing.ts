import type { Itinerary, Leg, Stop } from './itinerary';

/** The instant of a local time in the tests' day, which is read in UTC for plainness. */
export const at = (time: string): string => `2026-10-08T${time}:00.000Z`;

/** A stop with room for everybody, open all day. */
export const aStop = (id: string, overrides: Partial<Stop> = {}): Stop => ({
  id,
  name: id,
  dwell: 40,
  capacity: 8,
  ...overrides,
});

/** Typed drives of so many minutes between neighbours, from `start` over the stops to `end`. */
export function typedLegs(stops: readonly Stop[], minutes: readonly number[]): Leg[] {
  const places = ['start', ...stops.map(stop => stop.id), 'end'];
  return minutes.map((drive, i) => ({ from: places[i]!, to: places[i + 1]!, minutes: drive, source: 'typed' }));
}

/** A convoy of two vehicles that leaves at 08:00 and is expected back at 18:00. */
export const anItinerary = (overrides: Partial<Itinerary> = {}): Itinerary => ({
  id: 'itinerary',
  date: '2026-10-08',
  title: 'Site visits',
  mode: 'convoy',
  start: { place: 'Hotel', at: at('08:00') },
  end: { place: 'Hotel', by: at('18:00') },
  stops: [],
  legs: [],
  vehicleIds: ['v1', 'v2'],
  ...overrides,
});
