import type { Interval } from '../../time';

/** What stands somewhere for a while; of two that come at once the smaller `rank` goes first. */
export interface Stay extends Interval {
  rank: number;
}

/** The order in which stays take their places: by coming, then by rank. */
const byComing = (a: Stay, b: Stay): number => a.start - b.start || a.rank - b.rank;

/**
 * Gives each stay the first lane that is free when it comes, so that no two share one; -1 where all `lanes` are taken.
 * The answer is in the order of the input and depends on nothing but times and ranks. A stay without duration takes none
 * away from others.
 */
export function laneOf(stays: readonly Stay[], lanes = Infinity): number[] {
  const free: number[] = [];
  const answer = new Array<number>(stays.length).fill(-1);
  const order = stays.map((stay, i) => ({ stay, i })).sort((a, b) => byComing(a.stay, b.stay));
  for (const { stay, i } of order) {
    const lane = free.findIndex(until => until <= stay.start);
    const taken = lane >= 0 ? lane : free.length;
    if (taken >= lanes) continue;
    free[taken] = Math.max(stay.end, stay.start);
    answer[i] = taken;
  }
  return answer;
}
