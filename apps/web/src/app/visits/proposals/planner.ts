import { inject, Injectable } from '@angular/core';
import type { Itinerary, ItineraryMode, Plans } from '@yicheng/domain';
import { VisitsStore } from '../visits-store';
import type { PlanTask } from './plan.worker';

/** What the planner is asked beside the itinerary. */
export interface PlanRequest {
  mode?: ItineraryMode;
  /** How long it may take, milliseconds. */
  budgetMs: number;
}

/** Makes proposals for an itinerary in a worker of the browser: as it stands here, with or without network. */
@Injectable()
export class Planner {
  private readonly store = inject(VisitsStore);

  /** Proposals; a search that `signal` stops ends at once. */
  plan(itinerary: Itinerary, wish: PlanRequest, signal: AbortSignal): Promise<Plans> {
    const worker = new Worker(new URL('./plan.worker', import.meta.url), { type: 'module' });
    return new Promise<Plans>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<Plans>) => resolve(data));
      worker.addEventListener('error', event => reject(new Error(event.message)));
      // What is posted is copied, and signals' values are plain data.
      worker.postMessage({ itinerary, context: this.store.context(), wish } satisfies PlanTask);
    }).finally(() => worker.terminate());
  }
}
