import { minutesBetween } from '../../time';
import type { Proposal } from '../proposal';

/** Returns closer than this are the same to whoever reads them, minutes. */
const SAME = 0.5;

/**
 * Proposals of which none is back as early as the first, in the same way, and waits less: where one is, the first has its
 * runs, and it is no choice of its own. The first keeps what was asked for, and what is proven of its return.
 */
export function leastWaiting(proposals: readonly Proposal[]): Proposal[] {
  const [first, ...others] = proposals;
  if (!first) return [];
  const better = others
    .filter(
      other =>
        other.mode === first.mode &&
        other.breaks.length <= first.breaks.length &&
        minutesBetween(first.return, other.return) < SAME &&
        other.waiting < first.waiting,
    )
    .sort((a, b) => a.waiting - b.waiting);
  if (!better.length) return [...proposals];
  const { id, kind, proven } = first;
  return [{ ...better[0]!, id, kind, proven }, ...others.filter(other => !better.includes(other))];
}
