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
 * away from others. Where `kept` names a lane for a stay it has that one; the others come to terms with it.
 */
export function laneOf(stays: readonly Stay[], lanes = Infinity, kept: readonly (number | undefined)[] = []): number[] {
  const free: number[] = [];
  const answer = new Array<number>(stays.length).fill(-1);
  const order = stays.map((stay, i) => ({ stay, i })).sort((a, b) => byComing(a.stay, b.stay));
  const isKept = (lane: number, { start, end }: Stay): boolean =>
    kept.some((one, i) => one === lane && stays[i]!.start < end && start < stays[i]!.end);
  const isFree = (lane: number, stay: Stay): boolean => (free[lane] ?? stay.start) <= stay.start && !isKept(lane, stay);
  for (const { stay, i } of order) {
    let lane = kept[i] ?? 0;
    if (kept[i] === undefined) while (lane < lanes && !isFree(lane, stay)) lane += 1;
    if (lane >= lanes) continue;
    free[lane] = Math.max(stay.end, free[lane] ?? stay.start);
    answer[i] = lane;
  }
  return answer;
}
