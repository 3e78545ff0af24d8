import type { PlanProblem } from './problem';

/** Minutes from leaving one place of a traveller's to reaching another: where it is now, its stops, and its end. */
export type Roads = (from: number, to: number) => number;

/**
 * The least time from leaving one place to reaching another, over any stops the traveller calls at, their dwells
 * included (Floyd and Warshall). Travel need not obey the triangle inequality, so bounds must be built on this.
 */
export function shortest({ width, end, legs, dwell, stops, travellers }: PlanProblem, v: number): Roads {
  const { stops: its, at } = travellers[v]!;
  const own = [...new Set([...its, at, end])];
  const n = own.length;
  const index = new Int16Array(width);
  own.forEach((place, i) => (index[place] = i));
  const least = Float64Array.from(
    { length: n * n },
    (_, k) => legs[v]![own[Math.floor(k / n)]! * width + own[k % n]!]!,
  );
  for (let via = 0; via < its.length; via++) {
    const stay = dwell[v * stops.length + its[via]!]!;
    for (let a = 0; a < n; a++) {
      const there = least[a * n + via]! + stay;
      for (let b = 0; b < n; b++) {
        const round = there + least[via * n + b]!;
        if (round < least[a * n + b]!) least[a * n + b] = round;
      }
    }
  }
  return (from, to) => least[index[from]! * n + index[to]!]!;
}

/** The earliest moment within windows and pins at or after `moment` at which a traveller may begin at a stop; Infinity if none. */
export function opening(problem: PlanProblem, v: number, stop: number, moment: number): number {
  const { fixed, windows, stops, now } = problem;
  let begin = Math.max(moment, now);
  const pinned = fixed[v * stops.length + stop]!;
  if (!Number.isNaN(pinned)) {
    if (begin > pinned + 1e-6) return Infinity;
    begin = pinned;
  }
  const its = windows[v * stops.length + stop];
  if (!its) return begin;
  for (const [open, lastBegin] of its) {
    if (begin > lastBegin + 1e-6) continue;
    if (begin >= open) return begin;
    return Number.isNaN(pinned) ? open : Infinity;
  }
  return Infinity;
}
