import type { Budget } from './budget';
import { byBegin } from './construct';
import { type Decoder, makeDecoder } from './decode';
import type { PlanProblem } from './problem';

/** What is best so far: its list, and its figures (minutes). */
export interface Found {
  list: Int32Array;
  makespan: number;
  missed: number;
  cost: number;
}

/** How a decoded list is judged; smaller is better. */
export type Cost = (decoder: Decoder) => number;

export interface AnnealOptions {
  random: () => number;
  cost: Cost;
  /** Hotter at first by this factor of the mean dwell. */
  heat: number;
  cool: number;
  /** Whether `cost` is at least the makespan, so that decoding may stop early. */
  longest: boolean;
  /** A cost nothing can beat: reached, the search ends. */
  enough: number;
}

/** How often a move moves a critical call past what it waited for, how often two calls change places. */
const ADJACENT = 0.1;
const EXCHANGE = 0.45;

/** Of two that change places, how often they are at one stop rather than of one vehicle. */
const AT_STOP = 0.25;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over the list of calls. A move takes a critical call
 * past what it waited for, lets two calls of one vehicle or at one stop change places, or moves a call along the list.
 */
export function anneal(
  problem: PlanProblem,
  start: Int32Array,
  budget: Budget,
  { random, cost, heat, cool, longest, enough }: AnnealOptions,
): Found {
  const { calls, after } = problem;
  const n = calls.length;
  const decoder = makeDecoder(problem);
  const list = Int32Array.from(start);
  const position = new Int32Array(n);
  const bound = after.some(firsts => firsts.length > 0);
  /** Decodes the whole list and puts it into the order of its times. */
  const settle = (from: number): void => {
    decoder.decode(list, Infinity, from, true);
    const moved = byBegin(list, decoder);
    if (moved < n) decoder.decode(list, Infinity, moved, true);
    for (let k = Math.min(from, moved); k < n; k++) position[list[k]!] = k;
  };
  settle(0);
  let current = cost(decoder);
  const best: Found = {
    list: Int32Array.from(list),
    makespan: decoder.makespan,
    missed: decoder.missed,
    cost: current,
  };
  if (n < 2) return best;

  const critical = new Int32Array(n);
  let criticals = 0;
  const trace = (): void => {
    criticals = 0;
    let v = 0;
    for (let other = 1; other < decoder.back.length; other++) if (decoder.back[other]! > decoder.back[v]!) v = other;
    let o = decoder.lastCall[v]!;
    while (o >= 0 && criticals < n) {
      critical[criticals++] = o;
      o = decoder.behind[o]!;
    }
  };
  trace();

  const shift = (from: number, to: number): void => {
    const o = list[from]!;
    if (from < to) list.copyWithin(from, from + 1, to + 1);
    else list.copyWithin(to + 1, to, from);
    list[to] = o;
  };
  const allowed = (from: number, to: number): boolean => {
    if (!bound) return true;
    const o = list[from]!;
    if (from < to) {
      for (let k = from + 1; k <= to; k++) if (after[list[k]!]!.includes(o)) return false;
    } else for (let k = to; k < from; k++) if (after[o]!.includes(list[k]!)) return false;
    return true;
  };

  const exchange = (a: number, b: number): void => {
    const o = list[a]!;
    list[a] = list[b]!;
    list[b] = o;
  };
  const onWay: number[][] = problem.travellers.map(() => []);
  const atStop: number[][] = problem.stops.map(() => []);
  calls.forEach(({ stop, members }, o) => {
    for (const v of members) onWay[v]!.push(o);
    atStop[stop]!.push(o);
  });
  /** Another call at the same stop or of the same vehicle. */
  const relative = (o: number): number => {
    const { stop, members } = calls[o]!;
    const kin = random() < AT_STOP ? atStop[stop]! : onWay[members[0]!]!;
    return kin[Math.floor(random() * kin.length)]!;
  };
  const anyCall = (criticalShare: number): number =>
    criticals > 0 && random() < criticalShare ? critical[Math.floor(random() * criticals)]! : Math.floor(random() * n);

  let temperature = heat;
  let tries = 0;
  // Figures of calls from this position on are those of a list that was refused.
  let stale = n;
  while (budget.spend(1)) {
    if ((++tries & 63) === 0) temperature = heat * (cool / heat) ** budget.used();
    let from: number;
    let to: number;
    let exchanged = false;
    const kind = random();
    if (kind < ADJACENT && criticals > 1) {
      const i = Math.floor(random() * (criticals - 1));
      const w = position[critical[i]!]!;
      const u = position[critical[i + 1]!]!;
      [from, to] = random() < 0.5 ? [u, w] : [w, u];
    } else if (kind < ADJACENT + EXCHANGE) {
      const o = anyCall(0.7);
      from = position[o]!;
      to = position[relative(o)]!;
      exchanged = true;
    } else {
      from = position[anyCall(0.5)]!;
      to = Math.floor(random() * n);
    }
    if (from === to || !allowed(from, to) || (exchanged && !allowed(to, from))) continue;
    if (exchanged) exchange(from, to);
    else shift(from, to);
    const first = Math.min(from, to);
    const limit = current - temperature * Math.log(random() + 1e-12);
    if (decoder.decode(list, longest ? limit : Infinity, first) && cost(decoder) <= limit) {
      settle(Math.min(first, stale));
      stale = n;
      current = cost(decoder);
      trace();
      if (current < best.cost) {
        best.cost = current;
        best.makespan = decoder.makespan;
        best.missed = decoder.missed;
        best.list.set(list);
        if (current <= enough) break;
      }
    } else {
      if (exchanged) exchange(from, to);
      else shift(to, from);
      stale = Math.min(stale, first);
    }
  }
  return best;
}
