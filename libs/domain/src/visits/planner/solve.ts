import { anneal, type Cost } from './anneal';
import { boundOf, type PlanBound } from './bound';
import type { Budget } from './budget';
import { earliestFirst } from './construct';
import { planConvoy } from './convoy';
import { makeDecoder } from './decode';
import { findFastest, MISSED } from './fastest';
import { bestOrder, keepsOrder, listOf } from './one-order';
import { type PlanProblem, TOLERANCE } from './problem';
import { figuresOf, runsOfTimeline } from './report';
import { missedMinutes, withoutLimits } from './loosen';
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

/** What a minute later costs against a minute waited, in the searches after the first, one by one. */
const LATE = { fastest: [50], calmest: [50, 0.2] } as const;

function solveStaggered(
  problem: PlanProblem,
  bound: PlanBound,
  budget: Budget,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): Solved {
  const objective = problem.request.objective ?? 'fastest';
  const early = budget.share(objective === 'fastest' ? 1 : 0.5);
  const { list, makespan, impossible, proven } = findFastest(problem, bound, early, random, known);
  let best = { list, timeline: timelineOf(problem, settle(problem, list)) };
  // Cool searches from there for less waiting.
  const passes = makespan < Infinity ? LATE[objective] : [];
  passes.forEach((late, i) => {
    const cost: Cost = d =>
      Math.max(0, d.makespan - makespan) * late + d.waited + 0.02 * d.driven * Math.min(5, late) + d.missed * MISSED;
    const quick = objective === 'fastest' && makespan <= proven + TOLERANCE;
    const rest = budget.share(quick ? 0.15 : 0.9 / (passes.length - i));
    const options = { random, cost, heat: 4, cool: Math.min(0.2, late / 4), longest: false, enough: -Infinity };
    const other = anneal(problem, best.list, rest, options).list;
    const timeline = timelineOf(problem, settle(problem, other));
    if (better(problem, timeline, best.timeline)) best = { list: other, timeline };
  });
  return { timeline: best.timeline, bound: { ...bound, makespan: impossible ? Infinity : proven }, impossible };
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
    return { timeline: leastBad(problem, orders, random), bound, impossible };
  }
  if (!planned.exact) return { timeline: planned.timeline, bound, impossible: false };
  const { makespan } = figuresOf(problem, runsOfTimeline(problem, planned.timeline));
  return { timeline: planned.timeline, bound: { ...bound, makespan }, impossible: false };
}

/** For a convoy that cannot keep its limits: the convoy that misses them; as if everybody drove alone where there is none at all. */
function leastBad(
  problem: PlanProblem,
  orders: (judge: (order: readonly number[]) => number) => number[],
  random: () => number,
): Timeline {
  const { timeline } = planConvoy(withoutLimits(problem), orders);
  return timeline
    ? { ...timeline, missed: missedMinutes(problem, timeline) }
    : timelineOf(problem, settle(problem, earliestFirst(problem, 0, random)));
}
