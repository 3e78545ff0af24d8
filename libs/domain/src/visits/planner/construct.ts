import { type Decoder } from './decode';
import { type PlanProblem } from './problem';

/**
 * The calls in a list as they come out when, again and again, the call that can begin first is placed; among equals
 * the one whose vehicle has most left to do. `noise` (0 to 1, times a random number) blurs the choice.
 */
export function earliestFirst(problem: PlanProblem, noise = 0, random: () => number = Math.random): Int32Array {
  const { calls, travellers, stops, legs, width, dwell, windows, after, now } = problem;
  const count = stops.length;
  const ready = travellers.map(traveller => traveller.ready);
  const at = travellers.map(traveller => traveller.at);
  const free = problem.free.map(places => [...places]);
  const rest = travellers.map((_, v) =>
    calls.filter(call => call.members.includes(v)).reduce((sum, call) => sum + dwell[v * count + call.stop]!, 0),
  );
  const left = new Set(calls.keys());
  const list: number[] = [];
  while (left.size) {
    let chosen = -1;
    let best = Infinity;
    let chosenBegin = 0;
    for (const o of left) {
      if (after[o]!.some(first => left.has(first))) continue;
      const { stop, members, need } = calls[o]!;
      const places = free[stop]!;
      let begin = Math.max(now, places[Math.min(need, places.length) - 1]!);
      let urgency = Infinity;
      for (const v of members) begin = Math.max(begin, ready[v]! + legs[v]![at[v]! * width + stop]!);
      for (const v of members) {
        const its = windows[v * count + stop];
        const window = its?.find(([, lastBegin]) => begin <= lastBegin);
        if (window) {
          begin = Math.max(begin, window[0]);
          urgency = Math.min(urgency, window[1] - begin);
        }
      }
      const weight = members.reduce((sum, v) => sum + rest[v]!, 0) / members.length;
      const key =
        begin + Math.min(urgency, 240) * 0.2 - weight * 1e-3 + (noise ? noise * random() * (60 + dwell[stop]!) : 0);
      if (key < best) {
        best = key;
        chosen = o;
        chosenBegin = begin;
      }
    }
    // Nothing may come first: the order demanded is circular, and the caller has said so already.
    if (chosen < 0) chosen = [...left][0]!;
    const { stop, members, need } = calls[chosen]!;
    let until = chosenBegin;
    for (const v of members) {
      const gone = chosenBegin + dwell[v * count + stop]!;
      ready[v] = gone;
      at[v] = stop;
      rest[v] = rest[v]! - dwell[v * count + stop]!;
      until = Math.max(until, gone);
    }
    const places = free[stop]!;
    for (let i = 0; i < Math.min(need, places.length); i++) places[i] = until;
    places.sort((a, b) => a - b);
    left.delete(chosen);
    list.push(chosen);
  }
  return Int32Array.from(list);
}

/** A list from one order of stops per vehicle, merged by the moments at which they would begin (first come, first served). */
export function mergeOrders(problem: PlanProblem, orders: readonly (readonly number[])[]): Int32Array {
  const { calls, travellers, legs, width, stops, dwell, now, windows } = problem;
  const count = stops.length;
  const next = travellers.map(() => 0);
  const ready = travellers.map(traveller => traveller.ready);
  const at = travellers.map(traveller => traveller.at);
  const free = problem.free.map(places => [...places]);
  const list: number[] = [];
  const callOf = new Map(calls.flatMap(({ stop, members }, o) => members.map(v => [v * count + stop, o])));
  const callAt = (v: number): number => {
    const stop = orders[v]![next[v]!];
    return stop === undefined ? -1 : (callOf.get(v * count + stop) ?? -1);
  };
  while (list.length < calls.length) {
    let chosen = -1;
    let first = Infinity;
    let start = 0;
    for (let v = 0; v < travellers.length; v++) {
      const o = callAt(v);
      if (o < 0) continue;
      const { stop, members, need } = calls[o]!;
      if (members.some(m => callAt(m) !== o)) continue;
      const reach = Math.max(now, ...members.map(m => ready[m]! + legs[m]![at[m]! * width + stop]!));
      let begin = Math.max(reach, free[stop]![Math.min(need, free[stop]!.length) - 1]!);
      for (const m of members) {
        const window = windows[m * count + stop]?.find(([, lastBegin]) => begin <= lastBegin);
        if (window) begin = Math.max(begin, window[0]);
      }
      if (reach < first) {
        first = reach;
        chosen = o;
        start = begin;
      }
    }
    // Tables that wait for one another crosswise: take any that is next for somebody.
    if (chosen < 0) {
      const open = calls.findIndex((_, o) => !list.includes(o));
      list.push(open);
      for (const m of calls[open]!.members) next[m] = next[m]! + 1;
      continue;
    }
    const { stop, members, need } = calls[chosen]!;
    let until = start;
    for (const m of members) {
      const gone = start + dwell[m * count + stop]!;
      ready[m] = gone;
      at[m] = stop;
      next[m] = next[m]! + 1;
      until = Math.max(until, gone);
    }
    const places = free[stop]!;
    for (let i = 0; i < Math.min(need, places.length); i++) places[i] = Math.max(until, places[i]!);
    places.sort((a, b) => a - b);
    list.push(chosen);
  }
  return Int32Array.from(list);
}

/** Every vehicle takes the stops in their order, each beginning one further: what an office does by hand. */
export function rotation(problem: PlanProblem): Int32Array {
  const orders = problem.travellers.map(({ stops }, v) => stops.map((_, i) => stops[(i + v) % stops.length]!));
  return mergeOrders(problem, orders);
}

/** Puts the list into the order of begins as last decoded, ties as they stand; answers the first position that changed (the length if none). */
export function byBegin(list: Int32Array, { begin }: Pick<Decoder, 'begin'>): number {
  let moved = list.length;
  for (let i = 1; i < list.length; i++) {
    const o = list[i]!;
    const moment = begin[o]!;
    let k = i;
    while (k > 0 && begin[list[k - 1]!]! > moment) {
      list[k] = list[k - 1]!;
      k--;
    }
    if (k < moved && k < i) moved = k;
    list[k] = o;
  }
  return moved;
}
