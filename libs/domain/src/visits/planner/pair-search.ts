import type { Budget } from './budget';
import { makeDecoder } from './decode';
import { makePairBounds } from './pair-bounds';
import { beginsOf, pairsOf } from './pairs';
import type { PlanProblem } from './problem';
import { TOLERANCE } from './problem';

/** The plan to begin with: begins by call, and its makespan (Infinity: it keeps not all limits). */
export interface PairStart {
  begin: Float64Array;
  makespan: number;
  /** Nothing is back earlier than this, so that is enough. */
  bound: number;
}

/** What a search over orders came to. */
export interface PairResult {
  /** The better plan, calls by begin, if any. */
  list?: Int32Array;
  makespan: number;
  /** Nothing better than `makespan` exists. */
  complete: boolean;
}

/** Failures until the first restart, and how much longer each following run is. */
const FIRST_RUN = 200;
const LONGER = 1.3;

/** Without any limit of its own, a plan is back within so many minutes. */
const FAR = 1e6;

/** One order of a pair. */
interface Way {
  pair: number;
  first: 1 | 2;
}

/** A place to come back to: what was tried of all that can be. */
interface Fork {
  mark: number;
  ways: readonly Way[];
  next: number;
}

/** What a run came to. */
type Outcome = 'found' | 'nothing' | 'stopped';

/**
 * Decides, pair by pair, who comes first where two calls compete: bounds of begins follow from each decision, the pair
 * with least slack for its blame is next, the order in the best plan so far is tried first, and the search starts
 * again and again (Grimes, Hebrard, Malapert: Closing the open shop, CP 2009). For a problem that is orders only.
 */
export function orderPairs(problem: PlanProblem, budget: Budget, start: PairStart): PairResult {
  const { calls, travellers, dwell, stops } = problem;
  const pairs = pairsOf(problem);
  const bounds = makePairBounds(problem, pairs, beginsOf(problem));
  const decoder = makeDecoder(problem);
  const { earliest, latest, blame, undecided } = bounds;
  const { a, b } = pairs;
  const step = stepOf(problem);
  const stay = Float64Array.from(calls, ({ stop, members }) => dwell[members[0]! * stops.length + stop]!);
  const home = travellers.reduce((most, traveller) => Math.max(most, traveller.home ?? -Infinity), -Infinity);
  const guide = Float64Array.from(start.begin);

  let failures = 0;
  let run = FIRST_RUN;
  /** What to decide next; nothing if this is a plan. */
  const fork = (): Fork | undefined => {
    const open = bounds.open();
    if (open === 0) return overlap();
    let chosen = 0;
    let least = Infinity;
    for (let i = 0; i < open; i++) {
      const p = undecided[i]!;
      const x = a[p]!;
      const y = b[p]!;
      const key = (latest[x]! - earliest[x]! + latest[y]! - earliest[y]! + 1) / blame[p]!;
      if (key < least) {
        least = key;
        chosen = p;
      }
    }
    const one: Way = { pair: chosen, first: 1 };
    const other: Way = { pair: chosen, first: 2 };
    const guided = guide[a[chosen]!]! <= guide[b[chosen]!]!;
    return { mark: bounds.mark(), ways: guided ? [one, other] : [other, one], next: 0 };
  };
  /** Where more overlap than there are places, one must end before another begins. */
  const overlap = (): Fork | undefined => {
    for (const { places, calls: its } of pairs.wide)
      for (const o of its) {
        const moment = earliest[o]!;
        // Who stays no time at all needs a place, too, but comes before whoever begins at the same moment.
        const since = stay[o]! > TOLERANCE ? moment : moment - 2 * TOLERANCE;
        const there = its.filter(
          x => x === o || (earliest[x]! <= since && earliest[x]! + stay[x]! > moment + TOLERANCE),
        );
        if (there.length <= places) continue;
        const few = there.sort((x, y) => earliest[x]! - earliest[y]!).slice(0, places + 1);
        const ways = few
          .flatMap(x => few.map(y => ({ x, y, room: latest[y]! - earliest[x]! - stay[x]! })))
          .filter(({ x, y, room }) => x !== y && room >= -TOLERANCE)
          .sort((one, other) => other.room - one.room)
          .map(({ x, y }): Way => ({ pair: pairs.find(x, y), first: x < y ? 1 : 2 }));
        return { mark: bounds.mark(), ways, next: 0 };
      }
    return undefined;
  };
  /** Negative where the first of two calls was decided to come first, positive where the other. */
  const decided = (x: number, y: number): number => {
    const order = bounds.order[pairs.find(x, y)] ?? 0;
    return order === 0 ? 0 : (order === 1) === x < y ? -1 : 1;
  };
  const search = (): Outcome => {
    const forks: Fork[] = [];
    for (let next = fork(); next; next = fork()) {
      forks.push(next);
      for (let decided = false; !decided;) {
        const last = forks.at(-1);
        if (!last) return 'nothing';
        bounds.undo(last.mark);
        const way = last.ways[last.next++];
        if (!way) forks.pop();
        else if (!budget.spend(1)) return 'stopped';
        else if (bounds.decide(way.pair, way.first)) decided = true;
        else if (++failures > run) return 'stopped';
      }
    }
    return 'found';
  };

  const result: PairResult = { makespan: start.makespan, complete: false };
  for (;;) {
    const limit = Math.min(result.makespan - step, FAR);
    if (limit < home - TOLERANCE || result.makespan <= start.bound + TOLERANCE) return { ...result, complete: true };
    failures = 0;
    const outcome = bounds.reset(limit) ? search() : 'nothing';
    if (outcome === 'found') {
      // Who stays no time at all comes before whom it lets in; of two of those the order decided on counts.
      const list = Int32Array.from(calls.keys()).sort(
        (x, y) => earliest[x]! - earliest[y]! || stay[x]! - stay[y]! || decided(x, y),
      );
      decoder.decode(list);
      if (decoder.missed > TOLERANCE || decoder.makespan > limit + 2 * TOLERANCE) return result;
      result.makespan = decoder.makespan;
      result.list = list;
      guide.set(decoder.begin);
    } else if (outcome === 'nothing') return { ...result, complete: true };
    else if (!budget.spend(1)) return result;
    else run = Math.ceil(run * LONGER);
  }
}

/** The least difference between two makespans (minutes): all are sums of the given numbers. */
function stepOf({ legs, dwell, windows, fixed, travellers, free }: PlanProblem): number {
  const tables = [...new Set(legs), dwell, ...free, fixed, windows.flatMap(its => its?.flat() ?? [])];
  const limits = travellers.flatMap(({ ready, latest, home }) => [ready, latest, home ?? 0]);
  const every = (whole: (x: number) => boolean): boolean =>
    [...tables, limits].every(table => table.every((x: number) => !Number.isFinite(x) || whole(x)));
  if (every(Number.isInteger)) return 1;
  return every(x => Math.abs(x * 1000 - Math.round(x * 1000)) < 1e-7) ? 0.001 : 3 * TOLERANCE;
}
