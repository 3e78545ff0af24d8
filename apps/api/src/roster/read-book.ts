import { Worker } from 'node:worker_threads';
import type { Grid } from '@yicheng/domain';
import { Problem } from '../platform/index';

/** Why a file cannot be read as a roster, as answers say it. */
const REFUSALS = {
  'file-missing': [400, 'Send one file in the field named file.'],
  'file-empty': [422, 'The file is empty.'],
  'file-not-spreadsheet': [422, 'The file is not a spreadsheet, whatever its name says. Send .xlsx or .csv.'],
  'file-old-excel': [422, 'The file is an old Excel workbook (.xls). Save it as .xlsx and send that.'],
  'file-protected': [422, 'The file is protected by a password. Save it without one and send that.'],
  'file-broken': [422, 'The file is damaged and cannot be read.'],
  'file-inflates': [413, 'The file unpacks to more than a roster can be.'],
  'file-too-complex': [413, 'The file takes too long or too much memory to read.'],
  'sheet-empty': [422, 'There is nothing written in the workbook.'],
  'header-not-found': [422, 'No header row with a column of names was found in the first 30 rows.'],
  'rows-missing': [422, 'There is nobody below the header row.'],
  'too-many-rows': [422, 'A roster may have 20 000 rows at most.'],
  'given-up': [400, 'The file was not wanted any more before it was read.'],
  'too-many-columns': [422, 'A roster may have 200 columns at most.'],
} as const;
export type FileRefusal = keyof typeof REFUSALS;

/** The problem document of a refusal. */
export function refuse(code: FileRefusal): Problem {
  const [status, title] = REFUSALS[code];
  return new Problem(status, code, title);
}

/** Bundled, the worker lies beside this code as JavaScript; in development and tests as TypeScript, which Node reads. */
const WORKER = new URL(`./read-book-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);
const TIME = 20_000;
const MEMORY = 512;

/** Reads the sheets of an uploaded file, judged by its bytes and never by its name, until it is not wanted any more. */
export async function readBook(bytes: Buffer, unwanted?: AbortSignal): Promise<Grid[]> {
  const answer = await run(bytes, kindOf(bytes), unwanted);
  if (answer.code) throw refuse(answer.code);
  const grids = answer.grids ?? [];
  if (!grids.some(({ rows }) => rows.length)) throw refuse('sheet-empty');
  return grids;
}

function kindOf(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw refuse('file-empty');
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx';
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw refuse(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-protected' : 'file-old-excel');
  }
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 65_536).some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    throw refuse('file-not-spreadsheet');
  }
  return 'csv';
}

interface Answer {
  grids?: Grid[];
  code?: FileRefusal;
}

function run(bytes: Buffer, kind: 'xlsx' | 'csv', unwanted?: AbortSignal): Promise<Answer> {
  const worker = new Worker(WORKER, {
    workerData: { bytes: Uint8Array.from(bytes), kind },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    execArgv: [],
  });
  return new Promise<Answer>(done => {
    const timer = setTimeout(() => done({ code: 'file-too-complex' }), TIME);
    unwanted?.addEventListener('abort', () => done({ code: 'given-up' }), { once: true });
    worker.once('message', (answer: Answer) => done(answer));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      done({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-complex' : 'file-broken' }),
    );
    worker.once('exit', () => done({ code: 'file-broken' }));
    timer.unref();
  }).finally(() => worker.terminate());
}
