import type { PlanPin, PlanRequest, PlanVehicle } from './request';

/** A fixed order that what has happened, or where a vehicle is heading, contradicts: the vehicle and the stop it goes to instead. */
export interface PassedPin {
  vehicle: string;
  stop: string;
}

/** The orders that are fixed and can no longer be kept. */
export function passedPins({ pins = [], vehicles, stops }: PlanRequest): PassedPin[] {
  return pins.flatMap(pin => vehicles.flatMap(vehicle => passedBy(pin, vehicle, stops) ?? []));
}

/** The request without the orders that can no longer be kept; one for all stays for those who still can. */
export function withoutPassed(request: PlanRequest): PlanRequest {
  const { pins = [], vehicles, stops } = request;
  if (!passedPins(request).length) return request;
  const kept = pins.flatMap((pin): PlanPin[] => {
    const able = vehicles.filter(vehicle => !passedBy(pin, vehicle, stops));
    if (able.length === vehicles.length) return [pin];
    return 'before' in pin && pin.vehicle === undefined ? able.map(({ id }) => ({ ...pin, vehicle: id })) : [];
  });
  return { ...request, pins: kept };
}

/** How a vehicle has broken an order already; undefined if it has not. */
function passedBy(pin: PlanPin, vehicle: PlanVehicle, stops: PlanRequest['stops']): PassedPin | undefined {
  if (pin.vehicle !== undefined && pin.vehicle !== vehicle.id) return undefined;
  const { done = [], enRoute } = vehicle;
  const way = done.map(call => call.stop);
  if (enRoute && enRoute.to !== 'end') way.push(enRoute.to);
  if ('order' in pin) {
    const i = way.findIndex((stop, k) => k < pin.order.length && stop !== pin.order[k]);
    return i < 0 ? undefined : { vehicle: vehicle.id, stop: way[i]! };
  }
  if (!('before' in pin)) return undefined;
  const its = vehicle.stops ?? stops.map(stop => stop.id);
  const then = way.indexOf(pin.before);
  const first = way.indexOf(pin.stop);
  if (then < 0 || !its.includes(pin.stop) || (first >= 0 && first < then)) return undefined;
  return { vehicle: vehicle.id, stop: pin.before };
}
