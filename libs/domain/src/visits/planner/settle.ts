import { byBegin } from './construct';
import { type Decoder, makeDecoder } from './decode';
import { type PlanProblem, TOLERANCE } from './problem';

/** The moments of a plan, by call and by traveller. */
export interface Settled {
  list: Int32Array;
  departs: Float64Array;
  decoder: Decoder;
}

/**
 * Turns waiting into sleeping: with every last call where it is, each call before is moved as late as windows, places
 * and the calls behind it allow; vehicles then leave that much later, and all times follow from the departures.
 */
export function settle(problem: PlanProblem, list: Int32Array): Settled {
  const { travellers, calls, stops, legs, width, dwell, request } = problem;
  const decoder = makeDecoder(problem);
  decoder.decode(list);
  const departs = Float64Array.from(travellers, traveller => traveller.ready);
  if (decoder.missed > TOLERANCE) return { list, departs, decoder };
  const begin = Float64Array.from(decoder.begin);
  const count = stops.length;
  const route = travellers.map((_, v) => [...list].filter(o => calls[o]!.members.includes(v)));
  const nextOf = route.map(its => new Map(its.map((o, i) => [o, its[i + 1]])));
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

  for (let round = 0; round < 3; round++)
    for (const o of [...list].sort((a, b) => begin[b]! - begin[a]!)) {
      const { stop, members } = calls[o]!;
      const limit = members.reduce((least, v) => {
        const next = nextOf[v]!.get(o);
        if (next === undefined) return Math.min(least, begin[o]!);
        const drive = legs[v]![stop * width + calls[next]!.stop]!;
        return Math.min(least, begin[next]! - drive - dwell[v * count + stop]!);
      }, Infinity);
      if (limit > begin[o]! + TOLERANCE) begin[o] = latestFree(o, windowEnd(o, limit));
    }
  const pinned = new Set((request.pins ?? []).flatMap(pin => ('depart' in pin ? [pin.vehicle] : [])));
  travellers.forEach(({ id, vehicle, at, ready }, v) => {
    const first = route[v]![0];
    if (first === undefined || pinned.has(id) || vehicle.done?.length || vehicle.enRoute) return;
    departs[v] = Math.max(ready, begin[first]! - legs[v]![at * width + calls[first]!.stop]!);
  });
  const late = makeDecoder(problem, departs);
  const inOrder = Int32Array.from(list);
  byBegin(inOrder, { begin });
  late.decode(inOrder);
  if (late.missed > TOLERANCE || late.makespan > decoder.makespan + TOLERANCE)
    return { list, departs: Float64Array.from(travellers, traveller => traveller.ready), decoder };
  return { list: inOrder, departs, decoder: late };
}
