import { instantOf } from '../../time';
import { derivedId } from '../day/derived-id';
import { keepIds } from '../day/keep-ids';
import type { Itinerary } from '../itinerary';
import type { PlannedRun } from '../planner';
import type { Run } from '../run';

/** Planned runs as the itinerary keeps them, in the order of its vehicles, under ids that are known already. */
export function toRuns(
  itinerary: Itinerary,
  planned: readonly PlannedRun[],
  epoch: number,
  known: readonly Run[],
): Run[] {
  const instant = (minutes: number): string => instantOf(epoch + Math.round(minutes * 60) * 1000);
  const runs = planned.map(({ vehicle, depart, calls }): Run => ({
    id: derivedId(itinerary.id, vehicle),
    vehicleId: vehicle,
    depart: instant(depart),
    calls: calls.map(({ stop, begin, leave }) => ({
      id: derivedId(itinerary.id, vehicle, stop),
      stopId: stop,
      begin: instant(begin),
      leave: instant(leave),
    })),
  }));
  // Vehicles that are back already keep the day they had.
  const rest = known.filter(run => !runs.some(({ vehicleId }) => vehicleId === run.vehicleId));
  const order = (run: Run): number => itinerary.vehicleIds.indexOf(run.vehicleId);
  return [...keepIds(runs, known), ...rest].sort((a, b) => order(a) - order(b));
}
