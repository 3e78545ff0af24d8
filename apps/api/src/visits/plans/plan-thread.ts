import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Itinerary, planItinerary, type Plans, type PlansWish, type VisitContext } from '@yicheng/domain';

/** One question to the planner. */
export interface PlanTask {
  itinerary: Itinerary;
  context: VisitContext;
  wish: PlansWish;
}

/** A thread that has not answered this long after its budget is taken for dead (milliseconds). */
const PATIENCE = 10_000;

/** The threads that plan: as many at once as there are processors to spare, the others wait their turn. */
@Injectable()
export class PlanThread implements OnApplicationShutdown {
  private readonly file = fileURLToPath(new URL('./plan-worker.mjs', import.meta.url));
  private readonly most = Math.max(1, availableParallelism() - 1);
  private readonly running = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];

  async plan(task: PlanTask): Promise<Plans> {
    // The worker exists in the bundle only; from its sources (specs) the server plans in its own thread.
    if (!existsSync(this.file)) {
      return planItinerary(task.itinerary, task.context, task.wish, { clock: () => performance.now() });
    }
    while (this.running.size >= this.most) await new Promise<void>(free => this.waiting.push(free));
    const worker = new Worker(this.file);
    this.running.add(worker);
    try {
      return await this.answerOf(worker, task);
    } finally {
      this.running.delete(worker);
      this.waiting.shift()?.();
      void worker.terminate();
    }
  }

  onApplicationShutdown(): void {
    for (const worker of this.running) void worker.terminate();
  }

  private answerOf(worker: Worker, task: PlanTask): Promise<Plans> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error('the planner did not answer in time')),
        (task.wish.budgetMs ?? 1500) * 2 + PATIENCE,
      );
      const settle = (then: () => void) => {
        clearTimeout(late);
        then();
      };
      worker.once('message', (plans: Plans) => settle(() => resolve(plans)));
      worker.once('error', error => settle(() => reject(error)));
      worker.once('exit', code => settle(() => reject(new Error(`the planner ended with ${code}`))));
      worker.postMessage(task);
    });
  }
}
