import { compareInstants } from '../time';
import type { Itinerary, Stop } from './itinerary';
import { runsOf } from './time-runs';

/**
 * The stops in the order they are visited: the one that all planned runs share, stops that nobody visits last. As listed
 * where nothing is planned, or where vehicles take them in different orders.
 */
export function visitedStops(itinerary: Itinerary): readonly Stop[] {
  const firsts = new Map<string, string>();
  const runs = runsOf(itinerary);
  for (const { stopId, begin } of runs.flatMap(({ calls }) => calls)) {
    const known = firsts.get(stopId);
    if (known === undefined || compareInstants(begin, known) < 0) firsts.set(stopId, begin);
  }
  if (!runs.length) return itinerary.stops;
  const visited = itinerary.stops
    .filter(({ id }) => firsts.has(id))
    .sort((a, b) => compareInstants(firsts.get(a.id)!, firsts.get(b.id)!));
  const at = new Map(visited.map(({ id }, i) => [id, i]));
  const shared = runs.every(({ calls }) =>
    calls.every(({ stopId }, i) => !i || at.get(calls[i - 1]!.stopId)! < at.get(stopId)!),
  );
  return shared ? [...visited, ...itinerary.stops.filter(({ id }) => !firsts.has(id))] : itinerary.stops;
}
