import { compareInstants } from '../../time';
import type { TrialEntry } from './trial-run';

/**
 * The entries of several phones as one list: of each the version that was written last, in the order they were made.
 * The order of the lists does not matter; where two were written in the same moment, the one that takes back counts.
 */
export function mergeEntries<T extends TrialEntry>(...lists: readonly (readonly T[])[]): T[] {
  const newest = new Map<string, T>();
  for (const entry of lists.flat()) {
    const known = newest.get(entry.id);
    if (!known || later(entry, known)) newest.set(entry.id, entry);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function later(a: TrialEntry, b: TrialEntry): boolean {
  const order = compareInstants(a.changed, b.changed);
  if (order !== 0) return order > 0;
  if (!a.void !== !b.void) return !!a.void;
  return JSON.stringify(a) > JSON.stringify(b);
}
