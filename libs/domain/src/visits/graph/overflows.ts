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
  const stays = guests.filter(({ start, end }) => end > start);
  const moments = [...new Set(stays.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const nth = new Map(moments.map((moment, i) => [moment, i]));
  const counts = new Array<number>(moments.length).fill(0);
  for (const { start, end } of stays) for (let i = nth.get(start)!; i < nth.get(end)!; i += 1) counts[i]! += 1;
  const crowds: Crowd[] = [];
  moments.slice(1).forEach((end, i) => {
    const start = moments[i]!;
    const over = counts[i]! - places;
    if (over <= 0) return;
    const there = stays.filter(guest => guest.start <= start && guest.end >= end);
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
