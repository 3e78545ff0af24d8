import { minutesBetween } from '../time/index';
import type { VisitBlock } from './agenda';
import type { Place } from './travel-minutes';

/** A timed itinerary as far as the agenda looks at it. */
export interface TimedTour {
  id: string;
  title: string;
  start: Place;
  end: Place;
  vehicleIds: readonly string[];
  timing: { depart: string; return: string };
}

/** A tour as a block of the programme, from the first departure to the last return, with who rides in its vehicles. */
export function visitBlock(tour: TimedTour, riders: readonly { id: string; vehicleId?: string }[]): VisitBlock {
  return {
    id: tour.id,
    title: tour.title,
    start: tour.timing.depart,
    minutes: Math.max(1, Math.round(minutesBetween(tour.timing.depart, tour.timing.return))),
    attendeeIds: riders.filter(({ vehicleId }) => vehicleId && tour.vehicleIds.includes(vehicleId)).map(({ id }) => id),
    from: tour.start,
    to: tour.end,
  };
}
