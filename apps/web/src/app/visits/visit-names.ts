import type { Itinerary } from '@yicheng/domain';
import { language } from '@yicheng/ui';

/** How the things a finding is about are called. */
export interface VisitNames {
  zone: string;
  /** A vehicle's number; undefined where it is not known. */
  numberOf(vehicleId: string): number | undefined;
  /** An attendee's name; empty where it is not known. */
  nameOf(attendeeId: string): string;
}

/** A place of the itinerary by its id: a stop, `start` or `end`. */
export const stopName = (itinerary: Itinerary, id: string | undefined): string =>
  id === 'start'
    ? itinerary.start.place
    : id === 'end'
      ? itinerary.end.place
      : (itinerary.stops.find(stop => stop.id === id)?.name ?? '');

/** `1、2、3 号车` / `Vehicles 1, 2 and 3`, by number. */
export function vehicleList(ids: readonly string[], { numberOf }: VisitNames): string {
  const numbers = ids.map(numberOf).filter(number => number !== undefined);
  numbers.sort((a, b) => a - b);
  if (language() !== 'en') return `${numbers.join('、')} 号车`;
  const all = numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}` : `${numbers[0] ?? ''}`;
  return `${numbers.length === 1 ? 'Vehicle' : 'Vehicles'} ${all}`;
}
