import { same, type Row } from '../json';
import { creates, type Write } from './write';

/** What the page shows of a row beside its fields, while a write of it waits. */
export type Waiting = 'pending' | 'refused' | 'conflict';

/** Rows as they will be once the queue is sent, and which of them wait. */
export interface Overlaid<T> {
  rows: T[];
  waiting: ReadonlyMap<string, Waiting>;
}

/**
 * Lays the queued writes of one kind over the rows the server gave: created rows are added, changed fields
 * replaced, removed rows taken out. Writes for other paths than `under` are left aside.
 */
export function overlay<T extends { id: string }>(
  rows: readonly T[],
  queue: readonly Write[],
  kind: string,
  under: string,
): Overlaid<T> {
  const shown = new Map(rows.map(row => [row.id, row]));
  const waiting = new Map<string, Waiting>();
  for (const write of [...queue].sort((a, b) => a.seq - b.seq)) {
    if (write.kind !== kind || !within(write.path, under)) continue;
    const row = shown.get(write.rowId);
    if (write.verb === 'delete' && write.state !== 'refused') shown.delete(write.rowId);
    else if (write.verb !== 'delete') {
      if (!row && !creates(write)) continue;
      shown.set(write.rowId, { ...(row ?? {}), ...changes(write, row), id: write.rowId } as T);
    }
    waiting.set(write.rowId, write.state === 'sending' ? 'pending' : write.state);
  }
  return { rows: [...shown.values()], waiting };
}

const within = (path: string, under: string): boolean =>
  path === under || path.startsWith(`${under}/`) || path.startsWith(`${under}?`);

function changes(write: Write, row: object | undefined): Row {
  const { version: _, ...body } = write.body ?? {};
  if (write.verb === 'post') return row ? {} : body;
  const { fields, base } = write;
  if (!fields || !base) return body;
  return Object.fromEntries(fields.filter(field => !same(body[field], base[field])).map(field => [field, body[field]]));
}
