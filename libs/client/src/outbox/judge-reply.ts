import { OfflineError, ProblemError, type Problem, type TransportReply } from '@yicheng/contracts/client';
import type { Row } from '../json';
import type { Theirs, Write } from './write';

/** What an answer means for the write that was sent. */
export type Verdict =
  | { is: 'acknowledged'; row?: Row }
  /** Try again; `everyone`: nothing else will get through either. */
  | { is: 'again'; offline: boolean; everyone: boolean; after?: number }
  | { is: 'signed-out' }
  | ({ is: 'stale' } & Theirs)
  | { is: 'refused'; problem: Problem };

const object = (value: unknown): Row | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;

/** Reads the answer to a write, or the error in its place. */
export function judgeReply(write: Write, reply: TransportReply | Error): Verdict {
  if (!(reply instanceof Error)) return { is: 'acknowledged', row: object(reply.body) };
  if (!(reply instanceof ProblemError)) return { is: 'again', offline: reply instanceof OfflineError, everyone: true };
  const { status, problem } = reply;
  if (status === 401) return { is: 'signed-out' };
  if (status === 429 || status === 503) {
    return { is: 'again', offline: false, everyone: true, after: (problem.retryAfter ?? 0) * 1000 };
  }
  if (status >= 500 || status === 408)
    return { is: 'again', offline: false, everyone: status === 502 || status === 504 };
  if (write.verb === 'delete' && (status === 404 || status === 410)) return { is: 'acknowledged' };
  const current = object(problem.current);
  if (status === 409 && current && write.verb === 'put' && write.fields) {
    return { is: 'stale', current, ...(problem.changed ? { changed: problem.changed } : {}) };
  }
  return { is: 'refused', problem };
}

/** How long to wait after so many tries: 1 s, 2 s, 4 s … at most a minute, a quarter of it by chance. */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(60_000, 1000 * 2 ** Math.min(6, Math.max(0, attempts - 1)));
  return Math.round(full * (0.75 + random / 4));
}
