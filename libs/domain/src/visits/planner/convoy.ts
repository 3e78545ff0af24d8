import { type PlanProblem, TOLERANCE } from './problem';
import { opening } from './roads';
import type { TimedVisit, Timeline } from './timeline';

/** All vehicles at one stop: when each begins, and when all leave. */
interface Halt {
  begins: Map<number, number>;
  leave: number;
}

/** Convoys of up to so many stops are solved exactly. */
const EXACT = 13;

/**
 * One stop of a convoy, reached from where each vehicle was left: they begin in list order as places come free
 * and windows allow, hold a place for their dwell only, and leave together. Undefined where somebody never can.
 */
function haltAt(
  problem: PlanProblem,
  stop: number,
  leaves: (v: number) => { from: number; leave: number },
): Halt | undefined {
  const { travellers, legs, width, dwell, stops, calls } = problem;
  const free = [...problem.free[stop]!];
  const begins = new Map<number, number>();
  let ahead = -Infinity;
  let all = -Infinity;
  for (const call of calls) {
    if (call.stop !== stop) continue;
    let begin = ahead;
    let need = 0;
    for (const v of call.members) {
      const { from, leave } = leaves(v);
      begin = Math.max(begin, leave + legs[v]![from * width + stop]!);
      need += travellers[v]!.size;
    }
    if (need > free.length) return undefined;
    begin = Math.max(begin, free[need - 1]!);
    for (let round = 0; round < 20; round++) {
      const opened = call.members.reduce((moment, v) => opening(problem, v, stop, moment), begin);
      if (opened === begin) break;
      begin = opened;
    }
    if (begin === Infinity) return undefined;
    let done = begin;
    for (const v of call.members) {
      begins.set(v, begin);
      done = Math.max(done, begin + dwell[v * stops.length + stop]!);
    }
    for (let i = 0; i < need; i++) free[i] = done;
    free.sort((a, b) => a - b);
    ahead = begin;
    all = Math.max(all, done);
  }
  return { begins, leave: all };
}

/** The convoy's day in the order given; undefined where a window or limit is missed. */
function timeConvoy(problem: PlanProblem, order: readonly number[], departs: readonly number[]): Timeline | undefined {
  const { travellers, legs, width, end } = problem;
  const visits: TimedVisit[][] = travellers.map(() => []);
  const where = (v: number): { from: number; leave: number } => {
    const last = visits[v]!.at(-1);
    return last ? { from: last.stop, leave: last.leave } : { from: travellers[v]!.at, leave: departs[v]! };
  };
  for (const stop of order) {
    const halt = haltAt(problem, stop, where);
    if (!halt) return undefined;
    for (const [v, begin] of halt.begins) visits[v]!.push({ stop, begin, leave: halt.leave });
  }
  const late = travellers.some(({ latest, home }, v) => {
    const { from, leave } = where(v);
    return (home ?? leave + legs[v]![from * width + end]!) > latest + 1e-6;
  });
  return late ? undefined : { departs, visits, missed: 0 };
}

/** The best order of a convoy and its day; `exact` says that no other order is back earlier, or that none is possible. */
export function planConvoy(
  problem: PlanProblem,
  orders: (judge: (order: readonly number[]) => number) => number[],
): { timeline?: Timeline; exact: boolean } {
  const stops = [...new Set(problem.calls.map(call => call.stop))];
  const ready = problem.travellers.map(traveller => traveller.ready);
  const exact = stops.length <= EXACT;
  const back = (order: readonly number[]): number => {
    const timeline = timeConvoy(problem, order, ready);
    return timeline ? lastReturn(problem, timeline) : Infinity;
  };
  const found = exact ? exactOrder(problem, stops) : orders(back);
  // Nobody changes the order of the visit for nothing.
  const listed = stops.toSorted((a, b) => a - b);
  const order = found && isAllowed(problem, listed) && back(listed) <= back(found) + TOLERANCE ? listed : found;
  const timeline = order && timeConvoy(problem, order, ready);
  return timeline ? { timeline: sleepIn(problem, order, timeline), exact } : { exact };
}

/** Whether an order keeps what pins demand of it. */
function isAllowed({ calls, after }: PlanProblem, order: readonly number[]): boolean {
  const at = new Map(order.map((stop, i) => [stop, i]));
  return calls.every(({ stop }, o) => after[o]!.every(first => at.get(calls[first]!.stop)! <= at.get(stop)!));
}

const lastReturn = (problem: PlanProblem, { visits }: Timeline): number =>
  Math.max(
    ...problem.travellers.map(({ home }, v) => {
      const last = visits[v]!.at(-1);
      return last ? last.leave + problem.legs[v]![last.stop * problem.width + problem.end]! : (home ?? -Infinity);
    }),
  );

/** Dynamic programming over sets of stops: whoever leaves a stop earlier with the same behind them is never worse off. */
function exactOrder(problem: PlanProblem, stops: readonly number[]): number[] | undefined {
  const { travellers, after, calls } = problem;
  const n = stops.length;
  const firsts = stops.map(stop =>
    calls
      .flatMap((call, o) => (call.stop === stop ? after[o]! : []))
      .reduce((mask, first) => mask | (1 << stops.indexOf(calls[first]!.stop)), 0),
  );
  const least = new Float64Array((1 << n) * n).fill(Infinity);
  const before = new Int8Array((1 << n) * n).fill(-1);
  const here = { from: 0, leave: 0 };
  for (let set = 0; set < 1 << n; set++)
    for (let last = set ? 0 : -1; last < (set ? n : 0); last++) {
      if (set && least[set * n + last]! === Infinity) continue;
      for (let next = 0; next < n; next++) {
        if (set & (1 << next) || (firsts[next]! & set) !== firsts[next]) continue;
        if (set) {
          here.from = stops[last]!;
          here.leave = least[set * n + last]!;
        }
        const halt = haltAt(problem, stops[next]!, v =>
          set ? here : { from: travellers[v]!.at, leave: travellers[v]!.ready },
        );
        const to = (set | (1 << next)) * n + next;
        if (!halt || halt.leave >= least[to]!) continue;
        least[to] = halt.leave;
        before[to] = last;
      }
    }
  const full = (1 << n) - 1;
  let best: { order: number[]; back: number } | undefined;
  for (let last = 0; last < n; last++) {
    if (least[full * n + last] === Infinity) continue;
    const order: number[] = [];
    for (let set = full, at = last; at >= 0;) {
      order.push(stops[at]!);
      const earlier = before[set * n + at]!;
      set ^= 1 << at;
      at = earlier;
    }
    order.reverse();
    const timeline = timeConvoy(
      problem,
      order,
      travellers.map(traveller => traveller.ready),
    );
    const back = timeline ? lastReturn(problem, timeline) : Infinity;
    if (back < (best?.back ?? Infinity)) best = { order, back };
  }
  return best?.order;
}

/** The same day with later departures as far as nobody comes home later for it. */
function sleepIn(problem: PlanProblem, order: readonly number[], timeline: Timeline): Timeline {
  const { travellers, legs, width, request } = problem;
  const home = lastReturn(problem, timeline);
  const pinned = new Set((request.pins ?? []).flatMap(pin => ('depart' in pin ? [pin.vehicle] : [])));
  const movable = travellers.map(({ id, vehicle }) => !pinned.has(id) && !vehicle.done?.length && !vehicle.enRoute);
  const delayed = (minutes: number): Timeline | undefined =>
    timeConvoy(
      problem,
      order,
      travellers.map(({ ready }, v) => (movable[v] ? ready + minutes : ready)),
    );
  let low = 0;
  let high = Math.max(0, home - Math.min(...travellers.map(traveller => traveller.ready)));
  let best = timeline;
  for (let step = 0; step < 24; step++) {
    const middle = step === 0 ? high : (low + high) / 2;
    const tried = delayed(Math.round(middle * 60) / 60);
    if (tried && lastReturn(problem, tried) <= home + 1e-6) {
      best = tried;
      low = middle;
    } else high = middle;
  }
  const departs = travellers.map(({ at, ready }, v) => {
    const first = best.visits[v]![0];
    return movable[v] && first ? Math.max(ready, first.begin - legs[v]![at * width + first.stop]!) : best.departs[v]!;
  });
  return { ...best, departs };
}
