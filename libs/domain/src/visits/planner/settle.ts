import { byBegin } from './construct';
import { type Decoder, makeDecoder } from './decode';
import { type PlanProblem, TOLERANCE } from './problem';

/** The moments of a plan, by call and by traveller. */
export interface Settled {
  list: Int32Array;
  departs: Float64Array;
  decoder: Decoder;
}

/** Settles lists of one problem: the decoder of what it answers lives until it is asked again. */
export type Settle = (list: Int32Array, late?: boolean) => Settled;

/**
 * Turns waiting into sleeping: with every last call where it is, each call before is moved as late as windows, places
 * and the calls behind it allow; vehicles then leave that much later, and all times follow from the departures. If `late`,
 * last calls too may move, as long as nobody is back after the last.
 */
export const settle = (problem: PlanProblem, list: Int32Array): Settled => makeSettle(problem)(list);

/** `settle` for many lists of one problem, with what is the same for all done once. */
export function makeSettle(problem: PlanProblem): Settle {
  const { travellers, calls, stops, legs, width, end, dwell, request } = problem;
  const decoder = makeDecoder(problem);
  const n = calls.length;
  const count = stops.length;
  const ready = Float64Array.from(travellers, traveller => traveller.ready);
  const departs = ready.slice();
  const later = makeDecoder(problem, departs);
  const begin = new Float64Array(n);
  /** By traveller: its first call; by traveller × call: the one after; −1 = none. */
  const first = new Int32Array(travellers.length);
  const next = new Int32Array(travellers.length * n);
  const follow = (list: Int32Array): void => {
    first.fill(-1);
    next.fill(-1);
    for (let k = n - 1; k >= 0; k--)
      for (const v of calls[list[k]!]!.members) {
        next[v * n + list[k]!] = first[v]!;
        first[v] = list[k]!;
      }
  };
  const atStop = stops.map((_, s) => calls.flatMap((call, o) => (call.stop === s ? [o] : [])));
  const stayOf = (o: number): number => Math.max(...calls[o]!.members.map(v => dwell[v * count + calls[o]!.stop]!));

  /** The latest begin up to `limit` at which the call has its places; its present one always has. */
  const latestFree = (o: number, limit: number): number => {
    const { stop } = calls[o]!;
    const stay = stayOf(o);
    const others = atStop[stop]!.filter(other => other !== o);
    const fits = (moment: number): boolean => {
      const edges = [moment, ...others.map(other => begin[other]!)].filter(
        edge => edge >= moment && edge < moment + Math.max(stay, TOLERANCE),
      );
      return edges.every(edge => {
        const there = others
          .filter(other => begin[other]! <= edge + TOLERANCE && edge < begin[other]! + stayOf(other) - TOLERANCE)
          .reduce((sum, other) => sum + calls[other]!.need, 0);
        return there + calls[o]!.need <= problem.capacity[stop]!;
      });
    };
    const options = [limit, ...others.map(other => begin[other]! - stay)].filter(
      moment => moment <= limit && moment > begin[o]! + TOLERANCE,
    );
    return options.sort((a, b) => b - a).find(moment => fits(moment) && open(o, moment)) ?? begin[o]!;
  };
  const open = (o: number, moment: number): boolean =>
    calls[o]!.members.every(v => {
      const i = v * count + calls[o]!.stop;
      if (!Number.isNaN(problem.fixed[i]!)) return false;
      return problem.windows[i]?.some(([from, to]) => moment >= from && moment <= to + TOLERANCE) ?? true;
    });
  const windowEnd = (o: number, limit: number): number =>
    calls[o]!.members.reduce((moment, v) => {
      const its = problem.windows[v * count + calls[o]!.stop];
      const window = its?.filter(([from]) => from <= moment).at(-1);
      return window ? Math.min(moment, window[1]) : moment;
    }, limit);

  const pinned = new Set((request.pins ?? []).flatMap(pin => ('depart' in pin ? [pin.vehicle] : [])));
  const movable = travellers.map(({ id, vehicle }) => !pinned.has(id) && !vehicle.done?.length && !vehicle.enRoute);

  /** The latest begin that lets everybody of a call reach what is next for them, or be back in time. */
  const limitOf = (o: number, late: boolean): number => {
    const { stop, members } = calls[o]!;
    let least = Infinity;
    for (const v of members) {
      const then = next[v * n + o]!;
      if (then < 0 && !late) return begin[o]!;
      const to = then < 0 ? end : calls[then]!.stop;
      const by = then < 0 ? Math.min(decoder.makespan, travellers[v]!.latest) : begin[then]!;
      least = Math.min(least, by - legs[v]![stop * width + to]! - dwell[v * count + stop]!);
    }
    return least;
  };

  return (list, late = false) => {
    decoder.decode(list);
    if (decoder.missed > TOLERANCE) return { list, departs: ready, decoder };
    begin.set(decoder.begin);
    follow(list);
    for (let round = 0; round < 3; round++)
      for (const o of Int32Array.from(list).sort((a, b) => begin[b]! - begin[a]!)) {
        const limit = limitOf(o, late);
        if (limit > begin[o]! + TOLERANCE) begin[o] = latestFree(o, windowEnd(o, limit));
      }
    travellers.forEach(({ at }, v) => {
      const o = first[v]!;
      const leave = o >= 0 && movable[v] ? begin[o]! - legs[v]![at * width + calls[o]!.stop]! : -Infinity;
      departs[v] = Math.max(ready[v]!, leave);
    });
    const inOrder = Int32Array.from(list);
    byBegin(inOrder, { begin });
    later.decode(inOrder);
    if (later.missed > TOLERANCE || later.makespan > decoder.makespan + TOLERANCE)
      return { list, departs: ready, decoder };
    return { list: inOrder, departs: departs.slice(), decoder: later };
  };
}
