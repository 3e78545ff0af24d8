import type { Budget } from './budget';
import type { PlanProblem } from './problem';
import { opening, shortest } from './roads';

/** The best order found for one vehicle alone, as calls; whether no better exists; undefined list = none found. */
export interface RouteFound {
  list?: Int32Array;
  makespan: number;
  /** Whether `makespan` is least, or (without a list) nothing at all is feasible. */
  exact: boolean;
}

/** A partial route: what is visited is known to its layer; only the earliest leave of each end survives. */
interface Label {
  visited: Uint32Array;
  last: number;
  leave: number;
  guess: number;
  parent: Label | undefined;
}

/** How many labels a layer may keep, one try after the other. */
const WIDTHS = [30, 300, 3000, 30_000, 300_000];

/**
 * Dynamic programming over the set of visited stops and the last of them (Held and Karp 1962; with time windows Dumas,
 * Desrosiers, Gelinas and Solomon 1995). Layers are cut to a width that grows from try to try; a try that had nothing
 * to cut is exact. With windows few orders are possible, so hundreds of stops may still be solved.
 */
export function bestRoute(problem: PlanProblem, budget: Budget, upper = Infinity): RouteFound {
  const search = makeSearch(problem);
  let best: RouteFound = { makespan: upper, exact: false };
  for (const width of WIDTHS) {
    const found = search(width, budget, best.makespan);
    if (!found) break;
    if (found.list || found.exact) {
      // Nothing better than what was known: what was known is best.
      best = found.list ? found : { ...best, exact: true };
    }
    if (best.exact) break;
  }
  return best;
}

function makeSearch(problem: PlanProblem) {
  const { travellers, legs, width, end, dwell, after, calls } = problem;
  const { stops: its, ready, at, latest } = travellers[0]!;
  const n = its.length;
  const words = (n + 31) >> 5;
  const roads = shortest(problem, 0);
  const leg = Float64Array.from({ length: n * n }, (_, k) => legs[0]![its[Math.floor(k / n)]! * width + its[k % n]!]!);
  const road = Float64Array.from({ length: n * n }, (_, k) => roads(its[Math.floor(k / n)]!, its[k % n]!));
  const stay = its.map(stop => dwell[stop]!);
  const home = its.map(stop => legs[0]![stop * width + end]!);
  const homeRoad = its.map(stop => roads(stop, end));
  const due = its.map(stop => {
    const windows = problem.windows[stop];
    const pinned = problem.fixed[stop]!;
    return Math.min(windows ? windows.at(-1)![1] : Infinity, Number.isNaN(pinned) ? Infinity : pinned) + 1e-6;
  });
  const open = its.map(stop => opening(problem, 0, stop, ready + roads(at, stop)));
  // The simple case is one window and no pin: then opening is a maximum.
  const simple = its.map(stop => (problem.windows[stop]?.length ?? 1) === 1 && Number.isNaN(problem.fixed[stop]!));
  const callOf = its.map(stop => calls.findIndex(call => call.stop === stop));
  // i before j: demanded by a pin, or because after j it would be too late for i.
  const firsts = its.map((_, j) => {
    const mask = new Uint32Array(words);
    for (let i = 0; i < n; i++) {
      const tooLate = open[j]! + stay[j]! + road[j * n + i]! > due[i]!;
      if (i !== j && (tooLate || after[callOf[j]!]!.includes(callOf[i]!))) mask[i >> 5]! |= 1 << (i & 31);
    }
    return mask;
  });
  const urgent = [...its.keys()].sort((a, b) => due[a]! - due[b]!);
  const into = its.map((stop, j) => {
    let least = legs[0]![at * width + stop]!;
    for (let i = 0; i < n; i++) if (i !== j) least = Math.min(least, leg[i * n + j]!);
    return least + stay[j]!;
  });
  const leastHome = Math.min(...home);
  const total = into.reduce((sum, minutes) => sum + minutes, 0);
  const hasAll = (visited: Uint32Array, mask: Uint32Array): boolean => {
    for (let w = 0; w < words; w++) if ((~visited[w]! & mask[w]!) !== 0) return false;
    return true;
  };
  const has = (visited: Uint32Array, i: number): boolean => (visited[i >> 5]! & (1 << (i & 31))) !== 0;

  return (widest: number, budget: Budget, upper: number): RouteFound | undefined => {
    let cut = false;
    let layer: Label[] = [
      { visited: new Uint32Array(words), last: -1, leave: ready, guess: ready + total, parent: undefined },
    ];
    for (let depth = 0; depth < n; depth++) {
      const next = new Map<string, Label>();
      for (const label of layer) {
        if (!budget.spend(n >> 2 || 1)) return undefined;
        for (let j = 0; j < n; j++) {
          if (has(label.visited, j) || !hasAll(label.visited, firsts[j]!)) continue;
          const reach = label.leave + (label.last < 0 ? legs[0]![at * width + its[j]!]! : leg[label.last * n + j]!);
          const begin = simple[j] ? Math.max(reach, open[j]!) : opening(problem, 0, its[j]!, reach);
          if (begin > due[j]!) continue;
          const leave = begin + stay[j]!;
          const guess = label.guess - label.leave - into[j]! + leave;
          if (Math.max(leave + homeRoad[j]!, guess + leastHome) >= Math.min(upper - 1e-9, latest + 1e-6)) continue;
          if (!canFinish(label, j, leave)) continue;
          const visited = label.visited.slice();
          visited[j >> 5]! |= 1 << (j & 31);
          const key = `${String.fromCharCode(j)}${String.fromCharCode(...new Uint16Array(visited.buffer))}`;
          const known = next.get(key);
          if (known && known.leave <= leave) continue;
          next.set(key, { visited, last: j, leave, guess, parent: label });
        }
      }
      let labels = [...next.values()];
      if (labels.length > widest) {
        cut = true;
        labels.sort((a, b) => a.guess - b.guess || a.leave - b.leave);
        labels = spread(labels, widest);
      }
      layer = labels;
      if (!layer.length) return { makespan: upper, exact: !cut };
    }
    const best = layer.reduce((a, b) => (b.leave + home[b.last]! < a.leave + home[a.last]! ? b : a));
    const order: number[] = [];
    for (let label: Label | undefined = best; label && label.last >= 0; label = label.parent)
      order.push(callOf[label.last]!);
    return { list: Int32Array.from(order.reverse()), makespan: best.leave + home[best.last]!, exact: !cut };
  };

  /** Whether every other stop can still be reached in time, each by itself; the most urgent are looked at. */
  function canFinish(label: Label, j: number, leave: number): boolean {
    let looked = 0;
    for (let k = 0; k < n && looked < 24; k++) {
      const i = urgent[k]!;
      if (i === j || has(label.visited, i)) continue;
      if (leave + road[j * n + i]! > due[i]!) return false;
      looked++;
    }
    return true;
  }

  /** The best by guess, but of each last stop some, so that no end is lost altogether. */
  function spread(sorted: Label[], widest: number): Label[] {
    const perLast = Math.max(2, Math.ceil((widest / n) * 3));
    const taken = new Map<number, number>();
    const kept: Label[] = [];
    for (const label of sorted) {
      const count = taken.get(label.last) ?? 0;
      if (count >= perLast) continue;
      taken.set(label.last, count + 1);
      kept.push(label);
      if (kept.length === widest) break;
    }
    return kept;
  }
}
