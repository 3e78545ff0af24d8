import type { PlanProblem } from './problem';
import { opening, type Roads, shortest } from './roads';

/** What can be said before any search: no plan is back earlier, or none can be. */
export interface PlanBound {
  /** Infinity = it is proven that nothing satisfies the request. */
  makespan: number;
  /** Travellers and stops that prove it, where it cannot be done. */
  hopeless: readonly Hopeless[];
}

/** Why nothing can satisfy the request: who, and where if it is about one stop. */
export interface Hopeless {
  travellers: readonly number[];
  stop?: number;
  kind: 'depart' | 'route' | 'load' | 'places' | 'size';
}

/** Routes of up to so many stops are solved exactly, as long as all of them together take no more steps than this. */
const EXACT = 12;
const STEPS = 3_000_000;

/** A lower bound of the makespan: every vehicle alone on its way, and every stop with all who come. */
export function boundOf(problem: PlanProblem): PlanBound {
  const { travellers, capacity, calls, stops } = problem;
  const hopeless: Hopeless[] = [];
  travellers.forEach(({ vehicle, ready }, v) => {
    const underWay = vehicle.done?.length || vehicle.enRoute;
    if (!underWay && ready < Math.max(vehicle.earliest, problem.now))
      hopeless.push({ travellers: [v], kind: 'depart' });
  });
  for (const { stop, members, need } of calls) {
    const big = members.filter(v => travellers[v]!.size > capacity[stop]!);
    for (const v of big) hopeless.push({ travellers: [v], stop, kind: 'size' });
    if (need > capacity[stop]! && !big.length) hopeless.push({ travellers: [...members], stop, kind: 'places' });
  }
  let makespan = -Infinity;
  const seen = new Map<string, number>();
  let steps = 0;
  const wayOf = (v: number): number => {
    const n = travellers[v]!.stops.length;
    steps += n <= EXACT ? 2 ** n * n * n : 0;
    return n <= EXACT && steps <= STEPS ? routeBound(problem, v) : looseRouteBound(problem, v);
  };
  travellers.forEach((traveller, v) => {
    const alike = likeness(problem, v);
    const back = seen.get(alike) ?? traveller.home ?? wayOf(v);
    seen.set(alike, back);
    if (back > traveller.latest + 1e-6) hopeless.push({ travellers: [v], kind: 'route' });
    makespan = Math.max(makespan, back);
  });
  if (makespan < Infinity) {
    const roads = travellers.map((_, v) => shortest(problem, v));
    for (let stop = 0; stop < stops.length; stop++) {
      const load = loadBound(problem, stop, roads);
      makespan = Math.max(makespan, load.makespan);
      if (load.hopeless.length) hopeless.push({ travellers: load.hopeless, stop, kind: 'load' });
    }
  }
  return { makespan: hopeless.length ? Infinity : makespan, hopeless };
}

/** Vehicles with the same text are interchangeable. */
export function likeness({ travellers, dwell, windows, fixed, stops, calls, request }: PlanProblem, v: number): string {
  const { id, vehicle, stops: its, ready, at, size, latest, heading, travel } = travellers[v]!;
  const mine = its.map(s => {
    const i = v * stops.length + s;
    return [s, dwell[i], windows[i] ?? 0, Number.isNaN(fixed[i]!) ? 0 : fixed[i]];
  });
  const tied =
    calls.some(call => call.members.length > 1 && call.members.includes(v)) ||
    (request.pins ?? []).some(pin => pin.vehicle === id);
  const table = travel === request.travel ? '' : vehicle.class;
  const end = vehicle.end ?? vehicle.start;
  const own = tied || vehicle.enRoute || vehicle.done?.length ? v : -1;
  return JSON.stringify([mine, ready, at, size, latest, heading ?? -1, vehicle.start, end, table, own]);
}

/** The earliest return of one vehicle that is alone on its way; Infinity if it cannot keep its windows. */
function routeBound(problem: PlanProblem, v: number): number {
  const { travellers, legs, width, end, dwell, stops, after, calls } = problem;
  const { stops: its, ready, at } = travellers[v]!;
  const n = its.length;
  const callOf = its.map(stop => calls.findIndex(call => call.stop === stop && call.members.includes(v)));
  const firsts = callOf.map(o =>
    after[o]!.reduce((mask, first) => (callOf.includes(first) ? mask | (1 << callOf.indexOf(first)) : mask), 0),
  );
  const least = new Float64Array((1 << n) * n).fill(Infinity);
  const arrive = (from: number, leave: number, i: number): number => {
    const begin = opening(problem, v, its[i]!, leave + legs[v]![from * width + its[i]!]!);
    return begin + dwell[v * stops.length + its[i]!]!;
  };
  for (let i = 0; i < n; i++) if (!firsts[i]) least[(1 << i) * n + i] = arrive(at, ready, i);
  for (let set = 1; set < 1 << n; set++)
    for (let i = 0; i < n; i++) {
      const leave = least[set * n + i]!;
      if (leave === Infinity) continue;
      for (let j = 0; j < n; j++) {
        if (set & (1 << j) || (firsts[j]! & set) !== firsts[j]) continue;
        const to = (set | (1 << j)) * n + j;
        const gone = arrive(its[i]!, leave, j);
        if (gone < least[to]!) least[to] = gone;
      }
    }
  let back = Infinity;
  for (let i = 0; i < n; i++) back = Math.min(back, least[((1 << n) - 1) * n + i]! + legs[v]![its[i]! * width + end]!);
  return back;
}

/** As above, for many stops: the longest single errand, and every stop entered by its shortest way. */
function looseRouteBound(problem: PlanProblem, v: number): number {
  const { travellers, legs, width, end, dwell, stops } = problem;
  const { stops: its, ready, at } = travellers[v]!;
  const roads = shortest(problem, v);
  let back = ready;
  let all = ready;
  let home = Infinity;
  for (const stop of its) {
    const begin = opening(problem, v, stop, ready + roads(at, stop));
    back = Math.max(back, begin + dwell[v * stops.length + stop]! + roads(stop, end));
    let least = legs[v]![at * width + stop]!;
    for (const from of its) if (from !== stop) least = Math.min(least, legs[v]![from * width + stop]!);
    all += least + dwell[v * stops.length + stop]!;
    home = Math.min(home, legs[v]![stop * width + end]!);
  }
  return Math.max(back, all + home);
}

/**
 * All who come to one stop: with `c` places, the `c` earliest beginnings, all dwells and the `c` shortest ways home
 * cannot be packed tighter (the bound of parallel machines with heads and tails, Carlier 1987); for every subset
 * of the latest to come.
 */
function loadBound(
  { travellers, calls, dwell, stops, capacity, end, width, ...rest }: PlanProblem,
  stop: number,
  roads: readonly Roads[],
): { makespan: number; hopeless: number[] } {
  const problem = { travellers, calls, dwell, stops, capacity, end, width, ...rest };
  const places = capacity[stop]!;
  const jobs = travellers.flatMap(({ stops: its, ready, at, size, latest }, v) => {
    if (!its.includes(stop)) return [];
    const head = opening(problem, v, stop, ready + roads[v]!(at, stop));
    const stay = dwell[v * stops.length + stop]!;
    const windows = problem.windows[v * stops.length + stop];
    const tail = roads[v]!(stop, end);
    const due = Math.min(windows ? windows.at(-1)![1] + stay : Infinity, latest - tail);
    return [{ v, head, stay: stay * size, tail, due, size }];
  });
  let makespan = -Infinity;
  const heads = [...new Set(jobs.map(job => job.head))];
  for (const from of heads) {
    const late = jobs.filter(job => job.head >= from);
    const need = late.reduce((sum, job) => sum + job.stay, 0) / places;
    if (late.some(job => job.size > 1)) {
      makespan = Math.max(makespan, from + need + Math.min(...late.map(job => job.tail)));
      continue;
    }
    const least = (of: readonly number[]): number =>
      [...of]
        .sort((a, b) => a - b)
        .slice(0, places)
        .reduce((sum, x) => sum + x, 0) / Math.min(places, of.length);
    if (late.length >= places)
      makespan = Math.max(makespan, least(late.map(job => job.head)) + need + least(late.map(job => job.tail)));
  }
  // Whoever must have left by a moment needs the places before it.
  const dues = [...new Set(jobs.map(job => job.due))].filter(due => due < Infinity);
  const free = problem.free[stop]!;
  for (const due of dues)
    for (const from of heads) {
      const within = jobs.filter(job => job.head >= from && job.due <= due);
      const need = within.reduce((sum, job) => sum + job.stay, 0);
      let room = 0;
      for (const place of free) room += Math.max(0, due - Math.max(from, place));
      if (need > room + 1e-6) return { makespan, hopeless: within.map(job => job.v) };
    }
  return { makespan, hopeless: [] };
}
