import type { Cost, Found } from './anneal';
import type { Budget } from './budget';
import { byBegin } from './construct';
import { makeDecoder } from './decode';
import { changed } from './one-order';
import type { PlanProblem } from './problem';

/** How often a move changes the order of stops, not whose turn it is. */
const ORDER = 0.25;

/** One order of stops for all, and the calls in a list that keeps it. */
export interface OneOrder {
  order: readonly number[];
  list: Int32Array;
}

/** How an annealing of one order goes. */
export interface OneOrderOptions {
  random: () => number;
  cost: Cost;
  heat: number;
  cool: number;
  /** Whether `cost` is at least the makespan, so that decoding may stop early. */
  longest: boolean;
  /** Whether an order may be taken. */
  allowed: (order: readonly number[]) => boolean;
}

/**
 * Simulated annealing over one order of stops together with the succession of turns: each turn sends one vehicle to
 * the next of its stops in the order, so that whatever changes, all keep one order.
 */
export function annealOneOrder(
  problem: PlanProblem,
  start: OneOrder,
  budget: Budget,
  { random, cost, heat, cool, longest, allowed }: OneOrderOptions,
): OneOrder & Found {
  const { calls, travellers } = problem;
  const decoder = makeDecoder(problem);
  const fill = makeFill(problem);
  const list = Int32Array.from(start.list);
  const trial = Int32Array.from(list);
  let order = start.order;
  let ways = waysOf(problem, order);
  const turns = new Int32Array(travellers.reduce((sum, { stops }) => sum + stops.length, 0));
  const n = turns.length;
  /** Turns as the list has them, in the order of its times. */
  const follow = (): void => {
    byBegin(list, decoder);
    let k = 0;
    for (const o of list) for (const v of calls[o]!.members) turns[k++] = v;
  };
  decoder.decode(list);
  follow();
  let current = cost(decoder);
  const best = {
    order,
    list: Int32Array.from(list),
    makespan: decoder.makespan,
    missed: decoder.missed,
    cost: current,
  };
  if (n < 2) return best;
  const before = new Int32Array(n);
  let temperature = heat;
  let tries = 0;
  const somewhere = (): number => Math.floor(random() * n);
  while (budget.spend(2)) {
    if ((++tries & 31) === 0) temperature = heat * (cool / heat) ** budget.used();
    before.set(turns);
    let nextOrder = order;
    let nextWays = ways;
    const kind = random();
    if (kind < ORDER) {
      nextOrder = changed(order, random);
      if (!allowed(nextOrder)) continue;
      nextWays = waysOf(problem, nextOrder);
    }
    if (kind >= ORDER * 0.7) {
      const a = somewhere();
      const b = somewhere();
      const v = turns[a]!;
      if (kind < 0.6) {
        turns[a] = turns[b]!;
        turns[b] = v;
      } else {
        if (a < b) turns.copyWithin(a, a + 1, b + 1);
        else turns.copyWithin(b + 1, b, a);
        turns[b] = v;
      }
    }
    fill(nextWays, turns, trial);
    const limit = current - temperature * Math.log(random() + 1e-12);
    if (!decoder.decode(trial, longest ? limit : Infinity) || cost(decoder) > limit) {
      turns.set(before);
      continue;
    }
    current = cost(decoder);
    [order, ways] = [nextOrder, nextWays];
    list.set(trial);
    follow();
    if (current < best.cost) {
      Object.assign(best, { order, makespan: decoder.makespan, missed: decoder.missed, cost: current });
      best.list.set(list);
    }
  }
  return best;
}

/** By traveller: its calls in the order of stops. */
function waysOf({ travellers, calls, stops }: PlanProblem, order: readonly number[]): number[][] {
  const ways: number[][] = travellers.map(() => []);
  const at: number[][] = stops.map(() => []);
  calls.forEach(({ stop }, o) => at[stop]!.push(o));
  for (const stop of order) for (const o of at[stop]!) for (const v of calls[o]!.members) ways[v]!.push(o);
  return ways;
}

/** Writes turns as a list of calls: at one table the last to come counts. */
function makeFill({ travellers, calls }: PlanProblem) {
  const next = new Int32Array(travellers.length);
  const missing = new Int32Array(calls.length);
  const waits = new Uint8Array(travellers.length);
  return (ways: readonly (readonly number[])[], turns: Int32Array, list: Int32Array): void => {
    next.fill(0);
    waits.fill(0);
    calls.forEach(({ members }, o) => (missing[o] = members.length));
    let length = 0;
    const take = (v: number): void => {
      const o = ways[v]![next[v]!];
      if (o === undefined || waits[v]) return;
      missing[o]!--;
      if (missing[o]! > 0) {
        waits[v] = 1;
        return;
      }
      list[length++] = o;
      for (const m of calls[o]!.members) {
        waits[m] = 0;
        next[m]!++;
      }
    };
    for (const v of turns) take(v);
    while (length < calls.length) for (let v = 0; v < travellers.length; v++) take(v);
  };
}
