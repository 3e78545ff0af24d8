import { fillPath, type Query } from './fill-path';
import { settle } from './problem';
import type { Transport, Verb } from './transport';
import type { Ask, PathOf, ReplyOf } from './typed-paths';

/** A successful reply with its status, for those who must tell 201 from 200 or read a header. */
export interface Done<T> {
  status: number;
  headers: { get(name: string): string | null };
  body: T;
}

/** Nothing to say beside verb and path? Then the last argument may be left out. */
type Rest<A> = Record<never, never> extends A ? [ask?: A] : [ask: A];

/**
 * The API, typed by its own description: a wrong path, a missing parameter or a wrong body does not compile.
 * Throws ProblemError for a refusal and OfflineError when no answer came.
 */
export interface Client {
  /** Asks and gives the body of the answer. */
  call<V extends Verb, P extends PathOf<V>>(verb: V, path: P, ...ask: Rest<Ask<V, P>>): Promise<ReplyOf<V, P>>;
  /** Asks and gives status, headers and body. */
  ask<V extends Verb, P extends PathOf<V>>(verb: V, path: P, ...ask: Rest<Ask<V, P>>): Promise<Done<ReplyOf<V, P>>>;
  /** What carries the requests, for writes that were made earlier and are sent as they are. */
  readonly transport: Transport;
}

interface LooseAsk {
  path?: Record<string, unknown>;
  query?: Query;
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Makes the typed client over any transport. */
export function createClient(transport: Transport): Client {
  const ask = async (verb: Verb, path: string, given: LooseAsk = {}): Promise<Done<unknown>> => {
    const { path: names, query, ...rest } = given;
    return settle(await transport.send({ verb, path: fillPath(path, names, query), ...rest }));
  };
  const call = async (verb: Verb, path: string, given?: LooseAsk): Promise<unknown> =>
    (await ask(verb, path, given)).body;
  return { call, ask, transport } as unknown as Client;
}
