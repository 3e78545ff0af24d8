// Reads one uploaded file, apart from the server: its memory and time are capped, and it may be killed.
// Run by Node itself, which leaves the types out; it must import packages only.
import { parentPort, workerData } from 'node:worker_threads';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import yauzl from 'yauzl';

const MAX_ENTRIES = 500;
const MAX_INFLATED = 50 * 1024 * 1024;
/** How many times its packed size a big entry may have; sheets of nothing but equal cells reach about 100. */
const MAX_RATIO = 200;
const MAX_ROWS = 60_000;

const { bytes, kind } = workerData as { bytes: Uint8Array; kind: 'xlsx' | 'csv' };

class Refusal extends Error {}

/** Inflates every entry and counts, because the sizes an archive states may be forged. */
function prescan(buffer: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(new Refusal('file-not-spreadsheet'));
      if (zip.entryCount > MAX_ENTRIES) return reject(new Refusal('file-inflates'));
      let total = 0;
      let isBook = false;
      zip.on('error', () => reject(new Refusal('file-broken')));
      zip.on('end', () => (isBook ? resolve() : reject(new Refusal('file-not-spreadsheet'))));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (/^xl\/workbook\.(xml|bin)$/.test(entry.fileName)) isBook = true;
        if (entry.uncompressedSize > MAX_INFLATED) return reject(new Refusal('file-inflates'));
        if (/\/$/.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(new Refusal('file-broken'));
          let size = 0;
          stream.on('data', (chunk: Buffer) => {
            size += chunk.length;
            total += chunk.length;
            const bomb = size > 5_000_000 && size > MAX_RATIO * Math.max(1, entry.compressedSize);
            if (total > MAX_INFLATED || bomb) {
              stream.destroy();
              reject(new Refusal('file-inflates'));
            }
          });
          stream.on('error', () => reject(new Refusal('file-broken')));
          stream.on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  });
}

/** What Postgres cannot hold goes: NUL and halves of characters. */
const storable = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '')
    .replaceAll('\u0000', '')
    .slice(0, 5000);

function valueOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return storable(value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
}

const isBlank = (value: unknown): boolean => value === null || String(value).trim() === '';

function tidy(rows: unknown[][]): (string | number | boolean | null)[][] {
  const clean = rows.map(row => {
    const cells = Array.from(row, valueOf);
    while (cells.length && isBlank(cells[cells.length - 1])) cells.pop();
    return cells;
  });
  while (clean.length && clean[clean.length - 1]!.length === 0) clean.pop();
  return clean;
}

async function readBook(): Promise<unknown> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'csv') return [{ sheet: '', rows: tidy(parseCsv(textOf(buffer), { maxRows: MAX_ROWS })), merges: [] }];
  await prescan(buffer);
  const { sheets } = await readXlsx(buffer, { maxRows: MAX_ROWS, sheets: info => !info.hidden && !info.veryHidden });
  return sheets.map(({ name, rows, merges = [] }) => ({
    sheet: storable(name),
    rows: tidy(rows),
    merges: merges.slice(0, MAX_ROWS).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: Math.min(endRow, MAX_ROWS),
      right: Math.min(endCol, 200),
    })),
  }));
}

/** UTF-8 with or without its mark, UTF-16 with one, else GB18030, which Chinese spreadsheets still save. */
function textOf(buffer: Buffer): string {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(buffer);
    } catch {
      // Not this one.
    }
  }
  throw new Refusal('file-not-spreadsheet');
}

readBook().then(
  grids => parentPort!.postMessage({ grids }),
  (error: Error) => parentPort!.postMessage({ code: error instanceof Refusal ? error.message : 'file-broken' }),
);
