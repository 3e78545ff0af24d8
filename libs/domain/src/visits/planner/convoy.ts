import type { Budget } from './budget';
import { convoyDay, haltAt, lastReturn, waitedOf } from './convoy-day';
import { sleepIn } from './convoy-sleep';
import { annealedOrder } from './one-order';
import { type PlanProblem, TOLERANCE } from './problem';
import { figuresOf, runsOfTimeline } from './report';
import { everyOrder, firstsOf, keepsFirsts, listedOrder, stopsAhead } from './stop-order';
import type { Timeline } from './timeline';

/** Convoys of up to so many stops are solved exactly. */
const EXACT = 13;

/** So many orders are tried one by one. */
const ALL = 5040;

/** What a convoy comes to. */
export interface ConvoyPlan {
  timeline?: Timeline;
  /** No order is back earlier than `earliest`, or none is possible. */
  exact: boolean;
  earliest: number;
}

/** The best order of a convoy and its day. */
export function planConvoy(problem: PlanProblem, budget: Budget, random: () => number): ConvoyPlan {
  const stops = stopsAhead(problem);
  const firsts = firstsOf(problem);
  if (!firsts) return { exact: true, earliest: Infinity };
  const ahead = among(firsts, stops);
  const { travellers, request } = problem;
  const ready = travellers.map(traveller => traveller.ready);
  const back = (order: readonly number[]): number => {
    const day = keepsFirsts(ahead, order) ? convoyDay(problem, order, ready) : undefined;
    return day ? lastReturn(problem, day) : Infinity;
  };
  const united = travellers.every(traveller => traveller.stops.length === stops.length || !traveller.stops.length);
  const table = united && stops.length <= EXACT;
  const all = everyOrder(stops, firsts, ALL);
  const backs = all && (!table || all.length <= 120) ? all.map(back) : undefined;
  let found: readonly number[] | undefined;
  if (backs) found = all![backs.indexOf(Math.min(...backs))];
  else
    found = table
      ? exactOrder(problem, stops, firsts)
      : annealedOrder(
          listedOrder(stops, firsts),
          back,
          budget.share(request.objective === 'calmest' ? 0.7 : 0.97),
          random,
        );
  const earliest = found ? back(found) : Infinity;
  const exact = table || !!backs;
  if (earliest === Infinity) return { exact, earliest };
  const calm = request.objective === 'calmest';
  // Nobody changes the order of the visit for nothing.
  const listed = back(stops) <= earliest + TOLERANCE;
  if (listed && !calm) return planned(sleepIn(problem, stops, calm), exact, earliest);
  const most = calm ? Infinity : earliest + TOLERANCE;
  const others = backs ? all!.filter((_, i) => backs[i]! <= most) : (all ?? []);
  let best: Timeline | undefined;
  for (const order of [...(listed ? [stops] : []), found!, ...others]) {
    if (best && !budget.spend(64)) break;
    if (order !== found && back(order) > most) continue;
    const day = sleepIn(problem, order, calm);
    if (day && (!best || isBetter(problem, day, best))) best = day;
  }
  return planned(best, exact, earliest);
}

const planned = (timeline: Timeline | undefined, exact: boolean, earliest: number): ConvoyPlan =>
  timeline ? { timeline, exact, earliest } : { exact, earliest };

/** What must come first, without the stops nobody visits any more. */
const among = (firsts: readonly (readonly number[])[], stops: readonly number[]): number[][] =>
  firsts.map(its => its.filter(stop => stops.includes(stop)));

function isBetter(problem: PlanProblem, one: Timeline, other: Timeline): boolean {
  const key = (day: Timeline): number[] => {
    const first = [lastReturn(problem, day), waitedOf(problem, day)];
    const calm = problem.request.objective === 'calmest';
    return [...(calm ? first.reverse() : first), figuresOf(problem, runsOfTimeline(problem, day)).driving];
  };
  const mine = key(one);
  const its = key(other);
  const k = mine.findIndex((figure, i) => Math.abs(figure - its[i]!) > TOLERANCE);
  return k >= 0 && mine[k]! < its[k]!;
}

/** Dynamic programming over sets of stops: whoever leaves a stop earlier with the same behind them is never worse off. */
function exactOrder(
  problem: PlanProblem,
  stops: readonly number[],
  before: readonly (readonly number[])[],
): number[] | undefined {
  const { travellers } = problem;
  const n = stops.length;
  const firsts = among(before, stops).map(its => its.reduce((mask, first) => mask | (1 << stops.indexOf(first)), 0));
  const least = new Float64Array((1 << n) * n).fill(Infinity);
  const previous = new Int8Array((1 << n) * n).fill(-1);
  const here = { from: 0, leave: 0 };
  for (let set = 0; set < 1 << n; set++)
    for (let last = set ? 0 : -1; last < (set ? n : 0); last++) {
      if (set && least[set * n + last]! === Infinity) continue;
      for (let next = 0; next < n; next++) {
        const must = firsts[stops[next]!]!;
        if (set & (1 << next) || (must & set) !== must) continue;
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
        previous[to] = last;
      }
    }
  const full = (1 << n) - 1;
  const ready = travellers.map(traveller => traveller.ready);
  let best: { order: number[]; back: number } | undefined;
  for (let last = 0; last < n; last++) {
    if (least[full * n + last] === Infinity) continue;
    const order: number[] = [];
    for (let set = full, at = last; at >= 0;) {
      order.push(stops[at]!);
      const earlier = previous[set * n + at]!;
      set ^= 1 << at;
      at = earlier;
    }
    order.reverse();
    const day = convoyDay(problem, order, ready);
    const back = day ? lastReturn(problem, day) : Infinity;
    if (back < (best?.back ?? Infinity)) best = { order, back };
  }
  return best?.order;
}
