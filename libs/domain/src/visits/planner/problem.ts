import { ownOf } from '../own';
import type { DoneCall, PlanRequest, PlanStop, PlanVehicle, PlanWindow, TravelMatrix } from './request';

/** Times closer than this are equal (minutes). */
export const TOLERANCE = 1e-6;

/** A vehicle that has something before it or behind it on this day, with everything looked up once. */
export interface Traveller {
  id: string;
  vehicle: PlanVehicle;
  /** Minutes by place of its class. */
  travel: TravelMatrix;
  size: number;
  /** Stops still to visit, by index. */
  stops: readonly number[];
  done: readonly Required<DoneCall>[];
  /** When it can leave where it is now, and where that is (the start, or a stop's index). */
  ready: number;
  at: number;
  /** The stop it is heading for, if any. */
  heading?: number;
  latest: number;
  /** The return of a vehicle that has nothing left to visit. */
  home?: number;
}

/** One thing to be placed in time: a vehicle at a stop, or several that begin there together. */
export interface PlanCall {
  stop: number;
  /** Travellers by index. */
  members: readonly number[];
  /** Parking places that must be free at the begin. */
  need: number;
}

/**
 * A request with all names turned into numbers, for search. Locations of a traveller are stops by index, then
 * `start` (= stop count) and `end` (= stop count + 1); `legs[v][from * width + to]` are minutes.
 */
export interface PlanProblem {
  request: PlanRequest;
  stops: readonly PlanStop[];
  travellers: readonly Traveller[];
  calls: readonly PlanCall[];
  /** Per call, the calls that must come earlier in time. */
  after: readonly (readonly number[])[];
  width: number;
  start: number;
  end: number;
  legs: readonly Float64Array[];
  /** By traveller × stop. */
  dwell: Float64Array;
  windows: readonly (readonly PlanWindow[] | undefined)[];
  /** By traveller × stop: the moment it is pinned to begin; NaN = none. */
  fixed: Float64Array;
  capacity: Int32Array;
  /** By stop, one moment per parking place: when it is free first. */
  free: readonly Float64Array[];
  now: number;
}

/** Turns a checked request into numbers. */
export function toProblem(request: PlanRequest): PlanProblem {
  const { stops, together = [], pins = [] } = request;
  const index = new Map(stops.map((stop, i) => [stop.id, i]));
  const placeIndex = new Map(request.places.map((place, i) => [place, i]));
  const start = stops.length;
  const end = start + 1;
  const width = start + 2;
  const now = request.now ?? -Infinity;
  const travellers = request.vehicles
    .filter(vehicle => vehicle.stops?.length !== 0)
    .map(vehicle => toTraveller(vehicle, request, index, now));
  // Vehicles that have nothing behind them and see the same roads share one table.
  const shared = new Map<string, Float64Array>();
  const legs = travellers.map(traveller => {
    const { vehicle, travel } = traveller;
    const moving = vehicle.done?.length || vehicle.enRoute;
    const key = JSON.stringify([vehicle.class, vehicle.start, vehicle.end]);
    const same = moving ? undefined : shared.get(key);
    if (same) {
      moveOn(traveller, same, { start, width, now });
      return same;
    }
    const places = [...stops.map(stop => stop.place), vehicle.start, vehicle.end ?? vehicle.start];
    const at = places.map(place => placeIndex.get(place)!);
    const table = new Float64Array(width * width);
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) table[a * width + b] = travel[at[a]!]![at[b]!]!;
    moveOn(traveller, table, { start, width, now });
    if (!moving) shared.set(key, table);
    return table;
  });
  const size = travellers.length * stops.length;
  const dwell = new Float64Array(size);
  const fixed = new Float64Array(size).fill(NaN);
  const windows: (readonly PlanWindow[] | undefined)[] = [];
  travellers.forEach(({ id }, v) =>
    stops.forEach((stop, s) => {
      dwell[v * stops.length + s] = ownOf(stop.dwellBy, id) ?? stop.dwell;
      const its = ownOf(stop.windowsBy, id) ?? stop.windows;
      windows.push(its && [...its].sort((a, b) => a[0] - b[0]));
    }),
  );
  for (const pin of pins) {
    if (!('begin' in pin)) continue;
    const v = travellers.findIndex(({ id }) => id === pin.vehicle);
    if (v >= 0) fixed[v * stops.length + index.get(pin.stop)!] = pin.begin;
  }
  const calls = toCalls(travellers, index, together).map(call => {
    const stay = (v: number): number => dwell[v * stops.length + call.stop]!;
    return { ...call, need: needOf(call.members.map(v => ({ size: travellers[v]!.size, stay: stay(v) }))) };
  });
  // More places than all vehicles take are never needed, and would only cost memory.
  const everybody = Math.max(
    1,
    travellers.reduce((sum, traveller) => sum + traveller.size, 0),
  );
  const problem: Omit<PlanProblem, 'after'> = {
    request,
    stops,
    travellers,
    calls,
    width,
    start,
    end,
    legs,
    dwell,
    windows,
    fixed,
    capacity: Int32Array.from(stops, stop => Math.min(stop.capacity ?? 1, everybody)),
    free: stops.map(stop => freePlaces(stop, everybody, travellers)),
    now,
  };
  return { ...problem, after: toOrder(problem, index) };
}

function toTraveller(
  vehicle: PlanVehicle,
  request: PlanRequest,
  index: ReadonlyMap<string, number>,
  now: number,
): Traveller {
  const { stops, pins = [], travel, travelBy } = request;
  const dwellOf = (id: string): number => {
    const stop = stops[index.get(id)!]!;
    return ownOf(stop.dwellBy, vehicle.id) ?? stop.dwell;
  };
  const done = (vehicle.done ?? []).map(call => ({
    ...call,
    leave: call.leave ?? Math.max(call.begin + dwellOf(call.stop), now),
  }));
  const behind = new Set(done.map(call => call.stop));
  const its = (vehicle.stops ?? stops.map(stop => stop.id)).filter(id => !behind.has(id)).map(id => index.get(id)!);
  const last = done.at(-1);
  const depart = pins.find(pin => 'depart' in pin && pin.vehicle === vehicle.id) as { depart: number } | undefined;
  const heading = vehicle.enRoute && vehicle.enRoute.to !== 'end' ? index.get(vehicle.enRoute.to) : undefined;
  return {
    id: vehicle.id,
    vehicle,
    travel: (vehicle.class !== undefined ? ownOf(travelBy, vehicle.class) : undefined) ?? travel,
    size: vehicle.size ?? 1,
    stops: its,
    done,
    ready: last ? last.leave : (depart?.depart ?? Math.max(vehicle.earliest, vehicle.enRoute ? -Infinity : now)),
    at: last ? index.get(last.stop)! : stops.length,
    ...(heading === undefined ? {} : { heading }),
    latest: vehicle.latest ?? Infinity,
  };
}

/**
 * What a vehicle that is under way sees from where it is: nobody arrives before now, and where it is heading it is
 * expected at a known time. Written into the row of its place, so that search needs no special case.
 */
function moveOn(
  traveller: Traveller,
  legs: Float64Array,
  { start, width, now }: { start: number; width: number; now: number },
): void {
  const { vehicle, done, at } = traveller;
  const end = start + 1;
  if (done.length || vehicle.enRoute) {
    for (let to = 0; to < width; to++) {
      const reach = Math.max(traveller.ready + legs[at * width + to]!, now);
      legs[at * width + to] = reach - traveller.ready;
    }
    const to = vehicle.enRoute && (traveller.heading ?? end);
    const reach = vehicle.enRoute?.reach;
    if (to !== undefined && reach !== undefined) legs[at * width + to] = Math.max(reach, now) - traveller.ready;
  }
  if (!traveller.stops.length) traveller.home = traveller.ready + legs[at * width + end]!;
}

/** One call per vehicle and stop; those at one table are one. */
function toCalls(
  travellers: readonly Traveller[],
  index: ReadonlyMap<string, number>,
  together: NonNullable<PlanRequest['together']>,
): Omit<PlanCall, 'need'>[] {
  const tables = new Map<number, Set<number>[]>();
  for (const { vehicles, stop } of together) {
    const s = index.get(stop)!;
    const members = new Set(
      vehicles.map(id => travellers.findIndex(traveller => traveller.id === id && traveller.stops.includes(s))),
    );
    members.delete(-1);
    const joined = (tables.get(s) ?? []).filter(table => [...table].some(v => members.has(v)));
    const apart = (tables.get(s) ?? []).filter(table => !joined.includes(table));
    tables.set(s, [...apart, new Set([...joined.flatMap(table => [...table]), ...members])]);
  }
  return travellers.flatMap((traveller, v) =>
    traveller.stops.flatMap((stop): Omit<PlanCall, 'need'>[] => {
      const table = tables.get(stop)?.find(members => members.has(v));
      if (!table) return [{ stop, members: [v] }];
      const members = [...table].sort((a, b) => a - b);
      return members[0] === v ? [{ stop, members }] : [];
    }),
  );
}

/**
 * Parking places for vehicles that begin at one moment: those that stay hold theirs side by side; who does not stay
 * at all holds none, so that a place for it alone is enough.
 */
function needOf(members: readonly { size: number; stay: number }[]): number {
  const staying = members.reduce((sum, { size, stay }) => sum + (stay > 0 ? size : 0), 0);
  return Math.max(staying, ...members.map(({ size }) => size));
}

/** When each parking place is free: at once, or when who stands there now has left. */
function freePlaces(stop: PlanStop, most: number, travellers: readonly Traveller[]): Float64Array {
  const free = new Float64Array(Math.min(stop.capacity ?? 1, most)).fill(-Infinity);
  for (const { done, size, vehicle } of travellers) {
    const last = done.at(-1);
    if (!last || last.stop !== stop.id || vehicle.done!.at(-1)!.leave !== undefined) continue;
    free.sort();
    for (let place = 0; place < Math.min(size, free.length); place++) free[place] = Math.max(free[place]!, last.leave);
  }
  return free.sort();
}

/** The order that pins and headings demand, as calls before calls. */
function toOrder(problem: Omit<PlanProblem, 'after'>, index: ReadonlyMap<string, number>): number[][] {
  const { travellers, calls, request } = problem;
  const after = calls.map(() => new Set<number>());
  const callOf = (v: number, stop: number): number =>
    calls.findIndex(call => call.stop === stop && call.members.includes(v));
  const put = (v: number, first: number, then: number): void => {
    const { stops } = travellers[v]!;
    if (stops.includes(first) && stops.includes(then)) after[callOf(v, then)]!.add(callOf(v, first));
  };
  travellers.forEach(({ id, stops, heading }, v) => {
    if (heading !== undefined) for (const other of stops) if (other !== heading) put(v, heading, other);
    for (const pin of request.pins ?? []) {
      if (pin.vehicle !== undefined && pin.vehicle !== id) continue;
      if ('order' in pin) {
        const prefix = pin.order.map(stop => index.get(stop)!);
        prefix.forEach((first, i) => {
          const later = stops.filter(stop => !prefix.includes(stop) || prefix.indexOf(stop) > i);
          for (const then of later) put(v, first, then);
        });
      } else if ('before' in pin) put(v, index.get(pin.stop)!, index.get(pin.before)!);
    }
  });
  return after.map(set => [...set]);
}
