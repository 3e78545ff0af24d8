import { ownOf } from '../own';
import type { PlanPin, PlanRequest, PlanVehicle } from '../planner';
import type { DaySoFar } from './to-plan-request';

/** The orders that are driven today, by vehicle. */
export const ordersOf = ({ runs }: DaySoFar): Record<string, string[]> =>
  Object.fromEntries(runs.map(run => [run.vehicleId, run.calls.map(call => call.stopId)]));

/** The request with every vehicle's order kept. */
export function withOrders(request: PlanRequest, day: DaySoFar): PlanRequest {
  const orders = ordersOf(day);
  const pins = request.vehicles
    .filter(({ stops }) => stops?.length)
    .map(({ id, stops }): PlanPin => ({
      vehicle: id,
      order: (ownOf(orders, id) ?? []).filter(stop => stops!.includes(stop)),
    }));
  return {
    ...request,
    pins: [...(request.pins ?? []).filter(pin => !('order' in pin) && !('before' in pin)), ...pins],
  };
}

/** The request without stops that are visited no more; who is there or was there keeps them. */
export const withoutStops = (request: PlanRequest, stopIds: readonly string[]): PlanRequest =>
  stopIds.reduce(
    (rest, stop) =>
      rest.vehicles
        .filter(({ done }) => !done?.some(call => call.stop === stop))
        .reduce((less, { id }) => skipping(less, id, stop), rest),
    request,
  );

/** The request without limits: those missed anyway would make everything infeasible; how much is missed is judged afterwards. */
export const withoutLimits = (request: PlanRequest): PlanRequest => ({
  ...request,
  vehicles: request.vehicles.map(({ latest: _, ...vehicle }): PlanVehicle => vehicle),
});

/** A vehicle with the stops it has left; one on its way to where nobody goes any more turns to the next. */
function turnedAway({ enRoute, ...vehicle }: PlanVehicle, stops: readonly string[], stop: string): PlanVehicle {
  return { ...vehicle, stops, ...(enRoute && enRoute.to !== stop ? { enRoute } : {}) };
}

/** The request without one vehicle's call at one stop. */
export function skipping(request: PlanRequest, vehicleId: string, stop: string): PlanRequest {
  const without = (stops: readonly string[]): string[] => stops.filter(other => other !== stop);
  return {
    ...request,
    vehicles: request.vehicles.map(vehicle =>
      vehicle.id === vehicleId
        ? turnedAway(vehicle, without(vehicle.stops ?? request.stops.map(({ id }) => id)), stop)
        : vehicle,
    ),
    together: (request.together ?? []).map(table =>
      table.stop === stop ? { ...table, vehicles: table.vehicles.filter(id => id !== vehicleId) } : table,
    ),
    pins: (request.pins ?? [])
      .filter(pin => !('begin' in pin && pin.vehicle === vehicleId && pin.stop === stop))
      .map(pin => ('order' in pin && pin.vehicle === vehicleId ? { ...pin, order: without(pin.order) } : pin)),
  };
}
