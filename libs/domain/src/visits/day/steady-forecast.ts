import { addMinutes, compareInstants, minutesBetween } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { forecastDay } from './forecast-day';
import { bestOf, type RunForecast } from './run-forecast';
import { placedMoments } from './whereabouts';

/** Minutes after which a vehicle that is due and says nothing is taken to have stopped reporting, not to stand still. */
export const SILENT = 120;

/**
 * The day as passengers are told it: as `forecastDay`, but what is expected of a vehicle that has fallen silent stays as
 * it was at its last report, instead of moving with the clock for the rest of the day. One that never reported is
 * expected as planned, or as was said of it when it was held up.
 */
export function steadyForecast(
  itinerary: Itinerary,
  runs: readonly Run[],
  events: readonly RunEvent[],
  now: string,
  classes: Readonly<Record<string, string | undefined>> = {},
): RunForecast[] {
  // Vehicles that leave together or fell silent together ask about the same moment.
  const days = new Map<string, readonly RunForecast[]>();
  const dayAt = (moment: string): readonly RunForecast[] => {
    const known = days.get(moment) ?? forecastDay(itinerary, runs, events, moment, classes);
    days.set(moment, known);
    return known;
  };
  return forecastDay(itinerary, runs, events, now, classes).map(moving => {
    const at = (moment: string): RunForecast => dayAt(moment).find(({ runId }) => runId === moving.runId)!;
    const { planned } = moving.depart;
    if (moving.age === null) return compareInstants(now, planned) > 0 ? at(planned) : moving;
    if (moving.age <= SILENT) return moving;
    const last = at(addMinutes(now, -moving.age));
    const next = placedMoments(last).find(({ moment }) => moment.actual === undefined);
    return next && minutesBetween(bestOf(next.moment), now) > SILENT ? last : moving;
  });
}
