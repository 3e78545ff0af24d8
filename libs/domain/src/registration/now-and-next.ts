import type { ProgrammeEntry } from './programme';

/** Where somebody is in their day. */
export interface NowAndNext {
  /** What is going on; the one that began last where several are. */
  now?: ProgrammeEntry;
  next?: ProgrammeEntry;
  /** What follows after the next on the same stretch, at most three. */
  later: ProgrammeEntry[];
}

/** What of somebody's own day is going on at an instant, and what comes. A running order's pieces stay inside their item. */
export function nowAndNext(entries: readonly ProgrammeEntry[], at: string): NowAndNext {
  const moment = Date.parse(at);
  const ids = new Set(entries.map(entry => entry.id));
  const own = entries.filter(entry => entry.mine && (!entry.parentId || !ids.has(entry.parentId)));
  const now = own.filter(entry => Date.parse(entry.start) <= moment && moment < Date.parse(entry.end)).at(-1);
  const coming = own.filter(entry => Date.parse(entry.start) > moment);
  const [next, ...later] = coming;
  return { ...(now && { now }), ...(next && { next }), later: later.slice(0, 3) };
}
