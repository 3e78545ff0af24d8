import { heldUp } from '../day/delays';
import type { PlanRequest, PlanVehicle } from '../planner';
import type { DaySoFar } from './to-plan-request';

/**
 * The request with what holds vehicles up: one at its start leaves no earlier, whatever departure was fixed for it; one
 * at a stop stays there until then. When one on its way is expected, its forecast says already.
 */
export function withDelays(
  request: PlanRequest,
  { runs, events = [] }: DaySoFar,
  minute: (at: string) => number,
): PlanRequest {
  const starts = new Map<string, number>();
  const stays = new Map<string, Record<string, number>>();
  const vehicles = request.vehicles.map((vehicle): PlanVehicle => {
    const run = runs.find(({ vehicleId }) => vehicleId === vehicle.id);
    const delay = run && heldUp(run, events);
    if (delay?.kind !== 'departed') return vehicle;
    const { id, done = [], enRoute } = vehicle;
    const until = minute(delay.at);
    if (!done.length && !enRoute && delay.callId === 'start') {
      starts.set(id, until);
      return { ...vehicle, earliest: Math.max(vehicle.earliest, until) };
    }
    const here = done.at(-1);
    const stands = run!.calls.some(call => call.id === delay.callId && call.stopId === here?.stop);
    if (here && stands && here.leave === undefined)
      stays.set(here.stop, { ...stays.get(here.stop), [id]: until - here.begin });
    return vehicle;
  });
  const stops = request.stops.map(stop => {
    const stay = Object.entries(stays.get(stop.id) ?? {}).map(([id, minutes]): [string, number] => [
      id,
      Math.max(minutes, stop.dwellBy?.[id] ?? stop.dwell),
    ]);
    return stay.length ? { ...stop, dwellBy: { ...stop.dwellBy, ...Object.fromEntries(stay) } } : stop;
  });
  const binds = (pin: NonNullable<PlanRequest['pins']>[number]): boolean =>
    !('depart' in pin) || pin.depart >= (starts.get(pin.vehicle) ?? -Infinity);
  return { ...request, stops, vehicles, pins: (request.pins ?? []).filter(binds) };
}
