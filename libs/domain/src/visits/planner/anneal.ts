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

/** How often a move starts from what makes the plan long. */
const CRITICAL = 0.1;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over the list of calls. Some moves take a critical call and
 * exchange it with what it waited for, as in searches of the open shop; the others move any call along the list.
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
  const settle = (): void => {
    decoder.decode(list, Infinity, 0, true);
    if (byBegin(list, decoder)) decoder.decode(list, Infinity, 0, true);
    for (let k = 0; k < n; k++) position[list[k]!] = k;
  };
  settle();
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

  let temperature = heat;
  let tries = 0;
  while (budget.spend(1)) {
    if ((++tries & 63) === 0) temperature = heat * (cool / heat) ** budget.used();
    let from: number;
    let to: number;
    if (criticals > 1 && random() < CRITICAL) {
      const i = Math.floor(random() * (criticals - 1));
      const w = critical[i]!;
      const u = critical[i + 1]!;
      if (random() < 0.5) {
        from = position[u]!;
        to = position[w]!;
      } else {
        from = position[w]!;
        to = position[u]!;
      }
    } else {
      from = Math.floor(random() * n);
      to = Math.floor(random() * n);
    }
    if (from === to || !allowed(from, to)) continue;
    shift(from, to);
    const first = Math.min(from, to);
    const limit = current - temperature * Math.log(random() + 1e-12);
    if (decoder.decode(list, longest ? limit : Infinity, first) && cost(decoder) <= limit) {
      settle();
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
      shift(to, from);
    }
  }
  return best;
}
