import type { Finding } from '@yicheng/domain';
import type { TransportReply } from './transport';

/** One field of a body that could not be used, by its path (`stops[2].dwell`), and why. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** Why the API refused, as problem details (RFC 9457). */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  /** A stable word for programs: `stale`, `invalid`, `not-found`. */
  code?: string;
  detail?: string;
  errors?: FieldProblem[];
  findings?: Finding[];
  /** The row as it stands now, where a stale version was sent. */
  current?: unknown;
  /** Who changed that row last, where it may be told, and when (ISO). */
  changed?: { at: string; by?: string };
  /** Seconds to wait before the next try. */
  retryAfter?: number;
  reference?: string;
}

/** The API answered, and the answer was no. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.detail ?? problem.title}`);
  }
}

/** No answer came: no network, the server is down, or it took too long. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';

  constructor(cause?: unknown) {
    super('No answer from the server.', { cause });
  }
}

/** Gives back a reply of 2xx or 304, and throws what any other reply means. */
export function settle(reply: TransportReply): TransportReply {
  if (reply.status < 400) return reply;
  throw new ProblemError(reply.status, problemOf(reply));
}

function problemOf({ status, headers, body }: TransportReply): Problem {
  const wait = Number(headers.get('retry-after') ?? '');
  const told = typeof body === 'object' && body !== null && 'title' in body ? (body as Problem) : undefined;
  return {
    ...(told ?? { title: `The server answered ${status}.`, status }),
    ...(wait > 0 ? { retryAfter: wait } : {}),
  };
}
