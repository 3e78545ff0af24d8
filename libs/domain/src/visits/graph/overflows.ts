import type { Interval } from '../../time';

/** Somebody at a stop, by their place in the order of the convoy. */
interface Guest extends Interval {
  rank: number;
}

/** A stretch with more guests than places. */
export interface Crowd extends Interval {
  /** The most there are too many at once. */
  over: number;
  /** Who is there at any moment of it, in the order of the convoy. */
  ranks: number[];
}

/** When there are more at a stop than it has places for; stretches that touch are one. */
export function crowdsOf(guests: readonly Guest[], places: number): Crowd[] {
  const moments = [...new Set(guests.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const crowds: Crowd[] = [];
  moments.slice(1).forEach((end, i) => {
    const start = moments[i]!;
    const there = guests.filter(guest => guest.start <= start && guest.end >= end && guest.end > guest.start);
    const over = there.length - places;
    if (over <= 0) return;
    const ranks = there.map(({ rank }) => rank);
    const last = crowds.at(-1);
    if (last?.end === start) {
      last.end = end;
      last.over = Math.max(last.over, over);
      last.ranks = [...new Set([...last.ranks, ...ranks])].sort((a, b) => a - b);
    } else crowds.push({ start, end, over, ranks: ranks.sort((a, b) => a - b) });
  });
  return crowds;
}
