import type { Cost } from './anneal';
import { better, LATE } from './better';
import type { PlanBound } from './bound';
import { branch } from './branch';
import type { Budget } from './budget';
import { earliestFirst } from './construct';
import { makeDecoder } from './decode';
import { heatsOf, MISSED } from './fastest';
import { annealedOrder, keepsOrder, listOf } from './one-order';
import { annealOneOrder, type OneOrder } from './one-order-anneal';
import { inOrder, orderBound } from './order-bound';
import { looksAtWays } from './pair-bounds';
import { orderPairs } from './pair-search';
import { isOrdersOnly } from './pairs';
import { type PlanProblem, TOLERANCE } from './problem';
import { settle } from './settle';
import type { Solved } from './solve';
import { everyOrder, firstsOf, keepsFirsts, listedOrder, noOneOrder, stopsAhead } from './stop-order';
import { timelineOf } from './timeline';
import { waitedIn } from './waited';

/** So many orders are looked at one by one. */
const ALL = 5040;

/** Branch and bound is tried up to so many calls. */
const FEW = 30;

/**
 * The best plan in which all take the stops in one order, each in its own time. `alone` solves a problem whose orders
 * are given.
 */
export function solveOneOrder(
  problem: PlanProblem,
  bound: PlanBound,
  budget: Budget,
  random: () => number,
  alone: (given: PlanProblem) => Solved,
): Solved {
  const stops = stopsAhead(problem);
  const firsts = firstsOf(problem);
  if (!firsts) {
    const timeline = timelineOf(problem, settle(problem, earliestFirst(problem, 0, random)));
    return { timeline, bound: { ...bound, makespan: Infinity }, impossible: true, findings: [noOneOrder(problem)] };
  }
  const orders = everyOrder(stops, firsts, ALL);
  if (problem.travellers.length === 1) return alone(problem);
  if (orders?.length === 1) return alone(inOrder(problem, orders[0]!));
  const ahead = firsts.map(its => its.filter(stop => stops.includes(stop)));
  const allowed = (order: readonly number[]): boolean => keepsFirsts(ahead, order);

  const calm = problem.request.objective === 'calmest';
  const whole = budget.share(calm ? 0.5 : 0.9);
  const first = firstOrder(
    problem,
    orders ?? [],
    listedOrder(stops, ahead),
    allowed,
    whole.share(orders ? 0.1 : 0.4),
    random,
  );
  let makespan = Infinity;
  let best: OneOrder & { cost: number } = { ...first, cost: Infinity };
  let proven = bound.makespan;
  let impossible = bound.makespan === Infinity;
  const { heat, cool } = heatsOf(problem);
  const fleet = Math.max(1, problem.travellers.length);
  const cost: Cost = d => d.makespan + (0.01 * d.waited + 0.02 * (d.spent / fleet)) + d.missed * MISSED;
  const open = (): boolean => !impossible && makespan > proven + TOLERANCE;
  const search = (rounds: number, part: Budget): void => {
    for (let round = 0; round < rounds && open(); round++) {
      const from = round % 2 || rounds === 1 ? best : first;
      const options = { random, cost, heat, cool, longest: true, allowed };
      const found = annealOneOrder(problem, from, part.share(1 / (rounds - round)), options);
      if (found.missed <= TOLERANCE) makespan = Math.min(makespan, found.makespan);
      if (found.cost < best.cost) best = found;
    }
  };
  let left: readonly BoundedOrder[] = orders?.map(order => ({ order, bound: orderBound(problem, order) })) ?? [];
  const look = (part: Budget, most: number): void => {
    if (!orders || !open()) return;
    const looked = lookAtAll(problem, left, part, { ...best, makespan }, most);
    if (looked.makespan < makespan) {
      makespan = looked.makespan;
      best = { ...looked, cost: makespan };
    }
    left = looked.left;
    if (left.length) return;
    impossible = makespan === Infinity;
    proven = Math.max(proven, makespan);
  };
  if (orders) search(1, whole.share(0.08));
  look(whole.share(0.4), 0.05);
  search(4, whole.share(orders ? 0.5 : 1));
  look(whole, 1);
  // Cool searches from there for less waiting.
  let timeline = timelineOf(problem, settle(problem, best.list));
  let from: OneOrder = best;
  const passes = makespan < Infinity ? [...LATE[calm ? 'calmest' : 'fastest']] : [];
  const quick = !calm && makespan <= proven + TOLERANCE;
  const waited = waitedIn(problem);
  passes.forEach((late, i) => {
    const waits: Cost = d =>
      Math.max(0, d.makespan - makespan) * late + waited(d) + 0.02 * d.driven * Math.min(5, late) + d.missed * MISSED;
    const rest = budget.share(quick ? 0.6 : 0.9 / (passes.length - i));
    const options = { random, cost: waits, heat: 4, cool: Math.min(0.2, late / 4), longest: false, allowed };
    const other = annealOneOrder(problem, from, rest, options);
    const day = timelineOf(problem, settle(problem, other.list));
    if (better(problem, day, timeline)) [timeline, from] = [day, other];
  });
  return { timeline, bound: { ...bound, makespan: impossible ? Infinity : proven }, impossible };
}

/** The order to begin with: the best if whoever comes first is first. */
function firstOrder(
  problem: PlanProblem,
  orders: readonly (readonly number[])[],
  listed: readonly number[],
  allowed: (order: readonly number[]) => boolean,
  budget: Budget,
  random: () => number,
): OneOrder {
  const decoder = makeDecoder(problem);
  const judge = (order: readonly number[]): number => {
    if (!allowed(order)) return Infinity;
    decoder.decode(listOf(problem, order));
    return decoder.makespan + 0.01 * decoder.waited + decoder.missed * MISSED;
  };
  let order = listed;
  if (orders.length) {
    let least = Infinity;
    for (const other of orders) {
      const value = judge(other);
      if (value < least) [order, least] = [other, value];
      if (!budget.spend(4)) break;
    }
  } else order = annealedOrder(listed, judge, budget, random);
  return { order, list: listOf(problem, order) };
}

/** An order, and the moment before which nobody can be back in it. */
interface BoundedOrder {
  order: readonly number[];
  bound: number;
}

/** Every order that may be back earlier, as a problem of its own; `left` are those of which that is not settled. */
function lookAtAll(
  problem: PlanProblem,
  orders: readonly BoundedOrder[],
  budget: Budget,
  start: OneOrder & { makespan: number },
  most: number,
): OneOrder & { makespan: number; left: BoundedOrder[] } {
  let best = start;
  const decoder = makeDecoder(problem);
  const ways = looksAtWays(problem);
  const small = problem.calls.length <= FEW && problem.travellers.every(({ stops }) => stops.length <= 10);
  const later = ({ bound }: BoundedOrder): boolean => bound === Infinity || bound >= best.makespan - TOLERANCE;
  const left: BoundedOrder[] = [];
  const sorted = orders.toSorted((one, other) => one.bound - other.bound);
  sorted.forEach((one, i) => {
    if (later(one)) return;
    const { order, bound } = one;
    if (!budget.spend(1)) {
      left.push(one);
      return;
    }
    const given = inOrder(problem, order);
    const share = budget.share(Math.max(1 / (sorted.length - i), Math.min(most, 0.2)));
    let found: { list?: Int32Array; complete: boolean } = { complete: false };
    if (isOrdersOnly(given, ways)) {
      decoder.decode(keepsOrder(given, best.list) ? best.list : listOf(problem, order));
      const begin = Float64Array.from(decoder.begin);
      found = orderPairs(given, share, { begin, makespan: best.makespan, bound });
    } else if (small) found = branch(given, share, { makespan: best.makespan });
    if (found.list) {
      decoder.decode(found.list);
      if (decoder.missed <= TOLERANCE && decoder.makespan < best.makespan)
        best = { order, list: found.list, makespan: decoder.makespan };
    }
    if (!found.complete) left.push(one);
  });
  return { ...best, left: left.filter(one => !later(one)) };
}
