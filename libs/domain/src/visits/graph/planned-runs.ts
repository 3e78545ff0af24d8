import { instantOf, millisecondsOf } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { runsOf } from '../time-runs';
import { timeItinerary } from '../time-itinerary';

/**
 * Runs to edit: those that are planned, and for every vehicle without one the day it would have if nothing were planned,
 * on whole minutes. In the order of the convoy.
 */
export function runsToEdit(
  itinerary: Itinerary,
  newId: () => string,
  classes: Readonly<Record<string, string | undefined>> = {},
): Run[] {
  const planned = runsOf(itinerary);
  const missing = itinerary.vehicleIds.filter(id => !planned.some(run => run.vehicleId === id));
  const { runs: _, ...unplanned } = itinerary;
  const forward = missing.length ? timeItinerary(unplanned, classes).runs : [];
  return itinerary.vehicleIds.flatMap((vehicleId): Run[] => {
    const run = planned.find(one => one.vehicleId === vehicleId);
    if (run) return [run];
    const timed = forward.find(one => one.vehicleId === vehicleId);
    if (!timed) return [];
    const calls = timed.calls.map(({ stopId, begin, leave }) => ({
      id: newId(),
      stopId,
      begin: wholeMinute(begin),
      leave: wholeMinute(leave),
    }));
    return [{ id: newId(), vehicleId, depart: wholeMinute(timed.depart), calls }];
  });
}

/** The instant, on the next whole minute where it is between two. */
const wholeMinute = (instant: string): string => instantOf(Math.ceil(millisecondsOf(instant) / 60_000) * 60_000);
