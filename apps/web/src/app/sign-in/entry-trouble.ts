import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { formatDuration } from '@yicheng/ui';
import { words } from './sign-in-words';

/** What went wrong, in words. */
export interface Trouble {
  heading: string;
  detail: string;
  reference?: string;
}

/** A failed entry in words; `refused` words what the server says no to. */
export function troubleOf(failure: unknown, refused: Trouble): Trouble | undefined {
  if (failure === undefined) return undefined;
  if (failure instanceof OfflineError) return { heading: words.offline(), detail: words.offlineDetail() };
  if (failure instanceof ProblemError && failure.status === 429) {
    const wait = formatDuration(Math.ceil((failure.problem.retryAfter ?? 60) / 60));
    return { heading: words.slow(wait), detail: words.slowDetail() };
  }
  if (failure instanceof ProblemError && failure.status < 500) return refused;
  const reference = failure instanceof ProblemError ? failure.problem.reference : undefined;
  return { heading: words.failed(), detail: words.failedDetail(), ...(reference ? { reference } : {}) };
}
