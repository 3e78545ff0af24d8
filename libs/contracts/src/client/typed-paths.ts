import type { components, paths } from '../openapi';
import type { Verb } from './transport';

/** Every shape of the contract by name: `Schemas['AgendaItemDto']`. */
export type Schemas = components['schemas'];

type Api = { [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : P]: paths[P] };

/** The paths that answer to a verb. */
export type PathOf<V extends Verb> = {
  [P in keyof Api]: Api[P] extends Record<V, { responses: unknown }> ? P : never;
}[keyof Api] &
  string;

type Operation<V extends Verb, P extends PathOf<V>> = Api[P] extends Record<V, infer O> ? O : never;
type Parameters<O> = O extends { parameters: infer A } ? A : Record<never, never>;
type Content<T> = T extends { content: infer C } ? C : never;

/** The JSON body of an operation. */
export type BodyOf<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { requestBody?: infer R } ? JsonOf<Content<Exclude<R, undefined>>> : never;

type JsonOf<C> = C extends { 'application/json': infer J } ? J : never;

type Success<R> = { [S in keyof R]: S extends 200 | 201 | 202 ? JsonOf<Content<R[S]>> : never }[keyof R];

/** What an operation answers when it succeeds; undefined where it answers nothing. */
export type ReplyOf<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { responses: infer R } ? ([Success<R>] extends [never] ? undefined : Success<R>) : never;

/** One part of a request: required where the contract requires it, absent where it has none. */
type Part<K extends string, T> = [T] extends [never | undefined]
  ? { [N in K]?: undefined }
  : Record<never, never> extends T
    ? { [N in K]?: T }
    : { [N in K]: T };

type PathPart<O> = Parameters<O> extends { path: infer A } ? { path: A } : { path?: undefined };
type QueryPart<O> =
  Parameters<O> extends { query: infer Q }
    ? Part<'query', Q>
    : Parameters<O> extends { query?: infer Q }
      ? { query?: Q }
      : { query?: undefined };

type BodyPart<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { requestBody: { content: { 'multipart/form-data': unknown } } }
    ? { form: FormData; body?: undefined }
    : Operation<V, P> extends { requestBody: { content: { 'application/json': infer B } } }
      ? { body: B; form?: undefined }
      : Operation<V, P> extends { requestBody?: never }
        ? { body?: undefined; form?: undefined }
        : Operation<V, P> extends { requestBody?: { content: { 'application/json': infer B } } }
          ? { body?: B; form?: FormData }
          : { body?: undefined; form?: FormData };

/** What a call takes beside verb and path. */
export type Ask<V extends Verb, P extends PathOf<V>> = PathPart<Operation<V, P>> &
  QueryPart<Operation<V, P>> &
  BodyPart<V, P> & { headers?: Record<string, string>; signal?: AbortSignal };
