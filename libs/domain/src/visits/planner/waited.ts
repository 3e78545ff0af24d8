import type { Cost } from './anneal';
import type { PlanProblem } from './problem';

/** Minutes waited in all, before first calls only for those who cannot leave their start later. */
export function waitedIn({ travellers, calls, legs, width, request }: PlanProblem): Cost {
  const pinned = new Set((request.pins ?? []).flatMap(pin => ('depart' in pin ? [pin.vehicle] : [])));
  const awake = travellers.flatMap(({ id, vehicle, stops, at, ready }, v) => {
    if (!stops.length || !(pinned.has(id) || vehicle.done?.length || vehicle.enRoute)) return [];
    const its = [...calls.keys()].filter(o => calls[o]!.members.includes(v));
    return [{ its, reaches: its.map(o => ready + legs[v]![at * width + calls[o]!.stop]!) }];
  });
  return decoder => {
    let { waited } = decoder;
    for (const { its, reaches } of awake) {
      let first = 0;
      for (let i = 1; i < its.length; i++) if (decoder.begin[its[i]!]! < decoder.begin[its[first]!]!) first = i;
      waited += Math.max(0, decoder.begin[its[first]!]! - reaches[first]!);
    }
    return waited;
  };
}
