import type { PlanPin, PlanRequest } from './request';

/** The place in a request where pins contradict one another, whatever the times, and why. */
export interface PinClash {
  field: string;
  problem: string;
}

/** The first clash of the pins with the names of the request or with one another; undefined if they can all hold. */
export function pinClash({ pins = [], vehicles, stops, mode = 'staggered' }: PlanRequest): PinClash | undefined {
  const itsStops = new Map(vehicles.map(vehicle => [vehicle.id, vehicle.stops ?? stops.map(stop => stop.id)]));
  const departs = new Set<string>();
  const begins = new Set<string>();
  const orders = new Map<string, Order>();
  const orderOf = (vehicle: string): Order => {
    const whose = mode === 'staggered' ? vehicle : '';
    const known = orders.get(whose) ?? new Order();
    orders.set(whose, known);
    return known;
  };
  for (const [i, pin] of pins.entries()) {
    const field = `pins[${i}]`;
    const lost = lostName(pin, field, itsStops, new Set(stops.map(stop => stop.id)));
    if (lost) return lost;
    if ('depart' in pin) {
      if (departs.has(pin.vehicle)) return { field: `${field}.depart`, problem: `${pin.vehicle} departs twice` };
      departs.add(pin.vehicle);
    } else if ('begin' in pin) {
      const call = JSON.stringify([pin.vehicle, pin.stop]);
      if (begins.has(call)) return { field: `${field}.begin`, problem: `${pin.vehicle} begins ${pin.stop} twice` };
      begins.add(call);
    } else if ('order' in pin) {
      if (!orderOf(pin.vehicle).startWith(pin.order, itsStops.get(pin.vehicle)!))
        return { field: `${field}.order`, problem: `cannot hold together with the pins before it` };
    } else {
      const whose = pin.vehicle === undefined ? [...itsStops.keys()] : [pin.vehicle];
      const both = whose.filter(id => [pin.stop, pin.before].every(stop => itsStops.get(id)!.includes(stop)));
      const cyclic = pin.stop === pin.before || both.some(id => !orderOf(id).put(pin.stop, pin.before));
      if (cyclic) return { field: `${field}.before`, problem: `cannot hold together with the pins before it` };
    }
  }
  return undefined;
}

function lostName(
  pin: PlanPin,
  field: string,
  itsStops: ReadonlyMap<string, readonly string[]>,
  stopIds: ReadonlySet<string>,
): PinClash | undefined {
  const its = pin.vehicle === undefined ? undefined : itsStops.get(pin.vehicle);
  if (pin.vehicle !== undefined && !its)
    return { field: `${field}.vehicle`, problem: `${pin.vehicle} is not a known vehicle` };
  const named: [string, string][] =
    'order' in pin
      ? pin.order.map((stop, k) => [`${field}.order[${k}]`, stop])
      : 'before' in pin
        ? [
            [`${field}.stop`, pin.stop],
            [`${field}.before`, pin.before],
          ]
        : 'begin' in pin
          ? [[`${field}.stop`, pin.stop]]
          : [];
  for (const [k, [at, stop]] of named.entries()) {
    if (!stopIds.has(stop)) return { field: at, problem: `${stop} is not a known stop` };
    if (its && !its.includes(stop)) return { field: at, problem: `${pin.vehicle} does not visit ${stop}` };
    if ('order' in pin && pin.order.indexOf(stop) < k) return { field: at, problem: `${stop} is given twice` };
  }
  return undefined;
}

/** What is known of the order of stops, of one vehicle or (where all take one order) of all: a relation without cycles. */
class Order {
  private readonly after = new Map<string, Set<string>>();

  /** Adds `first` before `then`; false if the opposite is known. */
  put(first: string, then: string): boolean {
    if (this.leads(then, first)) return false;
    this.after.set(first, (this.after.get(first) ?? new Set()).add(then));
    return true;
  }

  /** Adds that the order of these stops begins with `prefix`. */
  startWith(prefix: readonly string[], stops: readonly string[]): boolean {
    return prefix.every((stop, i) => {
      const later = stops.filter(other => prefix.indexOf(other) < 0 || prefix.indexOf(other) > i);
      return later.every(other => this.put(stop, other));
    });
  }

  private leads(from: string, to: string, seen = new Set<string>()): boolean {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return [...(this.after.get(from) ?? [])].some(next => this.leads(next, to, seen));
  }
}
