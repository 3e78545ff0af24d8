/// <reference lib="webworker" />
// The planner beside the page: the graph stays usable while it searches, without network too.
import { type Itinerary, planItinerary, type PlansWish, type VisitContext } from '@yicheng/domain';

/** One question; the answer comes back as the only message. */
export interface PlanTask {
  itinerary: Itinerary;
  context: VisitContext;
  wish: PlansWish;
}

addEventListener('message', ({ data }: MessageEvent<PlanTask>) => {
  postMessage(planItinerary(data.itinerary, data.context, data.wish, { clock: () => performance.now() }));
});
