import { TOLERANCE } from './problem';

/** Bounds of one vehicle's begins (minutes), by position of the stop on its list. */
export interface RouteBounds {
  earliest: Float64Array;
  latest: Float64Array;
  /** The latest begin as the last stop of all. */
  last: Float64Array;
  /** The set (bits) of stops that come before this one in every order left. */
  before: Int32Array;
}

/** Narrows the bounds to what some order of all stops can keep; false if none can. */
export type RouteFilter = (bounds: RouteBounds) => boolean;

/**
 * Makes the filter of a way over few stops: the earliest begin with a set of stops behind, and the latest with the
 * others ahead (Held and Karp 1962, forwards and backwards), meet in each state. `ways[i * n + j]` are the minutes
 * from begin to begin, `first[i]` the earliest begin as the first stop.
 */
export function makeRouteFilter(first: Float64Array, ways: Float64Array): RouteFilter {
  const n = first.length;
  const full = (1 << n) - 1;
  const soonest = new Float64Array((full + 1) * n);
  const until = new Float64Array((full + 1) * n);
  const least = new Float64Array(n);
  const most = new Float64Array(n);
  const always = new Int32Array(n);

  const forwards = ({ earliest, latest, before }: RouteBounds): void => {
    soonest.fill(Infinity);
    for (let i = 0; i < n; i++) {
      const begin = Math.max(first[i]!, earliest[i]!);
      if (before[i] === 0 && begin <= latest[i]! + TOLERANCE) soonest[(1 << i) * n + i] = begin;
    }
    for (let set = 1; set < full; set++)
      for (let i = 0; i < n; i++) {
        const begin = soonest[set * n + i]!;
        if (begin === Infinity) continue;
        for (let j = 0; j < n; j++) {
          if (set & (1 << j) || (before[j]! & set) !== before[j]) continue;
          const then = Math.max(begin + ways[i * n + j]!, earliest[j]!);
          const state = (set | (1 << j)) * n + j;
          if (then <= latest[j]! + TOLERANCE && then < soonest[state]!) soonest[state] = then;
        }
      }
  };
  /** The latest begin in a state from which the others can still follow; −Infinity if they cannot. */
  const latestOf = (set: number, i: number, { latest, last }: RouteBounds): number => {
    if (set === full) return Math.min(latest[i]!, last[i]!);
    let limit = -Infinity;
    for (let j = 0; j < n; j++) {
      if (set & (1 << j)) continue;
      const next = (set | (1 << j)) * n + j;
      if (soonest[next] !== Infinity) limit = Math.max(limit, until[next]! - ways[i * n + j]!);
    }
    return Math.min(limit, latest[i]!);
  };

  return bounds => {
    if (n === 0) return true;
    forwards(bounds);
    least.fill(Infinity);
    most.fill(-Infinity);
    always.fill(full);
    for (let set = full; set > 0; set--)
      for (let i = 0; i < n; i++) {
        const state = set * n + i;
        if (soonest[state] === Infinity) continue;
        const limit = latestOf(set, i, bounds);
        if (soonest[state]! > limit + TOLERANCE) {
          soonest[state] = Infinity;
          continue;
        }
        until[state] = limit;
        least[i] = Math.min(least[i]!, soonest[state]!);
        most[i] = Math.max(most[i]!, limit);
        always[i] = always[i]! & set & ~(1 << i);
      }
    if (least.includes(Infinity)) return false;
    bounds.earliest.set(least);
    bounds.latest.set(most);
    bounds.before.set(always);
    return true;
  };
}
