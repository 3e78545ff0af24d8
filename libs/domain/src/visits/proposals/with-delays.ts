import { heldUp } from '../day/delays';
import { ownOf } from '../own';
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
  const { now = -Infinity, stops } = request;
  const starts = new Map<string, number>();
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
    const stop = stops.find(one => one.id === here?.stop);
    const stands = run!.calls.some(call => call.id === delay.callId && call.stopId === here?.stop);
    if (!here || !stop || !stands || here.leave !== undefined) return vehicle;
    const ready = Math.max(here.begin + (ownOf(stop.dwellBy, id) ?? stop.dwell), now);
    return until > ready ? { ...vehicle, done: [...done.slice(0, -1), { ...here, leave: until }] } : vehicle;
  });
  const binds = (pin: NonNullable<PlanRequest['pins']>[number]): boolean =>
    !('depart' in pin) || pin.depart >= (starts.get(pin.vehicle) ?? -Infinity);
  return { ...request, vehicles, pins: (request.pins ?? []).filter(binds) };
}
