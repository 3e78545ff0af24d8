import { ownOf } from '../own';
import { anneal, type AnnealOptions, type Cost } from './anneal';
import type { PlanBound } from './bound';
import { branch } from './branch';
import type { Budget } from './budget';
import { earliestFirst, mergeOrders, rotation } from './construct';
import { makeDecoder } from './decode';
import { keepsOrder } from './one-order';
import { looksAtWays } from './pair-bounds';
import { orderPairs } from './pair-search';
import { isOrdersOnly } from './pairs';
import { type PlanProblem, TOLERANCE } from './problem';
import { bestRoute } from './route';

/** A minute beyond any limit weighs more than any minute later. */
export const MISSED = 1000;

/** Branch and bound is tried up to so many calls. */
const FEW = 30;

/** The list of calls that is back earliest, or misses least. */
export interface Fastest {
  list: Int32Array;
  /** Infinity: the list keeps not all limits. */
  makespan: number;
  /** No plan is back earlier. */
  proven: number;
  impossible: boolean;
}

/** How hot annealing begins and ends, in minutes of cost. */
export function heatsOf({ dwell }: PlanProblem): Pick<AnnealOptions, 'heat' | 'cool'> {
  const mean = dwell.reduce((sum, x) => sum + x, 0) / Math.max(1, dwell.length);
  return { heat: Math.max(5, mean) * 0.2, cool: Math.max(5, mean) * 0.009 };
}

/** How a plan is judged on the way to the earliest return: mostly by it, a little by what leads to it. */
export function costOf({ travellers }: PlanProblem): Cost {
  const fleet = Math.max(1, travellers.length);
  return d => d.makespan + (0.01 * d.waited + 0.02 * (d.spent / fleet)) + d.missed * MISSED;
}

/**
 * Searches for the plan that is back earliest, everybody in their own order: exactly for one vehicle, by annealing
 * otherwise, then pair by pair or by branching where that may prove it. Never worse than what is `known`.
 */
export function findFastest(
  problem: PlanProblem,
  bound: PlanBound,
  budget: Budget,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): Fastest {
  const { calls, travellers, legs } = problem;
  const decoder = makeDecoder(problem);
  const cost = costOf(problem);
  const judge = (list: Int32Array): readonly [missed: number, makespan: number, cost: number] => {
    decoder.decode(list);
    const missed = decoder.missed > TOLERANCE ? decoder.missed : 0;
    return [missed, missed ? 0 : decoder.makespan, cost(decoder)];
  };
  const lists = firstLists(problem, random, known);
  let best = lists[0]!;
  let least = judge(best);
  let makespan = Infinity;
  let proven = bound.makespan;
  let impossible = bound.makespan === Infinity;
  const take = (list: Int32Array): void => {
    const value = judge(list);
    if (!value[0]) makespan = Math.min(makespan, decoder.makespan);
    const i = value.findIndex((figure, k) => Math.abs(figure - least[k]!) > TOLERANCE);
    if (i >= 0 && value[i]! < least[i]!) [best, least] = [list, value];
  };
  const prove = ({ list, complete }: { list?: Int32Array; complete: boolean }): void => {
    if (list) take(list);
    if (!complete) return;
    impossible = makespan === Infinity;
    if (!impossible) proven = Math.max(proven, makespan);
  };
  const done = (): boolean => impossible || makespan <= proven + TOLERANCE;
  lists.forEach(take);

  if (travellers.length === 1 && !done()) {
    const { list, exact } = bestRoute(problem, budget.share(0.8), makespan);
    prove({ ...(list ? { list } : {}), complete: exact });
  }
  const ways = looksAtWays(problem);
  const orders = travellers.length > 1 && isOrdersOnly(problem, ways);
  const small = calls.length <= FEW && travellers.length > 1 && travellers.every(({ stops }) => stops.length <= 10);
  // Where decisions about pairs reach far, they get most of the time.
  const far = ways || legs.every(table => table.every(way => way === 0));
  const rounds = orders || calls.length > 120 ? 1 : calls.length <= 40 ? 4 : 2;
  const search = budget.share(orders ? (far ? 0.12 : 0.5) : small ? 0.35 : 0.92);
  const { heat, cool } = heatsOf(problem);
  for (let round = 0; round < rounds && !done(); round++) {
    const from = round % 2 ? earliestFirst(problem, 0.5, random) : best;
    const warm = calls.length > 120 ? heat * 0.4 : heat;
    const options = { random, cost, heat: warm, cool, longest: true, enough: -Infinity };
    take(anneal(problem, from, search.share(1 / (rounds - round)), options).list);
  }
  if (orders && !done()) {
    judge(best);
    const start = { begin: Float64Array.from(decoder.begin), makespan, bound: proven };
    prove(orderPairs(problem, budget.share(0.9), start));
  } else if (small && !done()) {
    prove(branch(problem, budget.share(0.9), { makespan }));
  }
  return { list: best, makespan, proven, impossible };
}

/** Orders to begin with: what is known, what an office does by hand, and whoever can begin first. */
function firstLists(
  problem: PlanProblem,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): Int32Array[] {
  const { travellers, stops, calls } = problem;
  const lists = [earliestFirst(problem)];
  for (let i = 0; i < (calls.length <= 60 ? 12 : 3); i++) lists.push(earliestFirst(problem, 0.3, random));
  if (calls.every(call => call.members.length === 1)) lists.push(rotation(problem));
  if (known) {
    const index = new Map(stops.map((stop, i) => [stop.id, i]));
    const orders = travellers.map(({ id, stops: its }) => {
      const order = (ownOf(known, id) ?? []).map(stop => index.get(stop)).filter(stop => stop !== undefined);
      return [...order.filter(stop => its.includes(stop)), ...its.filter(stop => !order.includes(stop))];
    });
    lists.push(mergeOrders(problem, orders));
  }
  return lists.filter((list, i) => i === 0 || keepsOrder(problem, list));
}
