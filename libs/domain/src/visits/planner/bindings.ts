import { anneal } from './anneal';
import type { PlanAnswer, PlanBinding } from './answer';
import { boundOf } from './bound';
import type { Budget } from './budget';
import { type PlanChange, promising, withChange } from './changes';
import { costOf, findFastest, heatsOf } from './fastest';
import { type PlanProblem, TOLERANCE } from './problem';
import { randomFrom } from './random';
import { figuresOf, runsOfTimeline } from './report';
import { solve } from './solve';
import { beginsIn, type Timeline } from './timeline';

/** A try is planned from the beginning up to so many calls; beyond, search goes on from the plan that is known. */
const ANEW = 60;

/** A try gets at least this part of what is left of the budget, so that the promising ones are looked at well. */
const LEAST_SHARE = 1 / 24;

/** Less than this is not worth saying (minutes). */
const WORTH = 0.5;

/** What a small change came to. */
interface Tried {
  makespan: number;
  proven: () => boolean;
}

/**
 * What a small change would save, by planning again with it from the plan that is known; best first, savings only.
 * The most promising are tried first, and nothing is tried once the budget is spent.
 */
export function bindingsOf(
  problem: PlanProblem,
  timeline: Timeline,
  answer: PlanAnswer,
  budget: Budget,
): PlanBinding[] {
  const staggered = (problem.request.mode ?? 'staggered') === 'staggered';
  const list = listOf(problem, timeline);
  const known = Object.fromEntries(answer.runs.map(run => [run.vehicle, run.calls.map(call => call.stop)]));
  const again = (change: PlanChange, part: Budget): Tried => {
    const changed = withChange(problem, change);
    const random = randomFrom(problem.request.seed ?? 1);
    if (!staggered) return solveAgain(changed, part, random);
    if (problem.calls.length > ANEW) return goOn(changed, list, part, random);
    const { makespan, proven } = findFastest(changed, boundOf(changed), part, random, known);
    return { makespan, proven: () => makespan <= proven + TOLERANCE };
  };
  const changes = promising(problem, timeline, answer);
  const bindings: PlanBinding[] = [];
  for (const [i, change] of changes.entries()) {
    if (!budget.spend(problem.calls.length)) break;
    const { kind, stop, by } = change;
    const { makespan, proven } = again(change, budget.share(Math.max(LEAST_SHARE, 1 / (changes.length - i))));
    const saves = Math.round((answer.makespan! - makespan) * 1e6) / 1e6;
    if (saves < WORTH) continue;
    const estimate = !answer.proven || !proven();
    bindings.push({ kind, stop: problem.stops[stop]!.id, change: by, saves, estimate });
  }
  return bindings.sort((a, b) => b.saves - a.saves);
}

/** Plans anew in the modes in which all take one order. */
function solveAgain(changed: PlanProblem, part: Budget, random: () => number): Tried {
  const { timeline, bound } = solve(changed, part, random);
  if (timeline.missed > TOLERANCE) return { makespan: Infinity, proven: () => false };
  const { makespan } = figuresOf(changed, runsOfTimeline(changed, timeline));
  return { makespan, proven: () => makespan <= bound.makespan + TOLERANCE };
}

/** Searches on from a list of calls: what hundreds of calls leave time for. */
function goOn(changed: PlanProblem, list: Int32Array, part: Budget, random: () => number): Tried {
  const { heat, cool } = heatsOf(changed);
  const options = { random, cost: costOf(changed), heat: heat * 0.1, cool, longest: true, enough: -Infinity };
  const { makespan, missed } = anneal(changed, list, part, options);
  if (missed > TOLERANCE) return { makespan: Infinity, proven: () => false };
  return { makespan, proven: () => makespan <= boundOf(changed).makespan + TOLERANCE };
}

/** The calls of a plan as a list by begin; those of a vehicle at one moment in its order. */
function listOf(problem: PlanProblem, timeline: Timeline): Int32Array {
  const begins = beginsIn(problem, timeline);
  return Int32Array.from(
    [...problem.calls.keys()].sort((a, b) => begins[a]!.begin - begins[b]!.begin || begins[a]!.rank - begins[b]!.rank),
  );
}
