import type { Itinerary } from '../itinerary';
import type { Run } from '../run';

/** The stops of an itinerary that none of the runs that are driven goes to: a village that cancelled. */
export function droppedStops({ stops }: Pick<Itinerary, 'stops'>, runs: readonly Run[]): string[] {
  const visited = new Set(runs.flatMap(({ calls }) => calls.map(({ stopId }) => stopId)));
  return visited.size ? stops.map(({ id }) => id).filter(id => !visited.has(id)) : [];
}
