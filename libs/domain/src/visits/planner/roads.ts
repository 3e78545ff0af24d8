import type { PlanProblem } from './problem';

/**
 * The least time from leaving one place to reaching another, over any stops the traveller calls at, their dwells
 * included (Floyd and Warshall). Travel need not obey the triangle inequality, so bounds must be built on this.
 * Indexed `from * width + to`.
 */
export function shortest(problem: PlanProblem, v: number): Float64Array {
  const { width, legs, dwell, stops, travellers } = problem;
  const least = Float64Array.from(legs[v]!);
  for (const via of travellers[v]!.stops) {
    const stay = dwell[v * stops.length + via]!;
    for (let a = 0; a < width; a++) {
      const there = least[a * width + via]! + stay;
      for (let b = 0; b < width; b++) {
        const round = there + least[via * width + b]!;
        if (round < least[a * width + b]!) least[a * width + b] = round;
      }
    }
  }
  return least;
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
