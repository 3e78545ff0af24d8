import { type PlanProblem, TOLERANCE } from './problem';
import { figuresOf, runsOfTimeline } from './report';
import type { Timeline } from './timeline';

/** What a minute later costs against a minute waited, in the searches after the first, one by one. */
export const LATE = { fastest: [50], calmest: [50, 0.2] } as const;

/** Lexicographic in the order of the objective; what misses less comes first. */
export function better(problem: PlanProblem, a: Timeline, b: Timeline): boolean {
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
