import { millisecondsOf } from '../../time';
import { settleEvents } from '../day/settle-events';
import type { Itinerary, Stop } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { samePlace } from '../same-place';
import { LEAST_CHANGE, type Sampled, sampled } from './sampled';

const MINUTE = 60_000;

/** An itinerary as it was driven, with what was reported of it. */
export interface DrivenDay {
  itinerary: Itinerary;
  runs: readonly Run[];
  events: readonly RunEvent[];
}

/** How long vehicles really stayed at the place of a stop, on the last day it was measured. */
export interface MeasuredStay extends Sampled {
  stopId: string;
  date: string;
}

/**
 * What earlier days say about the stays of an itinerary: per stop the newest day that measured a stay at the same place,
 * all vehicles of that day together. Days after the itinerary's own say nothing yet.
 */
export function measuredStays(
  { id, date, stops }: Pick<Itinerary, 'id' | 'date' | 'stops'>,
  days: readonly DrivenDay[],
): MeasuredStay[] {
  const earlier = days.filter(({ itinerary }) => itinerary.id !== id && itinerary.date <= date);
  const dates = [...new Set(earlier.map(({ itinerary }) => itinerary.date))].sort().reverse();
  return stops.flatMap(stop => {
    for (const day of dates) {
      const minutes = earlier.filter(({ itinerary }) => itinerary.date === day).flatMap(one => staysAt(stop, one));
      if (minutes.length) return [{ stopId: stop.id, date: day, ...sampled(minutes) }];
    }
    return [];
  });
}

/** Whether taking the measured stay over would change what is planned: by two minutes or more. */
export const isWorthTaking = ({ dwell }: Pick<Stop, 'dwell'>, { median }: MeasuredStay): boolean =>
  Math.abs(median - dwell) >= LEAST_CHANGE;

/**
 * The stays at a place that were reported at both ends, in minutes. Nobody reports when a visit begins, so what includes
 * an unknown wait is left out: a vehicle that found every parking place taken. One that came early counts from the opening.
 */
function staysAt(stop: Stop, { itinerary, runs, events }: DrivenDay): number[] {
  const minutes: number[] = [];
  for (const place of itinerary.stops.filter(other => samePlace(stop, other))) {
    const stays = runs.flatMap(run => {
      const { arrived, departed } = settleEvents(run, events);
      return run.calls
        .filter(({ stopId }) => stopId === place.id)
        .map(({ id }) => ({ from: momentOf(arrived[id]?.at), to: momentOf(departed[id]?.at) }));
    });
    const opens = momentOf(place.open) ?? 0;
    for (const { from, to } of stays) {
      if (from === undefined || to === undefined) continue;
      const there = stays.filter(
        other => other.from !== undefined && other.from < from && (other.to ?? Infinity) > from,
      );
      const stayed = (to - Math.max(from, opens)) / MINUTE;
      if (there.length < place.capacity && stayed >= 1) minutes.push(stayed);
    }
  }
  return minutes;
}

const momentOf = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : millisecondsOf(instant);
