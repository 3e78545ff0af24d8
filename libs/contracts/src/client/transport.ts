/** The HTTP methods the API speaks. */
export type Verb = 'get' | 'post' | 'put' | 'delete';

/** One request, ready to send. */
export interface TransportRequest {
  verb: Verb;
  /** Path and query below `/api/v1`, filled in: `/meetings/0198…/agenda/items?limit=10`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as multipart instead of a body. */
  form?: FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What came back, whatever the status. */
export interface TransportReply {
  status: number;
  headers: { get(name: string): string | null };
  /** Parsed JSON; text where the reply is not JSON; a Blob where it is a file; undefined where it is empty. */
  body: unknown;
}

/** Carries requests to the API. Rejects with OfflineError when no answer came; any answer is a reply. */
export interface Transport {
  send(request: TransportRequest): Promise<TransportReply>;
}
