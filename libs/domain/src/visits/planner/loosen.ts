import type { PlanProblem } from './problem';
import { returnsOf, type Timeline } from './timeline';

/** The same problem without its latest moments: stops never close, nobody is too late home, nothing has to begin at a time. */
export const withoutLimits = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  windows: problem.windows.map(its => its && [[its[0]![0], Infinity]]),
  fixed: problem.fixed.map(() => NaN),
  travellers: problem.travellers.map(traveller => ({ ...traveller, latest: Infinity })),
});

/** Minutes by which a timeline misses windows, fixed times and limits, in all. */
export function missedMinutes(problem: PlanProblem, timeline: Timeline): number {
  const { stops, travellers, windows, fixed } = problem;
  const returns = returnsOf(problem, timeline);
  return travellers.reduce((sum, { latest }, v) => {
    const late = timeline.visits[v]!.reduce((all, { stop, begin }) => {
      const i = v * stops.length + stop;
      const beside = (windows[i] ?? []).map(([open, last]) => Math.max(open - begin, begin - last, 0));
      const pinned = Number.isNaN(fixed[i]!) ? 0 : Math.abs(fixed[i]! - begin);
      return all + pinned + (beside.length ? Math.min(...beside) : 0);
    }, 0);
    return sum + late + Math.max(0, returns[v]! - latest);
  }, 0);
}
