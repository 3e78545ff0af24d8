import { compareInstants } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { forecastDay } from './forecast-day';
import { bestOf, type RunForecast } from './run-forecast';
import { type PlacedMoment, placedMoments } from './whereabouts';

/** A vehicle's forecast as the server made it, knowing the other vehicles, and when. */
export interface ToldForecast {
  forecast: RunForecast;
  now: string;
}

/**
 * When the next moment of a vehicle is expected, by what was tapped last: it does not move with the clock, so that one can
 * say how long it is overdue. The server's word counts where it knows the same last tap: it knows who waits for a place.
 */
export function expectedNext(
  itinerary: Itinerary,
  run: Run,
  events: readonly RunEvent[],
  classes: Readonly<Record<string, string | undefined>> = {},
  told?: ToldForecast,
): string | undefined {
  const since = lastOf(forecastDay(itinerary, [run], events, run.depart, classes)[0]!)?.moment.actual ?? run.depart;
  const own = forecastDay(itinerary, [run], events, since, classes)[0]!;
  const next = nextOf(own);
  if (!next || !told || lastOf(own)?.moment.actual !== lastOf(told.forecast)?.moment.actual) return next;
  const other = nextOf(told.forecast);
  // What is due already only moved with the server's clock.
  return other && compareInstants(other, told.now) > 0 ? other : next;
}

const lastIndex = (moments: readonly PlacedMoment[]): number =>
  moments.findLastIndex(({ moment }) => moment.actual !== undefined);

function lastOf(forecast: RunForecast): PlacedMoment | undefined {
  const moments = placedMoments(forecast);
  return moments[lastIndex(moments)];
}

function nextOf(forecast: RunForecast): string | undefined {
  const moments = placedMoments(forecast);
  const next = moments[lastIndex(moments) + 1];
  return next && bestOf(next.moment);
}
