export { createClient, type Client, type Done } from './client/create-client';
export { OfflineError, ProblemError, settle, type FieldProblem, type Problem } from './client/problem';
export { fillPath, type Query } from './client/fill-path';
export { fetchTransport, type FetchTransportOptions } from './client/fetch-transport';
export type { Transport, TransportReply, TransportRequest, Verb } from './client/transport';
export type { Ask, BodyOf, PathOf, ReplyOf, Schemas } from './client/typed-paths';
