import { minutesBetween } from '../time';
import { SILENT } from '../visits/index';
import type { Progress, ProgrammeEntry } from './programme';

/** Where somebody is in their day. */
export interface NowAndNext {
  /** What is going on; the one that began last where several are. */
  now?: ProgrammeEntry;
  /** Whether `now` should be over and nobody has reported it: it goes on until somebody does. */
  overdue: boolean;
  next?: ProgrammeEntry;
  /** What follows after the next on the same stretch, at most three. */
  later: ProgrammeEntry[];
}

/** What of somebody's own day is going on at an instant, and what comes. A running order's pieces stay inside their item. */
export function nowAndNext(entries: readonly ProgrammeEntry[], at: string): NowAndNext {
  const ids = new Set(entries.map(entry => entry.id));
  const own = entries.filter(entry => entry.mine && (!entry.parentId || !ids.has(entry.parentId)));
  const progress = progressAt(own, at);
  const now = own.filter(({ id }) => ['on', 'due'].includes(progress.get(id)!)).at(-1);
  const [next, ...later] = own.filter(({ id }) => progress.get(id) === 'ahead');
  return {
    ...(now && { now }),
    overdue: now !== undefined && progress.get(now.id) === 'due',
    ...(next && { next }),
    later: later.slice(0, 3),
  };
}

/**
 * How far each entry is at an instant, by id: by the clock, but a vehicle that reports is where it said it is, and stays
 * there until it says otherwise. One that has fallen silent goes on as was last expected of it.
 */
export function progressAt(entries: readonly ProgrammeEntry[], at: string): Map<string, Progress> {
  // What lies before is over by report; the entry a vehicle is at comes before those ahead of it.
  let heard = true;
  return new Map(
    entries.map(entry => {
      const { progress, end } = entry;
      const here = progress === 'on' || progress === 'due';
      if (here) heard = minutesBetween(end, at) <= SILENT;
      const told = progress === 'over' || heard ? progress : undefined;
      const due = told === 'on' && minutesBetween(end, at) >= 0;
      return [entry.id, due ? 'due' : (told ?? byClock(entry, at))];
    }),
  );
}

function byClock({ start, end }: ProgrammeEntry, at: string): Progress {
  const moment = Date.parse(at);
  if (moment < Date.parse(start)) return 'ahead';
  return moment < Date.parse(end) ? 'on' : 'over';
}
