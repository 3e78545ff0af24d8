import type { Finding } from '../../finding';
import type { PlanProblem } from './problem';

/** By stop × stop: 1 where the first comes before the second, because of what has been done or a pin, directly or not. */
function precedence({ travellers, calls, after, stops, request }: PlanProblem): Uint8Array {
  const count = stops.length;
  const index = new Map(request.stops.map((stop, i) => [stop.id, i]));
  const before = new Uint8Array(count * count);
  calls.forEach(({ stop }, o) => after[o]!.forEach(first => (before[calls[first]!.stop * count + stop] = 1)));
  for (const { done, stops: its } of travellers) {
    const behind = done.map(call => index.get(call.stop)!);
    behind.forEach((first, i) => {
      for (const then of [...behind.slice(i + 1), ...its]) before[first * count + then] = 1;
    });
  }
  for (let via = 0; via < count; via++)
    for (let a = 0; a < count; a++)
      if (before[a * count + via]) for (let b = 0; b < count; b++) before[a * count + b]! |= before[via * count + b]!;
  return before;
}

/**
 * By stop, the stops that come before it in any one order for all: because a vehicle has been there already or is on
 * its way there, or a pin says so. Undefined where no one order fits all of that.
 */
export function firstsOf(problem: PlanProblem): number[][] | undefined {
  const before = precedence(problem);
  const count = problem.stops.length;
  const all = [...problem.stops.keys()];
  if (all.some(stop => before[stop * count + stop])) return undefined;
  return all.map(stop => all.filter(first => before[first * count + stop]));
}

/** Says which stops are in no one order, and who is there in different ones. */
export function noOneOrder(problem: PlanProblem): Finding {
  const { stops, travellers, request } = problem;
  const before = precedence(problem);
  const torn = stops.filter((_, stop) => before[stop * stops.length + stop]).map(stop => stop.id);
  const bound = new Set((request.pins ?? []).map(pin => pin.vehicle));
  const who = travellers.filter(({ id, vehicle, stops: its, done }) => {
    const visited = [...done.map(call => call.stop), ...its.map(stop => stops[stop]!.id)];
    const given = done.length > 0 || !!vehicle.enRoute || bound.has(id);
    return given && visited.filter(stop => torn.includes(stop)).length > 1;
  });
  const subjects = [...torn, ...who.map(traveller => traveller.id)];
  return { rule: 'plan-two-orders', severity: 'error', subjects, detail: {} };
}

/** The stops somebody has still to visit, as they are listed. */
export const stopsAhead = ({ calls }: PlanProblem): number[] =>
  [...new Set(calls.map(call => call.stop))].sort((a, b) => a - b);

/** Whether an order keeps what must come first. */
export function keepsFirsts(firsts: readonly (readonly number[])[], order: readonly number[]): boolean {
  const at = new Map(order.map((stop, i) => [stop, i]));
  return order.every((stop, i) => firsts[stop]!.every(first => (at.get(first) ?? -1) < i));
}

/** All orders of the stops that keep what must come first, as listed first; undefined where they are more than `most`. */
export function everyOrder(
  stops: readonly number[],
  firsts: readonly (readonly number[])[],
  most: number,
): number[][] | undefined {
  const orders: number[][] = [];
  const go = (order: readonly number[], left: readonly number[]): boolean => {
    if (!left.length) return orders.push([...order]) <= most;
    return left
      .filter(stop => !firsts[stop]!.some(first => left.includes(first)))
      .every(stop =>
        go(
          [...order, stop],
          left.filter(other => other !== stop),
        ),
      );
  };
  return go([], stops) ? orders : undefined;
}

/** The order nearest to the listed one that keeps what must come first. */
export function listedOrder(stops: readonly number[], firsts: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const left = new Set(stops);
  while (left.size) {
    const next = [...left].find(stop => !firsts[stop]!.some(first => left.has(first)))!;
    left.delete(next);
    order.push(next);
  }
  return order;
}
