// Plans imports in a thread of its own: a sheet of 20 000 rows takes seconds, and nobody else shall wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { planImport, type RosterSources } from '@yicheng/domain';

parentPort!.postMessage(planImport(workerData as RosterSources));
