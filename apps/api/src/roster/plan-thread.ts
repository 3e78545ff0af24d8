import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { planImport, type RosterPlan, type RosterSources } from '@yicheng/domain';
import { refuse } from './read-book';

/** Sheets up to so many rows are planned where they are asked for: a thread of its own would take longer to start. */
const SMALL = 500;
const MEMORY = 512;
const PATIENCE = 60_000;

/** The worker exists in the bundle only; from its sources (specs) the server plans in its own thread. */
const WORKER = fileURLToPath(new URL('./plan-import-worker.mjs', import.meta.url));

/** Plans an import without keeping anybody else waiting; a plan that is not wanted any more is given up. */
export async function planApart(sources: RosterSources, unwanted?: AbortSignal): Promise<RosterPlan | undefined> {
  if (sources.grid.rows.length + sources.people.length <= SMALL || !existsSync(WORKER)) return planImport(sources);
  const worker = new Worker(WORKER, {
    workerData: sources,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    execArgv: [],
  });
  return new Promise<RosterPlan | undefined>((resolve, reject) => {
    const late = setTimeout(() => reject(refuse('file-too-complex')), PATIENCE);
    late.unref();
    unwanted?.addEventListener('abort', () => reject(refuse('given-up')), { once: true });
    worker.once('message', (plan: RosterPlan | undefined) => resolve(plan));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('file-too-complex') : error),
    );
    worker.once('exit', () => reject(refuse('file-too-complex')));
  }).finally(() => worker.terminate());
}
