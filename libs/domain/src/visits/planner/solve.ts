import type { Finding } from '../../finding';
import { anneal, type Cost } from './anneal';
import { better, LATE } from './better';
import { boundOf, type PlanBound } from './bound';
import type { Budget } from './budget';
import { earliestFirst } from './construct';
import { planConvoy } from './convoy';
import { findFastest, MISSED } from './fastest';
import { type PlanProblem, TOLERANCE } from './problem';
import { missedMinutes, withoutLimits } from './loosen';
import { polish, POLISHED } from './polish';
import { settle } from './settle';
import { solveOneOrder } from './solve-one-order';
import { firstsOf, noOneOrder } from './stop-order';
import { type Timeline, timelineOf } from './timeline';

/** What search came to. */
export interface Solved {
  /** The best plan, or the least bad one where `missed` is above 0. */
  timeline: Timeline;
  bound: PlanBound;
  /** It is proven that nothing satisfies the request. */
  impossible: boolean;
  /** Why, where the plan itself does not show it. */
  findings?: readonly Finding[];
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
  if (mode === 'sameOrder') {
    const alone = (given: PlanProblem): Solved => solveStaggered(given, boundOf(given), budget, random, undefined);
    return solveOneOrder(problem, bound, budget, random, alone);
  }
  return solveStaggered(problem, bound, budget, random, known);
}

function solveStaggered(
  problem: PlanProblem,
  bound: PlanBound,
  budget: Budget,
  random: () => number,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): Solved {
  const objective = problem.request.objective ?? 'fastest';
  // Where calls are very few, some time is kept for what comes after the first term, proven or not.
  const kept = problem.calls.length <= 16 ? 0.25 : 0;
  const early = budget.share(objective === 'fastest' ? 1 - kept : 0.5 - kept);
  const { list, makespan, impossible, proven } = findFastest(problem, bound, early, random, known);
  let best = { list, timeline: timelineOf(problem, settle(problem, list)) };
  // Cool searches from there for less waiting.
  const passes = makespan < Infinity ? LATE[objective] : [];
  const few = problem.calls.length <= POLISHED;
  passes.forEach((late, i) => {
    const cost: Cost = d =>
      Math.max(0, d.makespan - makespan) * late + d.waited + 0.02 * d.driven * Math.min(5, late) + d.missed * MISSED;
    const quick = objective === 'fastest' && makespan <= proven + TOLERANCE;
    const rest = budget.share(quick ? 0.15 : (few ? 0.5 : 0.9) / (passes.length - i));
    const options = { random, cost, heat: 4, cool: Math.min(0.2, late / 4), longest: false, enough: -Infinity };
    const other = anneal(problem, best.list, rest, options).list;
    const timeline = timelineOf(problem, settle(problem, other));
    if (better(problem, timeline, best.timeline)) best = { list: other, timeline };
  });
  if (makespan < Infinity) best = polish(problem, best, budget, random);
  return { timeline: best.timeline, bound: { ...bound, makespan: impossible ? Infinity : proven }, impossible };
}

function solveConvoy(problem: PlanProblem, bound: PlanBound, budget: Budget, random: () => number): Solved {
  const { timeline, exact, earliest } = bound.hopeless.length
    ? { exact: true, earliest: Infinity }
    : planConvoy(problem, budget, random);
  const makespan = exact ? Math.max(bound.makespan, earliest) : bound.makespan;
  const impossible = makespan === Infinity;
  const findings = firstsOf(problem) ? [] : [noOneOrder(problem)];
  return {
    timeline: timeline ?? leastBad(problem, budget, random),
    bound: { ...bound, makespan },
    impossible,
    findings,
  };
}

/** For a convoy that cannot keep its limits: the convoy that misses them; as if everybody drove alone where there is none at all. */
function leastBad(problem: PlanProblem, budget: Budget, random: () => number): Timeline {
  const { timeline } = planConvoy(withoutLimits(problem), budget, random);
  return timeline
    ? { ...timeline, missed: missedMinutes(problem, timeline) }
    : timelineOf(problem, settle(problem, earliestFirst(problem, 0, random)));
}
