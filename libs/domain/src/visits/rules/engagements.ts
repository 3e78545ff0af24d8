import { type Interval, millisecondsOf } from '../../time';
import type { Itinerary } from '../itinerary';
import type { ItineraryTiming } from '../timing';
import { timeItinerary } from '../time-itinerary';
import { classesIn, type VisitContext } from './visit-context';

/** A vehicle or a person that is taken for a while, in milliseconds since the epoch. */
export interface Engagement extends Interval {
  vehicleId?: string;
  attendeeId?: string;
}

/** Another itinerary of the meeting, as far as it takes what this one counts on. */
export interface OtherItinerary {
  id: string;
  title: string;
  engagements: readonly Engagement[];
}

/**
 * What an itinerary takes and when: each vehicle from leaving to being back, its captains as long, and whoever presents
 * a stop from its first visitors to its last.
 */
export function engagementsOf(itinerary: Itinerary, timing: ItineraryTiming, context: VisitContext): Engagement[] {
  const rides = timing.runs.flatMap(({ vehicleId, depart, return: end }): Engagement[] => {
    const captainIds = context.vehicles?.find(({ id }) => id === vehicleId)?.captainIds ?? [];
    const span = { start: millisecondsOf(depart), end: millisecondsOf(end) };
    return [{ vehicleId, ...span }, ...captainIds.map(attendeeId => ({ attendeeId, vehicleId, ...span }))];
  });
  const presents = itinerary.stops.flatMap(({ id, presenterId }): Engagement[] => {
    const calls = timing.runs.flatMap(run => run.calls.filter(({ stopId }) => stopId === id));
    if (!presenterId || !calls.length) return [];
    const start = Math.min(...calls.map(({ begin }) => millisecondsOf(begin)));
    return [{ attendeeId: presenterId, start, end: Math.max(...calls.map(({ leave }) => millisecondsOf(leave))) }];
  });
  return [...rides, ...presents];
}

/** An itinerary as the others of its meeting see it. */
export const otherItinerary = (itinerary: Itinerary, context: VisitContext): OtherItinerary => ({
  id: itinerary.id,
  title: itinerary.title,
  engagements: engagementsOf(itinerary, timeItinerary(itinerary, classesIn(context)), context),
});
