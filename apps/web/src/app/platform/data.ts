import { inject, Injectable } from '@angular/core';
import { fillPath, type Ask, type PathOf, type ReplyOf } from '@yicheng/contracts/client';
import { allRows } from './all-rows';
import { Api } from './api';
import { Collection, type Stored } from './collection';
import { Kept } from './kept';
import type { Known } from './known';
import { Reading } from './reading';

type Listing = { items: Stored[]; total: number };

/** The paths that answer with a list of rows. */
export type ListPath = { [P in PathOf<'get'>]: ReplyOf<'get', P> extends Listing ? P : never }[PathOf<'get'>];

/** The rows of a list. */
export type RowOf<P extends ListPath> = ReplyOf<'get', P> extends { items: (infer T extends Stored)[] } ? T : never;

type AnyListing = { items: object[]; total: number };

/** The paths that answer with a list of anything, page by page. */
export type PagedPath = { [P in PathOf<'get'>]: ReplyOf<'get', P> extends AnyListing ? P : never }[PathOf<'get'>];

/** One entry of such a list. */
export type EntryOf<P extends PagedPath> = ReplyOf<'get', P> extends { items: (infer T extends object)[] } ? T : never;

/** Path and query of a read. */
export type Where<P extends PathOf<'get'>> = Pick<Ask<'get', P>, 'path' | 'query'>;

/** How rows of a list are written; without `fields` they can be made and removed, not replaced. */
export interface CollectionOptions<T> {
  fields?: readonly (keyof T & string)[];
  text?: readonly (keyof T & string)[];
  on?: readonly string[];
  /** Whether `GET path/id` exists; true unless said otherwise. */
  single?: boolean;
}

/**
 * How pages read and write. Call in an injection context (a field initializer of a page or store):
 *
 *     readonly halls = inject(Data).collection('hall', '/meetings/{meetingId}/halls',
 *       { path: { meetingId: inject(MeetingContext).id() } },
 *       { fields: ['venueId', 'name', 'seats', 'position'] });
 *
 * - `halls.items()` is live: cached rows at once, then the server's, then every change from the stream.
 *   `halls.state()` is `loading | known | offline | denied | error`, `halls.age()` says how old cached rows are,
 *   `halls.waiting()` which rows are not on the server yet.
 * - `halls.create(body, { label })`, `halls.replace(id, { seats: 80 }, { label })`, `halls.remove(id, { label })` go
 *   through the outbox: shown at once, sent in order, merged with what others change, never lost. With a label the
 *   toast offers 撤销 and Ctrl Z undoes. `fields` lists what a PUT carries; fields in `text` are long texts, where two
 *   changes are both kept until a person chooses (see Sync).
 * - `reading('/meetings/{meetingId}/agenda/findings', { path }, ['agenda-item', 'hall'])` is the same for anything
 *   that is only read: it is fetched again when a row of one of these kinds changes.
 * - Everything that is not a row (sign-in, publish, import) uses `inject(Api).call(…)` directly.
 */
@Injectable({ providedIn: 'root' })
export class Data {
  private readonly api = inject(Api);
  private readonly kept = inject(Kept);

  /** A live list of rows that can be edited. */
  collection<P extends ListPath, T extends Stored = RowOf<P>>(
    kind: string,
    path: P,
    where: Where<P>,
    options: CollectionOptions<NoInfer<T>> = {},
  ): Collection<T> {
    const { path: names, query } = where as { path?: Record<string, string>; query?: Record<string, unknown> };
    return new Collection<T>({
      kind,
      path: fillPath(path, names),
      key: fillPath(path, names, query),
      transport: this.api.transport,
      meetingId: names?.['meetingId'],
      fields: options.fields ?? [],
      text: options.text ?? [],
      on: options.on ?? [],
      single: options.single ?? true,
    });
  }

  /** A live answer that is only read; undefined until known. */
  reading<P extends PathOf<'get'>>(
    path: P,
    where: Where<P>,
    on: readonly string[] = [],
  ): Known<ReplyOf<'get', P> | undefined> {
    const { path: names, query } = where as { path?: Record<string, string>; query?: Record<string, unknown> };
    const fetch = (): Promise<ReplyOf<'get', P>> => this.api.call('get', path, where as never);
    const meetingId = meetingOf(names, query);
    return new Reading<ReplyOf<'get', P> | undefined>(
      { key: fillPath(path, names, query), fetch, meetingId, on },
      undefined,
    );
  }

  /** A live list that is only read, whole however many pages it has. */
  rows<P extends PagedPath, T extends object = EntryOf<P>>(
    path: P,
    where: Where<P>,
    on: readonly string[] = [],
  ): Known<T[]> {
    const { path: names, query } = where as { path?: Record<string, string>; query?: Record<string, unknown> };
    const key = fillPath(path, names, query);
    const fetch = (): Promise<T[]> => allRows<T>(this.api.transport, key);
    return new Reading<T[]>({ key: `all:${key}`, fetch, meetingId: meetingOf(names, query), on }, []);
  }

  /** Forgets what this browser kept, at sign-out. */
  forget(): Promise<void> {
    return this.kept.forget();
  }
}

/** Whose changes are listened to: the meeting in the path, or the one a workspace's list is asked about. */
const meetingOf = (names?: Record<string, string>, query?: Record<string, unknown>): string | undefined =>
  names?.['meetingId'] ?? (typeof query?.['meetingId'] === 'string' ? query['meetingId'] : undefined);
