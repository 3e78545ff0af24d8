import type { PlanAnswer } from './answer';
import { boundOf } from './bound';
import { earliestFirst } from './construct';
import { toAnswer } from './plan';
import { toProblem } from './problem';
import type { PlanRequest } from './request';
import { settle } from './settle';
import { timelineOf } from './timeline';

/** Greedy earliest start: whoever can begin first does. The planner's named opponent, for the bench. */
export function planGreedily(request: PlanRequest): PlanAnswer {
  const problem = toProblem(request);
  const timeline = timelineOf(problem, settle(problem, earliestFirst(problem)));
  return toAnswer(problem, { timeline, bound: boundOf(problem), impossible: false });
}
