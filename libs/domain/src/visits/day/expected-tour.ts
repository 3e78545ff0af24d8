import { compareInstants } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { isSpokenOf } from './delays';
import { bestOf, type Moment } from './run-forecast';
import { steadyForecast } from './steady-forecast';

/** A day of visits as a whole, as it is driven: the first vehicle away, the last one back, the first begin at each stop. Instants. */
export interface ExpectedTour {
  depart: string;
  return: string;
  stops: ReadonlyMap<string, string>;
}

/**
 * What the programme tells of a day of visits that is driven, with vehicles that reported nothing as planned and ones
 * that fell silent as at their last report; nothing while no vehicle has reported or is held up.
 */
export function expectedTour(
  itinerary: Itinerary,
  runs: readonly Run[],
  events: readonly RunEvent[],
  now: string,
  classes: Readonly<Record<string, string | undefined>> = {},
): ExpectedTour | undefined {
  const day = steadyForecast(itinerary, runs, events, now, classes);
  const known = new Set(day.filter(run => isSpokenOf(run, events)));
  if (!known.size) return undefined;
  const told = day.map(run => {
    const of = (moment: Moment): string => (known.has(run) ? bestOf(moment) : moment.planned);
    return {
      depart: of(run.depart),
      return: of(run.return),
      calls: run.calls.map(({ stopId, begin }) => [stopId, of(begin)] as const),
    };
  });
  const stops = new Map<string, string>();
  for (const [stopId, begin] of told.flatMap(({ calls }) => calls).sort(([, a], [, b]) => compareInstants(a, b))) {
    if (!stops.has(stopId)) stops.set(stopId, begin);
  }
  const sorted = (moment: 'depart' | 'return'): string[] => told.map(run => run[moment]).sort(compareInstants);
  return { depart: sorted('depart')[0]!, return: sorted('return').at(-1)!, stops };
}
