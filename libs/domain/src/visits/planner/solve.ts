import { anneal, type AnnealOptions, type Cost } from './anneal';
import { boundOf, type PlanBound } from './bound';
import { branch } from './branch';
import type { Budget } from './budget';
import { earliestFirst, mergeOrders, rotation } from './construct';
import { planConvoy } from './convoy';
import { makeDecoder } from './decode';
import { bestOrder, keepsOrder, listOf } from './one-order';
import { type PlanProblem, TOLERANCE } from './problem';
import { figuresOf, runsOfTimeline } from './report';
import { looksAtWays } from './pair-bounds';
import { orderPairs } from './pair-search';
import { isOrdersOnly } from './pairs';
import { bestRoute } from './route';
import { settle } from './settle';
import { type Timeline, timelineOf } from './timeline';

/** What search came to. */
export interface Solved {
  /** The best plan, or the least bad one where `missed` is above 0. */
  timeline: Timeline;
  bound: PlanBound;
  /** It is proven that nothing satisfies the request. */
  impossible: boolean;
}

/** Weights of one minute: missed limits before everything, the rest to tell apart plans that are back at the same time. */
const MISSED = 1000;

/** Branch and bound is tried up to so many calls. */
const FEW = 30;

/**
 * Searches within the budget. `known` are orders of stops by vehicle id that somebody has already: the answer is
 * never worse than them.
 */
export function solve(
  problem: PlanProblem,
  budget: Budget,
  random: () => number,
  known?: Readonly<Record<string, readonly string[]>>,
): Solved {
  const bound = boundOf(problem);
  const mode = problem.request.mode ?? 'staggered';
  if (mode === 'convoy') return solveConvoy(problem, bound, budget, random);
  if (mode === 'sameOrder') return solveOneOrder(problem, bound, budget, random);
  return solveStaggered(problem, bound, budget, random, known);
}

function solveStaggered(
  problem: PlanProblem,
  bound: PlanBound,
  budget: Budget,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): Solved {
  const { calls, travellers, request } = problem;
  const lists = firstLists(problem, random, known);
  const decoder = makeDecoder(problem);
  const fleet = Math.max(1, travellers.length);
  const calm = request.objective === 'calmest';
  const cost: Cost = calm
    ? d => d.waited + 0.02 * d.makespan + 0.01 * d.driven + d.missed * MISSED
    : d => d.makespan + (0.01 * d.waited + 0.02 * (d.spent / fleet)) + d.missed * MISSED;
  const judge = (list: Int32Array): readonly [missed: number, makespan: number, cost: number] => {
    decoder.decode(list);
    const missed = decoder.missed > TOLERANCE ? decoder.missed : 0;
    return [missed, calm || missed ? 0 : decoder.makespan, cost(decoder)];
  };
  let best = lists[0]!;
  let least = judge(best);
  let makespan = Infinity;
  const take = (list: Int32Array): void => {
    const value = judge(list);
    if (!value[0]) makespan = Math.min(makespan, decoder.makespan);
    const i = value.findIndex((figure, k) => Math.abs(figure - least[k]!) > TOLERANCE);
    if (i >= 0 && value[i]! < least[i]!) [best, least] = [list, value];
  };
  lists.forEach(take);
  let proven = bound.makespan;
  let impossible = bound.makespan === Infinity;
  const done = (): boolean => impossible || (!calm && makespan <= proven + TOLERANCE);

  if (travellers.length === 1 && !done()) {
    const route = bestRoute(problem, budget.share(0.8), makespan);
    if (route.list) take(route.list);
    if (route.exact) {
      impossible = !route.list && makespan === Infinity;
      if (!impossible) proven = Math.max(proven, makespan);
    }
  }
  const mean = problem.dwell.reduce((sum, x) => sum + x, 0) / Math.max(1, problem.dwell.length);
  const options: AnnealOptions = {
    random,
    cost,
    heat: Math.max(5, mean) * 0.2,
    cool: Math.max(5, mean) * 0.009,
    longest: !calm,
    enough: -Infinity,
  };
  const ways = looksAtWays(problem);
  const orders = !calm && travellers.length > 1 && isOrdersOnly(problem, ways);
  const small = calls.length <= FEW && travellers.length > 1 && travellers.every(({ stops }) => stops.length <= 10);
  const rounds = orders || calls.length > 120 ? 1 : calls.length <= 40 ? 4 : 2;
  // Where decisions about pairs reach far, they get most of the time.
  const far = ways || problem.legs.every(table => table.every(way => way === 0));
  const search = budget.share(orders ? (far ? 0.12 : 0.5) : small ? 0.35 : 0.92);
  for (let round = 0; round < rounds && !done(); round++) {
    const part = search.share(1 / (rounds - round));
    const large = calls.length > 120 ? 0.4 : 1;
    const from = round % 2 ? earliestFirst(problem, 0.5, random) : best;
    take(anneal(problem, from, part, { ...options, heat: options.heat * large }).list);
  }
  const prove = (list: Int32Array | undefined, complete: boolean): void => {
    if (list) take(list);
    if (!complete) return;
    impossible = makespan === Infinity;
    if (!impossible) proven = Math.max(proven, makespan);
  };
  if (orders && !done()) {
    judge(best);
    const start = { begin: Float64Array.from(decoder.begin), makespan, bound: proven };
    const { list, complete } = orderPairs(problem, budget.share(0.9), start);
    prove(list, complete);
  } else if (small && !done()) {
    const { list, complete } = branch(problem, budget.share(0.9), { makespan });
    prove(list, complete);
  }
  let timeline = timelineOf(problem, settle(problem, best));
  if (!calm && makespan < Infinity) {
    // Back as early, waited less: a cool search in which being later costs dear.
    const limit = makespan;
    const calmer: Cost = d => Math.max(0, d.makespan - limit) * 50 + d.waited + 0.1 * d.driven + d.missed * MISSED;
    const polished = anneal(problem, best, budget.share(done() ? 0.15 : 0.9), {
      ...options,
      cost: calmer,
      heat: 4,
      cool: 0.2,
      longest: false,
    });
    const other = timelineOf(problem, settle(problem, polished.list));
    if (better(problem, other, timeline)) timeline = other;
  }
  return { timeline, bound: { ...bound, makespan: impossible ? Infinity : proven }, impossible };
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
      const order = (known[id] ?? []).map(stop => index.get(stop)).filter(stop => stop !== undefined);
      return [...order.filter(stop => its.includes(stop)), ...its.filter(stop => !order.includes(stop))];
    });
    lists.push(mergeOrders(problem, orders));
  }
  return lists.filter((list, i) => i === 0 || keepsOrder(problem, list));
}

/** Lexicographic in the order of the objective; what misses less comes first. */
function better(problem: PlanProblem, a: Timeline, b: Timeline): boolean {
  if (Math.abs(a.missed - b.missed) > TOLERANCE) return a.missed < b.missed;
  const key = (timeline: Timeline): number[] => {
    const { makespan, waiting, driving, difference } = figuresOf(problem, runsOfTimeline(problem, timeline));
    const first = problem.request.objective === 'calmest' ? [waiting, makespan] : [makespan, waiting];
    return [...first, driving, difference];
  };
  const mine = key(a);
  const others = key(b);
  const k = mine.findIndex((figure, i) => Math.abs(figure - others[i]!) > TOLERANCE);
  return k >= 0 && mine[k]! < others[k]!;
}

function solveOneOrder(problem: PlanProblem, bound: PlanBound, budget: Budget, random: () => number): Solved {
  const decoder = makeDecoder(problem);
  const calm = problem.request.objective === 'calmest';
  const judge = (order: readonly number[]): number => {
    const list = listOf(problem, order);
    if (!keepsOrder(problem, list)) return Infinity;
    decoder.decode(list);
    const { makespan, waited, missed } = decoder;
    return (calm ? waited + 0.02 * makespan : makespan + 0.01 * waited) + missed * MISSED;
  };
  const stops = [...new Set(problem.calls.map(call => call.stop))];
  const order = bestOrder(stops, judge, budget, random);
  const timeline = timelineOf(problem, settle(problem, listOf(problem, order)));
  return { timeline, bound, impossible: bound.makespan === Infinity };
}

function solveConvoy(problem: PlanProblem, bound: PlanBound, budget: Budget, random: () => number): Solved {
  const stops = [...new Set(problem.calls.map(call => call.stop))];
  const orders = (judge: (order: readonly number[]) => number): number[] => bestOrder(stops, judge, budget, random);
  const planned = bound.hopeless.length ? { exact: true } : planConvoy(problem, orders);
  if (!planned.timeline) {
    const impossible = planned.exact || bound.makespan === Infinity;
    return { timeline: leastBad(problem, random), bound, impossible };
  }
  if (!planned.exact) return { timeline: planned.timeline, bound, impossible: false };
  const { makespan } = figuresOf(problem, runsOfTimeline(problem, planned.timeline));
  return { timeline: planned.timeline, bound: { ...bound, makespan }, impossible: false };
}

/** For a convoy that cannot keep its limits: as if everybody could drive for themselves, limits missed. */
function leastBad(problem: PlanProblem, random: () => number): Timeline {
  return timelineOf(problem, settle(problem, earliestFirst(problem, 0, random)));
}
