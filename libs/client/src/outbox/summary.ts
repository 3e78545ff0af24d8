import type { Notice, Write } from './write';

/** How the outbox stands, for the chip in the bar and the list behind it. */
export interface OutboxState {
  /** Writes that wait or are under way. */
  pending: number;
  refused: readonly Write[];
  conflicts: readonly Write[];
  notices: readonly Notice[];
  /** Whether the last try found no server. */
  offline: boolean;
  /** Whether somebody has to sign in before anything more can be sent. */
  signedOut: boolean;
  /** When the server last took something from this page, ISO. */
  savedAt?: string;
  /** When the next try is due, milliseconds. */
  retryAt?: number;
}

/** Sums up the queue. */
export function summarize(
  queue: readonly Write[],
  notices: readonly Notice[],
  status: Pick<OutboxState, 'offline' | 'signedOut' | 'savedAt' | 'retryAt'>,
): OutboxState {
  return {
    ...status,
    pending: queue.filter(write => write.state === 'pending' || write.state === 'sending').length,
    refused: queue.filter(write => write.state === 'refused'),
    conflicts: queue.filter(write => write.state === 'conflict'),
    notices,
  };
}
