import type { Begins, Pairs } from './pairs';
import type { PlanProblem } from './problem';
import { TOLERANCE } from './problem';
import { makeRouteFilter, type RouteBounds, type RouteFilter } from './route-filter';

/** Whole ways are looked at where no vehicle has more stops than this. */
const FEW_STOPS = 7;

/** Whether ways are looked at as a whole: few stops, and roads between them that cost anything. */
export function looksAtWays({ travellers, legs }: PlanProblem): boolean {
  return travellers.every(({ stops }) => stops.length <= FEW_STOPS) && legs.some(table => table.some(way => way > 0));
}

/** The earliest and latest begin of each call (minutes) under the orders decided so far, with everything that follows from them. */
export interface PairBounds {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** By pair: 0 undecided, 1 `a` first, 2 `b` first. */
  readonly order: Uint8Array;
  /** How often a pair was to blame; what fails often is decided early. */
  readonly blame: Float64Array;
  /** The hard pairs that are undecided: the first `open()` of `undecided`. */
  readonly undecided: Int32Array;
  open(): number;
  /** Begins again with nobody back later than `limit`; false if that cannot be. */
  reset(limit: number): boolean;
  /** Puts a pair in order; false if that cannot be. */
  decide(pair: number, first: 1 | 2): boolean;
  /** How far things have come, to return to. */
  mark(): number;
  undo(mark: number): void;
}

/** Makes the bounds of a problem that is orders only. */
export function makePairBounds(problem: PlanProblem, pairs: Pairs, begins: Begins): PairBounds {
  const { calls, after, travellers } = problem;
  const { a, b, ab, ba, hard, of } = pairs;
  const n = calls.length;
  const m = a.length;
  const vehicle = Int32Array.from(calls, call => call.members[0]!);
  const earliest = new Float64Array(n);
  const latest = new Float64Array(n);
  const order = new Uint8Array(m);
  const blame = new Float64Array(m).fill(1);
  const undecided = Int32Array.from({ length: hard }, (_, p) => p);
  const where = Int32Array.from(undecided);
  let open = hard;

  // What was changed, newest last: a call's earliest begin, its latest, or a pair's order; and what it was before.
  const changed: number[] = [];
  const before: number[] = [];
  const queue = new Int32Array(n);
  const queued = new Uint8Array(n);
  let length = 0;
  const routes = looksAtWays(problem) ? travellers.map((_, v) => routeOf(problem, pairs, v)) : [];
  const touched = new Uint8Array(travellers.length);

  const touch = (o: number): void => {
    touched[vehicle[o]!] = 1;
    if (queued[o]) return;
    queued[o] = 1;
    queue[length++] = o;
  };
  const notBefore = (o: number, moment: number): boolean => {
    if (moment <= earliest[o]! + 1e-9) return true;
    changed.push(o);
    before.push(earliest[o]!);
    earliest[o] = moment;
    touch(o);
    return moment <= latest[o]! + TOLERANCE;
  };
  const notAfter = (o: number, moment: number): boolean => {
    if (moment >= latest[o]! - 1e-9) return true;
    changed.push(n + o);
    before.push(latest[o]!);
    latest[o] = moment;
    touch(o);
    return earliest[o]! <= moment + TOLERANCE;
  };
  const put = (p: number, first: number): void => {
    order[p] = first;
    changed.push(2 * n + p);
    before.push(0);
    touched[vehicle[a[p]!]!] = 1;
    if (p >= hard) return;
    open--;
    const other = undecided[open]!;
    const hole = where[p]!;
    undecided[hole] = other;
    where[other] = hole;
    undecided[open] = p;
    where[p] = open;
  };
  const revise = (p: number): boolean => {
    const x = a[p]!;
    const y = b[p]!;
    if (order[p] === 0) {
      if (p >= hard) return true;
      if (earliest[x]! + ab[p]! > latest[y]! + TOLERANCE) put(p, 2);
      else if (earliest[y]! + ba[p]! > latest[x]! + TOLERANCE) put(p, 1);
      else return true;
    }
    return order[p] === 1
      ? notBefore(y, earliest[x]! + ab[p]!) && notAfter(x, latest[y]! - ab[p]!)
      : notBefore(x, earliest[y]! + ba[p]!) && notAfter(y, latest[x]! - ba[p]!);
  };
  const fail = (pair: number): false => {
    if (pair >= 0) blame[pair] = blame[pair]! + 1;
    while (length > 0) queued[queue[--length]!] = 0;
    return false;
  };
  /** Looks at the ways of all vehicles whose calls changed. */
  const reviseRoutes = (): boolean => {
    for (let v = 0; v < routes.length; v++) {
      if (!touched[v]) continue;
      const { filter, its, bounds, pair } = routes[v]!;
      const k = its.length;
      for (let i = 0; i < k; i++) {
        bounds.earliest[i] = earliest[its[i]!]!;
        bounds.latest[i] = latest[its[i]!]!;
        let firsts = 0;
        for (let j = 0; j < k; j++) if (i !== j && order[pair[i * k + j]!] === (i < j ? 2 : 1)) firsts |= 1 << j;
        bounds.before[i] = firsts;
      }
      if (!filter(bounds)) return fail(-1);
      for (let i = 0; i < k; i++) {
        if (!notBefore(its[i]!, bounds.earliest[i]!) || !notAfter(its[i]!, bounds.latest[i]!)) return fail(-1);
        for (let j = 0; j < k; j++) {
          if (i === j || !(bounds.before[i]! & (1 << j))) continue;
          const p = pair[i * k + j]!;
          if (order[p] === 0) put(p, i < j ? 2 : 1);
          if (!revise(p)) return fail(p);
        }
      }
      // What the filter itself narrowed needs no second look.
      touched[v] = 0;
    }
    return true;
  };
  const follow = (): boolean => {
    do {
      while (length > 0) {
        const o = queue[--length]!;
        queued[o] = 0;
        const its = of[o]!;
        for (let i = 0; i < its.length; i++) if (!revise(its[i]!)) return fail(its[i]!);
      }
      if (!reviseRoutes()) return false;
    } while (length > 0);
    return true;
  };
  const undo = (mark: number): void => {
    while (changed.length > mark) {
      const what = changed.pop()!;
      const was = before.pop()!;
      if (what < n) earliest[what] = was;
      else if (what < 2 * n) latest[what - n] = was;
      else {
        order[what - 2 * n] = 0;
        if (what - 2 * n < hard) open++;
      }
    }
  };

  return {
    earliest,
    latest,
    order,
    blame,
    undecided,
    open: () => open,
    mark: () => changed.length,
    undo,
    reset(limit) {
      undo(0);
      routes.forEach(({ bounds, home }, v) => {
        const back = Math.min(limit, travellers[v]!.latest);
        home.forEach((minutes, i) => (bounds.last[i] = back - minutes));
      });
      earliest.set(begins.earliest);
      for (let o = 0; o < n; o++) latest[o] = Math.min(begins.latest[o]!, limit - begins.tail[o]!);
      if (earliest.some((moment, o) => moment > latest[o]! + TOLERANCE)) return false;
      for (let o = 0; o < n; o++) {
        touch(o);
        for (const first of after[o]!) {
          const p = pairs.find(first, o);
          if (order[p] === 0) put(p, a[p] === first ? 1 : 2);
        }
      }
      return follow();
    },
    decide(p, first) {
      put(p, first);
      return revise(p) ? follow() : fail(p);
    },
  };
}

/** One vehicle's calls, the filter of its ways, for each two of its calls their pair, and the minutes from each begin until home. */
function routeOf(
  problem: PlanProblem,
  pairs: Pairs,
  v: number,
): { filter: RouteFilter; its: readonly number[]; bounds: RouteBounds; pair: Int32Array; home: Float64Array } {
  const { calls, legs, width, end, dwell, travellers, stops } = problem;
  const { ready, at } = travellers[v]!;
  const its = [...calls.keys()].filter(o => calls[o]!.members[0] === v);
  const n = its.length;
  const first = new Float64Array(n);
  const home = new Float64Array(n);
  const ways = new Float64Array(n * n);
  const pair = new Int32Array(n * n);
  its.forEach((x, i) => {
    const from = calls[x]!.stop;
    home[i] = dwell[v * stops.length + from]! + legs[v]![from * width + end]!;
    first[i] = ready + legs[v]![at * width + from]!;
    its.forEach((y, j) => {
      ways[i * n + j] = dwell[v * stops.length + from]! + legs[v]![from * width + calls[y]!.stop]!;
      pair[i * n + j] = pairs.find(x, y);
    });
  });
  const bounds = {
    earliest: new Float64Array(n),
    latest: new Float64Array(n),
    last: new Float64Array(n),
    before: new Int32Array(n),
  };
  return { filter: makeRouteFilter(first, ways), its, bounds, pair, home };
}
