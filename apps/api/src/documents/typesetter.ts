import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Settings, SETTINGS } from '../platform/index';
import { fontFiles } from './fonts';
import { coveredBy, missingFrom } from './glyph-coverage';
import type { TypesetReply, TypesetRequest, WorkerFonts } from './typeset-worker';

/** A document that has been set. */
export interface Typeset {
  pdf: Buffer;
  pages: number;
}

/** Bundled, the worker lies beside this code as JavaScript; in development and tests as TypeScript, which Node reads. */
const WORKER = new URL(`./typeset-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);

/** Longer than any document takes; a worker that does not answer is ended. */
const PATIENCE = 60_000;

type Settle = { resolve(reply: Typeset): void; reject(error: Error): void; timer: NodeJS.Timeout };

/** Sets documents in a thread of its own, started when the first is asked for; the same data gives the same bytes. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private worker: Promise<Worker> | undefined;
  private readonly pending = new Map<number, Settle>();
  private coverage: Promise<(readonly [number, number])[]> | undefined;
  private last = 0;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Sets a template (its file name) with its data and the pictures the data names. */
  async set(template: string, data: object, pictures: TypesetRequest['pictures'] = []): Promise<Typeset> {
    const worker = await (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), PATIENCE);
      this.pending.set(id, { resolve, reject, timer });
      worker.postMessage({ id, template, data: JSON.stringify(data), pictures } satisfies TypesetRequest);
    });
  }

  /** Characters in the data that no font of the documents can draw. */
  async missing(data: object): Promise<string[]> {
    this.coverage ??= fontFiles(this.settings.dataDir).then(async files =>
      (await Promise.all(files.map(coveredBy))).flat(),
    );
    return missingFrom(textsIn(data).join(''), await this.coverage);
  }

  async onModuleDestroy(): Promise<void> {
    await (await this.worker?.catch(() => undefined))?.terminate();
  }

  private async start(): Promise<Worker> {
    const fontPaths = await fontFiles(this.settings.dataDir);
    const worker = new Worker(WORKER, { workerData: { fontPaths } satisfies WorkerFonts });
    worker.unref();
    worker.on('message', (reply: TypesetReply) => this.settle(reply));
    worker.on('error', error => this.lose(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.lose(new Error('the typesetter stopped')));
    return worker;
  }

  private settle(reply: TypesetReply): void {
    const settle = this.pending.get(reply.id);
    if (!settle) return;
    this.pending.delete(reply.id);
    clearTimeout(settle.timer);
    if ('error' in reply) settle.reject(new Error(`a document could not be set: ${reply.error}`));
    else settle.resolve({ pdf: Buffer.from(reply.pdf), pages: reply.pages });
  }

  private lose(error: Error): void {
    this.worker = undefined;
    for (const { reject, timer } of this.pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.pending.clear();
  }
}

/** Every text anywhere in plain data. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
