import { millisecondsOf } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { DrivenRun } from './driven-run';
import { ParkingPlaces } from './parking-places';
import type { RunForecast } from './run-forecast';

/**
 * Every vehicle's day as it was up to now and is expected to go on, one per run in their order. What is tapped is as it
 * was. After that a vehicle drives as long as the leg says (its class counted), begins when it is there, the stop is
 * open, a parking place is free (whoever is there first has it, as they are and as they are expected) and not before it
 * was planned, stays as long as planned, and never leaves earlier than planned, nor than somebody said of a vehicle that
 * is held up. A moment that is due and not tapped moves with `now`. With nothing tapped and `now` before the start it is
 * the plan, if the plan can be driven at all.
 */
export function forecastDay(
  itinerary: Itinerary,
  runs: readonly Run[],
  events: readonly RunEvent[],
  now: string,
  classes: Readonly<Record<string, string | undefined>> = {},
): RunForecast[] {
  const day = { itinerary, now: millisecondsOf(now) };
  const places = new Map(itinerary.stops.map(({ id, capacity }) => [id, new ParkingPlaces(capacity)]));
  const byRun = new Map<string, RunEvent[]>();
  for (const event of events) byRun.set(event.runId, [...(byRun.get(event.runId) ?? []), event]);
  const vehicles = runs.map(run => new DrivenRun(run, day, classes[run.vehicleId], byRun.get(run.id) ?? []));
  const calls = runs.reduce((sum, run) => sum + run.calls.length, 0);
  for (let taken = 0; taken < calls; taken++) {
    const vehicle = vehicles.reduce((first, other) => (before(other, first) ? other : first));
    const parking = places.get(vehicle.call!.stopId);
    // One that has left was there, whatever the places were; it does not wait for one now.
    const begin = vehicle.hasLeft ? vehicle.wanted : (parking?.freeFrom(vehicle.wanted) ?? vehicle.wanted);
    parking?.take(vehicle.visit(begin));
  }
  return vehicles.map(vehicle => vehicle.forecast());
}

/** Who begins first: who can, then who was planned to, then in the order of the runs. */
function before(a: DrivenRun, b: DrivenRun): boolean {
  if (a.wanted !== b.wanted) return a.wanted < b.wanted;
  return a.call !== undefined && b.call !== undefined && millisecondsOf(a.call.begin) < millisecondsOf(b.call.begin);
}
