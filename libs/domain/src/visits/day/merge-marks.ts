import { compareInstants } from '../../time';
import type { RollMark } from '../run';

/**
 * One mark per person from marks of any number of phones, in any order: the newest counts, and of two made at the same
 * moment the one that says "not aboard", because somebody then looks. In the order of the attendees' ids.
 */
export function mergeMarks(...lists: readonly (readonly RollMark[])[]): RollMark[] {
  const marks = new Map<string, RollMark>();
  for (const mark of lists.flat()) {
    const before = marks.get(mark.attendeeId);
    if (!before || outweighs(mark, before)) marks.set(mark.attendeeId, mark);
  }
  return [...marks.values()].sort((a, b) => (a.attendeeId < b.attendeeId ? -1 : 1));
}

/** Whether a mark counts rather than another of the same person. */
export function outweighs(mark: RollMark, other: RollMark): boolean {
  const later = compareInstants(mark.at, other.at);
  if (later !== 0) return later > 0;
  if (mark.aboard !== other.aboard) return !mark.aboard;
  // Two phones that agree: the same reason is kept wherever they are merged.
  return (mark.reason ?? '') > (other.reason ?? '');
}
