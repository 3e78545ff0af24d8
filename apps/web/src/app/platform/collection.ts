import { computed, DestroyRef, inject, type Signal } from '@angular/core';
import { newId, overlay, pick, type Row, type StreamChange, type Waiting, type WriteDraft } from '@yicheng/client';
import { ProblemError, settle, type Transport } from '@yicheng/contracts/client';
import { defineWords, Toasts } from '@yicheng/ui';
import { allRows } from './all-rows';
import { Kept } from './kept';
import type { Known, KnownState } from './known';
import { Reading } from './reading';
import { Undo } from './undo';

const words = defineWords({
  madeAnew: [
    '已重新添加；原来与它相连的安排和链接没有带回。',
    'Added again; what was linked to it before did not come back.',
  ],
});

/** A row of a list. */
export interface Stored {
  id: string;
  version?: number;
}

/** What a list needs to know. */
export interface CollectionSource<T> {
  /** The kind of its rows in the change log: `agenda-item`. */
  kind: string;
  /** Where the list is, filled in, without query: `/meetings/0198…/agenda/items`. */
  path: string;
  /** The same with query. */
  key: string;
  transport: Transport;
  meetingId?: string;
  /** The fields a PUT carries beside `version`. */
  fields: readonly (keyof T & string)[];
  /** Which of them are long texts. */
  text: readonly (keyof T & string)[];
  /** Other kinds whose change makes the whole list stale. */
  on: readonly string[];
  /** Whether `GET path/id` exists, so that one changed row can be fetched alone. */
  single: boolean;
}

/** Words for the toast; without them nothing is said and nothing can be undone. */
export interface Spoken {
  /** What was done: 已移动 开幕式. */
  label?: string;
}

/** More changed rows than this at once: the whole list is fetched. */
const FEW = 6;
/** How long a removal waits before it is sent, so that undo takes it back unsent, milliseconds. */
const REMOVAL_HOLD = 8_000;

/**
 * A live list: what this device knew at once, then the server's, then every change as it happens, with everything
 * this person has written laid over it before the server has it. Made by `Data.collection`.
 */
export class Collection<T extends Stored> implements Known<T[]> {
  private readonly kept = inject(Kept);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly reading: Reading<T[]>;
  private readonly laid;

  /** The rows, in the server's order; rows made here come last. */
  readonly items: Signal<T[]>;
  readonly value: Signal<T[]>;
  readonly state: Signal<KnownState>;
  readonly problem: Signal<unknown>;
  readonly age: Signal<string | undefined>;
  /** Rows that wait for the server, or were refused, or are in conflict, by id. */
  readonly waiting: Signal<ReadonlyMap<string, Waiting>>;
  private readonly byId: Signal<ReadonlyMap<string, T>>;

  constructor(private readonly source: CollectionSource<T>) {
    const { key, meetingId, kind, on } = source;
    const fetch = (): Promise<T[]> => this.readAll();
    const onChanges = (changes: StreamChange[]): boolean => this.changed(changes);
    // A list is kept as its rows, apart from an answer that a plain reading of the same path keeps.
    this.reading = new Reading<T[]>({ key: `rows:${key}`, fetch, meetingId, on: [kind, ...on], onChanges }, []);
    ({ problem: this.problem, age: this.age } = this.reading);
    this.laid = computed(() => overlay(this.reading.value(), this.kept.writes(), kind, source.path));
    this.items = this.value = computed(() => this.laid().rows);
    this.waiting = computed(() => this.laid().waiting);
    // What was made here is shown also where the list itself could not be read.
    this.state = computed(() => {
      const state = this.reading.state();
      return state === 'offline' && this.items().length > 0 ? 'known' : state;
    });
    this.byId = computed(() => new Map(this.items().map(row => [row.id, row])));
    const stop = this.kept.onAcknowledged(({ write, row }) => {
      if (write.kind !== kind || !write.path.startsWith(source.path)) return;
      if (write.verb === 'delete') this.take([], [write.rowId]);
      else if (row?.['id'] === write.rowId) this.take([row as unknown as T], []);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  /** One row as shown. */
  get(id: string): T | undefined {
    return this.byId().get(id);
  }

  reload(): Promise<void> {
    return this.reading.reload();
  }

  /** Makes a row; it is shown at once. Gives its id. */
  async create(body: Omit<Partial<T>, 'id' | 'version'>, { label }: Spoken = {}): Promise<string> {
    const id = newId();
    await this.send({ rowId: id, verb: 'post', path: this.source.path, body: { id, ...body }, label });
    const undo = (): Promise<void> => this.remove(id);
    if (label) this.undo.did({ label, undo });
    return id;
  }

  /**
   * Changes fields of a row: shown at once, merged with what others change meanwhile. An edit that took a while names
   * the row as it was when it began (`from`), so that what others saved since is met and not overwritten.
   */
  async replace(id: string, change: Partial<T>, { label, from }: Spoken & { from?: T } = {}): Promise<void> {
    const row = (from ?? this.get(id)) as (T & Row) | undefined;
    if (!row || !this.get(id)) return;
    const former = Object.fromEntries(Object.keys(change).map(field => [field, row[field] ?? null])) as Partial<T>;
    const sent = this.put(row, change, label);
    if (label) this.undo.did({ label, undo: () => this.replace(id, former), redo: () => this.replace(id, change) });
    await sent;
  }

  /**
   * Changes a part of a row that has an address of its own, `PUT path/id/part` with the row's version: planned runs of
   * an itinerary. `former` is what undo sends back, where the stored part itself cannot be sent.
   */
  async replacePart(
    id: string,
    part: string,
    change: Partial<T>,
    { label, former }: Spoken & { former?: Partial<T> } = {},
  ): Promise<void> {
    const row = this.get(id) as (T & Row) | undefined;
    if (!row) return;
    const fields = Object.keys(change);
    const base = { ...pick(row, fields), ...former };
    const path = `${this.source.path}/${id}/${part}`;
    await this.send({
      rowId: id,
      verb: 'put',
      path,
      base,
      body: { ...change, version: row.version ?? 0 },
      fields,
      label,
    });
    if (!label) return;
    const to = (values: Partial<T>) => () => this.replacePart(id, part, values);
    this.undo.did({ label, undo: to(base as Partial<T>), redo: to(change) });
  }

  /** Removes a row: gone from sight at once, from the server a few seconds later unless undone. */
  async remove(id: string, { label }: Spoken = {}): Promise<void> {
    const row = this.get(id) as (T & Row) | undefined;
    if (!row) return;
    const path = `${this.source.path}/${id}`;
    const sent = this.send({
      rowId: id,
      verb: 'delete',
      path,
      label,
      ...(label ? { hold: REMOVAL_HOLD } : {}),
    });
    const undo = async (): Promise<void> => {
      const writeId = await sent;
      const { outbox } = await this.kept.shelf();
      if (outbox.writes.some(write => write.id === writeId && write.attempts === 0)) return outbox.discard(writeId);
      // The server keeps what was deleted from coming back under its id, so what hung on it is not there again.
      await this.create(pick(row, this.source.fields) as Omit<Partial<T>, 'id' | 'version'>);
      this.toasts.show(words.madeAnew());
    };
    // Before the row is gone from sight, so that even the fastest undo means this.
    if (label) this.undo.did({ label, undo });
    await sent;
  }

  /** Does something with a row beside replacing it: `act(id, 'submit', { version })`. The version is kept up to date. */
  async act(id: string, action: string, body: Row = {}): Promise<void> {
    await this.send({ rowId: id, verb: 'post', path: `${this.source.path}/${id}/${action}`, body });
  }

  /** Adds to a row that the server merges by itself, entry by entry: nothing can clash, so no version is sent. */
  async merge(id: string, body: Partial<T>): Promise<void> {
    await this.send({ rowId: id, verb: 'put', path: `${this.source.path}/${id}`, body: body as Row });
  }

  private put(row: T & Row, change: Partial<T>, label?: string): Promise<string> {
    const { fields, text, path } = this.source;
    const base = pick(row, fields);
    // A row that the server did not have yet when the edit began has its first version there.
    const body = { ...base, ...change, version: row.version ?? 1 };
    return this.send({ rowId: row.id, verb: 'put', path: `${path}/${row.id}`, base, body, fields, text, label });
  }

  private async send(draft: Omit<WriteDraft, 'kind'>): Promise<string> {
    const { outbox } = await this.kept.shelf();
    return outbox.add({ kind: this.source.kind, ...draft });
  }

  /** Takes changes from the stream; true when everything has to be fetched again. */
  private changed(changes: StreamChange[]): boolean {
    const { kind, single, key, path } = this.source;
    if (changes.some(change => change.kind !== kind) || !single || key !== path) return true;
    const known = new Map(this.reading.value().map(row => [row.id, row.version ?? 0]));
    const gone = changes.filter(change => change.op === 'delete').map(change => change.id);
    const news = changes.filter(one => one.op === 'put' && (known.get(one.id) ?? -1) < (one.version ?? Infinity));
    const ids = [...new Set(news.map(change => change.id))].filter(id => !gone.includes(id));
    if (ids.length >= FEW) return true;
    if (ids.length + gone.length > 0) void this.fetchFew(ids, gone);
    return false;
  }

  /** Rows that came (undefined: went) while the list is being read: what is read may have been put together before. */
  private meanwhile?: Map<string, T | undefined>;

  private async readAll(): Promise<T[]> {
    const meanwhile = (this.meanwhile = new Map<string, T | undefined>());
    try {
      const rows = await allRows<T>(this.source.transport, this.source.key);
      return meanwhile.size ? withNews(rows, meanwhile) : rows;
    } finally {
      this.meanwhile = undefined;
    }
  }

  private async fetchFew(ids: string[], gone: string[]): Promise<void> {
    const { transport, path } = this.source;
    const one = async (id: string): Promise<T | undefined> => {
      try {
        return settle(await transport.send({ verb: 'get', path: `${path}/${id}` })).body as T;
      } catch (error) {
        if (error instanceof ProblemError && error.status < 500) gone.push(id);
        else throw error;
        return undefined;
      }
    };
    try {
      const rows = await Promise.all(ids.map(one));
      this.take(rows.filter(row => row !== undefined) as T[], gone);
    } catch {
      void this.reload();
    }
  }

  private take(rows: T[], gone: string[]): void {
    for (const row of rows) this.meanwhile?.set(row.id, row);
    for (const id of gone) this.meanwhile?.set(id, undefined);
    const state = this.reading.state();
    if (state === 'offline' || state === 'error') void this.reload();
    if (state !== 'known') return;
    const fresh = new Map(rows.map(row => [row.id, row]));
    const newer = (known: T): T => {
      const row = fresh.get(known.id);
      fresh.delete(known.id);
      return row && (row.version ?? 0) >= (known.version ?? 0) ? row : known;
    };
    const kept = this.reading
      .value()
      .filter(row => !gone.includes(row.id))
      .map(newer);
    this.reading.learn([...kept, ...fresh.values()]);
  }
}

/** Rows with what came and went since they were put together. */
function withNews<T extends Stored>(rows: readonly T[], news: ReadonlyMap<string, T | undefined>): T[] {
  const known = new Set(rows.map(({ id }) => id));
  const kept = rows.flatMap(row => {
    if (!news.has(row.id)) return [row];
    const other = news.get(row.id);
    return other ? [(other.version ?? 0) >= (row.version ?? 0) ? other : row] : [];
  });
  return [...kept, ...[...news.values()].filter(row => row !== undefined && !known.has(row.id))] as T[];
}
