import { compareInstants } from '../time';
import type { Itinerary, Stop } from './itinerary';
import { timeItinerary } from './time-itinerary';

/** How long a presenter has, in minutes: what the dwell keeps for the presentation, else all of it. */
export const presentationMinutes = ({ dwell, dwellParts }: Pick<Stop, 'dwell' | 'dwellParts'>): number =>
  dwellParts?.presentation || dwell;

/** A stop somebody presents. */
export interface Presentation {
  stop: Stop;
  minutes: number;
  /** Instant the first visitors begin there; absent where nobody comes. */
  start?: string;
}

/** The stops an attendee presents, in the order of the days. */
export function presentationsOf(
  itineraries: readonly Itinerary[],
  attendeeId: string,
  classes: Readonly<Record<string, string | undefined>> = {},
): Presentation[] {
  return itineraries.flatMap(itinerary => {
    const mine = itinerary.stops.filter(stop => stop.presenterId === attendeeId);
    if (!mine.length) return [];
    const { stops } = timeItinerary(itinerary, classes);
    return mine
      .map((stop): Presentation => {
        const start = stops.find(({ stopId }) => stopId === stop.id)?.begin;
        return { stop, minutes: presentationMinutes(stop), ...(start && { start }) };
      })
      .sort((a, b) => (a.start && b.start ? compareInstants(a.start, b.start) : 0));
  });
}
