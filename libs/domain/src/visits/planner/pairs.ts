import type { PlanProblem } from './problem';
import { TOLERANCE } from './problem';
import { shortest } from './roads';

/** Calls that compete: two of one vehicle, or two at one stop. One ends before the other begins. */
export interface Pairs {
  a: Int32Array;
  b: Int32Array;
  /** Least minutes from the begin of `a` to that of `b` if `a` is first, and the other way about. */
  ab: Float64Array;
  ba: Float64Array;
  /** So many pairs, the first, must be put in order; of the others (at stops with several places) only some. */
  hard: number;
  /** By call: its pairs. */
  of: readonly Int32Array[];
  /** The pair of two calls; −1 if they do not compete. */
  find(x: number, y: number): number;
  /** Stops where more call than there are places: their calls. */
  wide: readonly { places: number; calls: readonly number[] }[];
}

/** When each call can begin at all: minutes by call. */
export interface Begins {
  earliest: Float64Array;
  /** For its window and its vehicle's own limit. */
  latest: Float64Array;
  /** From its begin until its vehicle can be back. */
  tail: Float64Array;
}

/**
 * Whether a plan is nothing but orders: everybody calls alone, takes one place, has one window at a stop, and no road
 * is shorter over a third place (or is looked at as a whole: `exact`).
 */
export function isOrdersOnly(problem: PlanProblem, exact: boolean): boolean {
  const { calls, capacity, windows, travellers, stops, free } = problem;
  const alone = calls.every(({ stop, members: [v, ...others] }) => {
    const its = windows[v! * stops.length + stop];
    const open = capacity[stop] === 1 || free[stop]!.every(moment => moment === -Infinity);
    return others.length === 0 && travellers[v!]!.size === 1 && (its === undefined || its.length === 1) && open;
  });
  return alone && (exact || travellers.every((_, v) => isStraight(problem, v)));
}

function isStraight(problem: PlanProblem, v: number): boolean {
  const { width, legs, travellers, end } = problem;
  const { stops, at } = travellers[v]!;
  const roads = shortest(problem, v);
  const same = (from: number, to: number): boolean => roads(from, to) >= legs[v]![from * width + to]! - TOLERANCE;
  return stops.every(from => same(at, from) && same(from, end) && stops.every(to => from === to || same(from, to)));
}

/** The pairs of a problem that is orders only. */
export function pairsOf(problem: PlanProblem): Pairs {
  const { calls, stops, dwell, capacity, travellers } = problem;
  const n = calls.length;
  const roads = travellers.map((_, v) => shortest(problem, v));
  const stay = (o: number): number => dwell[calls[o]!.members[0]! * stops.length + calls[o]!.stop]!;
  const least = (x: number, y: number): number => {
    const [v] = calls[x]!.members;
    return stay(x) + (v === calls[y]!.members[0] ? roads[v!]!(calls[x]!.stop, calls[y]!.stop) : 0);
  };
  const all: [number, number][] = [];
  const soft: [number, number][] = [];
  for (let x = 0; x < n; x++)
    for (let y = x + 1; y < n; y++) {
      const { stop } = calls[x]!;
      if (calls[x]!.members[0] === calls[y]!.members[0]) all.push([x, y]);
      else if (stop === calls[y]!.stop) (capacity[stop] === 1 ? all : soft).push([x, y]);
    }
  const hard = all.length;
  all.push(...soft);
  const index = new Map(all.map(([x, y], p) => [x * n + y, p]));
  const of: number[][] = calls.map(() => []);
  all.forEach(([x, y], p) => {
    of[x]!.push(p);
    of[y]!.push(p);
  });
  return {
    a: Int32Array.from(all, ([x]) => x),
    b: Int32Array.from(all, ([, y]) => y),
    ab: Float64Array.from(all, ([x, y]) => least(x, y)),
    ba: Float64Array.from(all, ([x, y]) => least(y, x)),
    hard,
    of: of.map(its => Int32Array.from(its)),
    find: (x, y) => index.get(Math.min(x, y) * n + Math.max(x, y)) ?? -1,
    wide: stops.flatMap((_, stop) => {
      const its = [...calls.keys()].filter(o => calls[o]!.stop === stop);
      return capacity[stop]! > 1 && its.length > capacity[stop]! ? [{ places: capacity[stop]!, calls: its }] : [];
    }),
  };
}

/** What windows, pins, `now`, roads and limits leave of each call's begin before any order is decided. */
export function beginsOf(problem: PlanProblem): Begins {
  const { calls, stops, end, dwell, capacity, travellers, windows, fixed, free, now } = problem;
  const n = calls.length;
  const earliest = new Float64Array(n);
  const latest = new Float64Array(n);
  const tail = new Float64Array(n);
  const roads = travellers.map((_, v) => shortest(problem, v));
  calls.forEach(({ stop, members: [v] }, o) => {
    const { ready, at, latest: limit } = travellers[v!]!;
    const i = v! * stops.length + stop;
    const [open, close] = windows[i]?.[0] ?? [-Infinity, Infinity];
    const pinned = fixed[i]!;
    const taken = capacity[stop] === 1 ? free[stop]![0]! : -Infinity;
    const there = Math.max(now, open, taken, ready + roads[v!]!(at, stop));
    tail[o] = dwell[i]! + roads[v!]!(stop, end);
    earliest[o] = Number.isNaN(pinned) ? there : Math.max(there, pinned);
    latest[o] = Math.min(close, limit - tail[o]!, Number.isNaN(pinned) ? Infinity : pinned);
  });
  return { earliest, latest, tail };
}
