import { likeness } from './bound';
import type { Budget } from './budget';
import type { Found } from './anneal';
import { type PlanProblem, TOLERANCE } from './problem';
import { opening, shortest } from './roads';

/** Kept states of the search; more would cost more memory than they save time. */
const REMEMBERED = 400_000;

/** What became of the search: whether it looked everywhere, and the better list it met, if any. */
export interface Branched {
  complete: boolean;
  list?: Int32Array;
  makespan: number;
}

/**
 * Branch and bound over lists of calls by begin, for a few vehicles and stops. A partial plan is given up when the
 * fastest rest of any vehicle's way (exact, by set of stops left) or the load left at any stop comes home no earlier
 * than the best, or when the same calls have been placed before with no place and no vehicle free later.
 */
export function branch(problem: PlanProblem, budget: Budget, best: Pick<Found, 'makespan'> | undefined): Branched {
  const { travellers, calls, stops, legs, width, end, dwell, after, capacity } = problem;
  const fleet = travellers.length;
  const count = stops.length;
  const n = calls.length;
  const roads = travellers.map((_, v) => shortest(problem, v));
  const rests = restTables(problem);
  const alike = travellers.map((_, v) => likeness(problem, v));
  const bit = travellers.map(traveller => new Map(traveller.stops.map((stop, i) => [stop, 1 << i])));
  const ready = Float64Array.from(travellers, traveller => traveller.ready);
  const at = Int32Array.from(travellers, traveller => traveller.at);
  const left = Int32Array.from(travellers, traveller => (1 << traveller.stops.length) - 1);
  const free = problem.free.map(places => Float64Array.from(places).sort());
  const placed = new Uint8Array(n);
  const list = new Int32Array(n);
  const memory = new Map<string, Float64Array[]>();
  let remembered = 0;
  const result: Branched = { complete: true, makespan: best?.makespan ?? Infinity };
  const homes = travellers.reduce((most, { home }) => Math.max(most, home ?? -Infinity), -Infinity);

  const bounded = (): boolean => {
    const limit = result.makespan - TOLERANCE;
    for (let v = 0; v < fleet; v++) {
      const { stops: its, latest } = travellers[v]!;
      if (!its.length) continue;
      const back = ready[v]! + rests[v]!(at[v]!, left[v]!);
      if (back >= limit || back > latest + TOLERANCE) return false;
    }
    for (let s = 0; s < count; s++) {
      const places = free[s]!;
      let work = 0;
      let head = Infinity;
      let tail = Infinity;
      for (let v = 0; v < fleet; v++) {
        const mine = bit[v]!.get(s);
        if (mine === undefined || !(left[v]! & mine)) continue;
        const begin = opening(problem, v, s, Math.max(places[0]!, ready[v]! + roads[v]!(at[v]!, s)));
        if (begin === Infinity) return false;
        work += dwell[v * count + s]! * travellers[v]!.size;
        head = Math.min(head, begin);
        tail = Math.min(tail, roads[v]!(s, end));
      }
      if (!work) continue;
      let gap = 0;
      for (const place of places) gap += Math.max(0, place - head);
      if (head + (work + gap) / places.length + tail >= limit) return false;
    }
    return true;
  };

  const known = (): boolean => {
    let key = '';
    for (let v = 0; v < fleet; v++) key += String.fromCharCode(left[v]!, at[v]!);
    const state = new Float64Array(fleet + free.reduce((sum, places) => sum + places.length, 0));
    state.set(ready);
    let k = fleet;
    for (const places of free) for (const place of places) state[k++] = place;
    const others = memory.get(key);
    if (others?.some(other => other.every((moment, i) => moment <= state[i]! + TOLERANCE))) return true;
    if (remembered < REMEMBERED) {
      remembered++;
      if (others) others.push(state);
      else memory.set(key, [state]);
    }
    return false;
  };

  const search = (depth: number, lastBegin: number): boolean => {
    if (!budget.spend(4)) return false;
    if (depth === n) {
      let makespan = homes;
      for (let v = 0; v < fleet; v++) makespan = Math.max(makespan, ready[v]! + legs[v]![at[v]! * width + end]!);
      if (makespan < result.makespan - TOLERANCE) {
        result.makespan = makespan;
        result.list = Int32Array.from(list);
      }
      return true;
    }
    if (!bounded() || known()) return true;
    const options: { o: number; begin: number }[] = [];
    for (let o = 0; o < n; o++) {
      if (placed[o] || after[o]!.some(first => !placed[first])) continue;
      const { stop, members, need } = calls[o]!;
      const twin = members.length === 1 ? twinBefore(members[0]!) : -1;
      if (twin >= 0) continue;
      const begin = beginOf(stop, members, need);
      if (begin === Infinity || begin < lastBegin - TOLERANCE) continue;
      options.push({ o, begin });
    }
    // Nobody waits for what could have been done meanwhile: whoever begins after somebody else could be done is later.
    options.sort((a, b) => a.begin - b.begin);
    for (const { o, begin } of options) {
      const { stop, members } = calls[o]!;
      const undo = place(o, stop, members, begin, depth);
      const whole = search(depth + 1, begin);
      undo();
      if (!whole) return false;
    }
    return true;
  };

  /** Of vehicles alike that have not moved yet, only the first is tried. */
  const twinBefore = (v: number): number => {
    if (at[v] !== travellers[v]!.at || left[v] !== (1 << travellers[v]!.stops.length) - 1) return -1;
    for (let w = 0; w < v; w++) if (alike[w] === alike[v] && left[w] === left[v] && at[w] === at[v]) return w;
    return -1;
  };

  const beginOf = (stop: number, members: readonly number[], need: number): number => {
    if (need > capacity[stop]!) return Infinity;
    let begin = free[stop]![need - 1]!;
    for (const v of members) begin = Math.max(begin, ready[v]! + legs[v]![at[v]! * width + stop]!);
    for (let round = 0; round < 20; round++) {
      const opened = members.reduce((moment, v) => opening(problem, v, stop, moment), begin);
      if (opened === begin) break;
      begin = opened;
    }
    return begin;
  };

  const place = (o: number, stop: number, members: readonly number[], begin: number, depth: number): (() => void) => {
    const before = members.map(v => [ready[v]!, at[v]!, left[v]!] as const);
    const places = free[stop]!.slice();
    const { need } = calls[o]!;
    for (const v of members) {
      ready[v] = begin + dwell[v * count + stop]!;
      at[v] = stop;
      left[v] = left[v]! & ~bit[v]!.get(stop)!;
    }
    // The places that were free last before the begin are taken, so that the state left behind is the loosest.
    const now = free[stop]!;
    let k = now.length - 1;
    while (k >= need && now[k]! > begin + TOLERANCE) k--;
    for (let i = 0; i < need; i++) now[k - i] = begin;
    for (const v of members) if (ready[v]! > begin) for (let i = 0; i < travellers[v]!.size; i++) now[k--] = ready[v]!;
    now.sort();
    placed[o] = 1;
    list[depth] = o;
    return () => {
      members.forEach((v, i) => ([ready[v], at[v], left[v]] = before[i]! as [number, number, number]));
      free[stop]!.set(places);
      placed[o] = 0;
    };
  };

  result.complete = search(0, -Infinity);
  return result;
}

/** Per traveller: the least minutes from leaving a place until back, with a set of stops still to visit; windows aside. */
function restTables({ travellers, legs, width, end, dwell, stops }: PlanProblem) {
  return travellers.map(({ stops: its }, v) => {
    const n = its.length;
    const least = new Float64Array((1 << n) * width).fill(Infinity);
    for (let at = 0; at < width; at++) least[at] = legs[v]![at * width + end]!;
    for (let set = 1; set < 1 << n; set++)
      for (let at = 0; at < width; at++) {
        let shortest = Infinity;
        for (let i = 0; i < n; i++) {
          if (!(set & (1 << i))) continue;
          const stop = its[i]!;
          const way =
            legs[v]![at * width + stop]! + dwell[v * stops.length + stop]! + least[(set ^ (1 << i)) * width + stop]!;
          if (way < shortest) shortest = way;
        }
        least[set * width + at] = shortest;
      }
    return (at: number, set: number): number => least[set * width + at]!;
  });
}
