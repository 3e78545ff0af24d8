import { OfflineError } from './problem';
import type { Transport, TransportReply, TransportRequest } from './transport';

/** How requests travel. */
export interface FetchTransportOptions {
  /** Scheme, host and prefix; the page's own `/api/v1` by default. */
  base?: string;
  /** Outside a browser: the Cookie header to send, asked anew for each request. */
  cookie?: () => string | undefined;
  /** Headers for every request. */
  headers?: Record<string, string>;
  /** Called when an answer is 401, before it is given back. */
  onUnauthenticated?: (request: TransportRequest) => void;
  /** Milliseconds after which no answer counts as no network; 30 s by default. */
  timeout?: number;
  fetch?: typeof globalThis.fetch;
}

/** A transport over fetch, for browsers and for Node. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { base = '/api/v1', timeout = 30_000 } = options;
  return {
    async send(request): Promise<TransportReply> {
      const limit = AbortSignal.timeout(timeout);
      const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
      try {
        const response = await (options.fetch ?? fetch)(base + request.path, {
          method: request.verb.toUpperCase(),
          credentials: 'same-origin',
          headers: headersOf(request, options),
          body: request.form ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
          signal,
        });
        if (isGateway(response)) throw new OfflineError(`answered ${response.status}`);
        const body = await bodyOf(response);
        if (response.status === 401) options.onUnauthenticated?.(request);
        return { status: response.status, headers: response.headers, body };
      } catch (error) {
        if (request.signal?.aborted || error instanceof OfflineError) throw error;
        throw new OfflineError(error);
      }
    },
  };
}

/** Whether not the server answered but something before it: a proxy, or a service worker without network. */
function isGateway({ status, headers }: Response): boolean {
  return (status === 502 || status === 504) && !headers.get('content-type')?.includes('problem+json');
}

function headersOf(request: TransportRequest, options: FetchTransportOptions): Record<string, string> {
  const cookie = options.cookie?.();
  return {
    accept: 'application/json, application/problem+json, */*',
    ...(request.form || request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(cookie ? { cookie } : {}),
    ...options.headers,
    ...request.headers,
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/[/+]json\b/.test(type)) {
    const text = await response.text();
    return text ? (JSON.parse(text) as unknown) : undefined;
  }
  if (/^text\//.test(type)) return response.text();
  const blob = await response.blob();
  return blob.size ? blob : undefined;
}
