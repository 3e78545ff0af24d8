import { addMinutes, compareInstants } from '../../time';
import type { Run } from '../run';

/** Whether a day of visits is still to come, under way or over. */
export type DayPhase = 'before' | 'on' | 'over';

/** So long before the first departure a day is followed, and so long after it should have ended, minutes. */
const [EARLY, LATE] = [6 * 60, 12 * 60];

/**
 * How a day stands at a moment, and the moment it is judged at: of a day that is over, shortly after it should have
 * ended, so that what nobody reported does not grow later by the hour for ever. `by` is when everybody should be back.
 */
export function dayPhase(runs: readonly Run[], by: string, now: string): { phase: DayPhase; at: string } {
  const first = runs.map(({ depart }) => depart).sort(compareInstants)[0];
  if (first !== undefined && compareInstants(now, addMinutes(first, -EARLY)) < 0) return { phase: 'before', at: now };
  const ends = [by, ...runs.flatMap(({ calls }) => calls.map(({ leave }) => leave))].sort(compareInstants);
  const end = ends.at(-1)!;
  return compareInstants(now, addMinutes(end, LATE)) > 0
    ? { phase: 'over', at: addMinutes(end, 30) }
    : { phase: 'on', at: now };
}
