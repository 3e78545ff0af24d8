import type { Budget } from './budget';
import { makeFigures } from './figures';
import { keepsOrder } from './one-order';
import { type PlanProblem, TOLERANCE } from './problem';
import { makeSettle } from './settle';
import { type Timeline, timelineOf } from './timeline';

/** Plans of up to so many calls are polished. */
export const POLISHED = 40;

/** What trying one list costs against one step of annealing. */
const STEPS = 8;

/** How much worse what comes first may be for a while, for the sake of what comes later. */
const WEIGHT = 5;

interface Plan {
  list: Int32Array;
  timeline: Timeline;
}

/**
 * Improves a plan term by term of the objective: by small changes of its list, each judged with all waiting turned
 * into sleeping, first for the first term, then for the next with those before it held (annealing with limits).
 * Ends when the budget is spent or nothing better was met for long.
 */
export function polish(problem: PlanProblem, start: Plan, budget: Budget, random: () => number): Plan {
  const n = problem.calls.length;
  if (n === 0 || n > POLISHED) return start;
  const figures = makeFigures(problem);
  const settle = makeSettle(problem);
  const patience = 200 + 12 * n * n;
  let best = start;
  let least = figures(start.timeline);
  const judged = (list: Int32Array): number[] => {
    let mine: number[] | undefined;
    for (const late of [false, true]) {
      const timeline = timelineOf(problem, settle(list, late));
      const its = figures(timeline);
      if (less(its, least)) [best, least] = [{ list: Int32Array.from(list), timeline }, its];
      if (!mine || less(its, mine)) mine = its;
    }
    return mine!;
  };
  for (let term = 1; term < least.length; term++) {
    const part = budget.share(1 / (least.length - term));
    let current: Int32Array = Int32Array.from(best.list);
    let value = Infinity;
    for (let idle = 0; idle < patience && part.spend(STEPS); idle++) {
      const next = idle === 0 ? current : changed(current, random);
      if (!keepsOrder(problem, next)) continue;
      const before = least;
      const its = judged(next);
      if (before !== least && idle) idle = 1;
      const cost = its.reduce((sum, figure, k) => {
        if (k < term) return sum + WEIGHT * Math.max(0, figure - least[k]!) * (k === 0 ? 100 : 1);
        return sum + figure * 0.02 ** (k - term);
      }, 0);
      const heat = 8 * 0.02 ** (idle / patience);
      if (cost <= value - heat * Math.log(random() + 1e-12)) [current, value] = [next, cost];
    }
  }
  return best;
}

function less(mine: readonly number[], others: readonly number[]): boolean {
  const k = mine.findIndex((figure, i) => Math.abs(figure - others[i]!) > TOLERANCE);
  return k >= 0 && mine[k]! < others[k]!;
}

/** The list with one call moved, or two exchanged. */
function changed(list: Int32Array, random: () => number): Int32Array {
  const pick = (): number => Math.floor(random() * list.length);
  const [from, to] = [pick(), pick()];
  if (random() < 0.4) return list.with(from, list[to]!).with(to, list[from]!);
  const rest = [...list];
  rest.splice(to, 0, ...rest.splice(from, 1));
  return Int32Array.from(rest);
}
