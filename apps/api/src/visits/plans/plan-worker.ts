// Runs in a thread of its own, so that nobody else waits while it searches. Bundled beside the server.
import { parentPort } from 'node:worker_threads';
import { planItinerary } from '@yicheng/domain';
import type { PlanTask } from './plan-thread';

parentPort?.on('message', ({ itinerary, context, wish }: PlanTask) => {
  parentPort?.postMessage(planItinerary(itinerary, context, wish, { clock: () => performance.now() }));
});
