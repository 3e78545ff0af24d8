import type { PlanProblem } from './problem';
import { returnsOf, type Timeline } from './timeline';

/** What a timeline misses and its figures in the order of the objective: smaller first terms are better, whatever follows. */
export function makeFigures(problem: PlanProblem): (timeline: Timeline) => number[] {
  const { travellers, stops, legs, width, start, end, dwell, request } = problem;
  const index = new Map(request.places.map((place, i) => [place, i]));
  const drives = travellers.map(({ vehicle, travel }) => {
    const places = [...stops.map(stop => stop.place), vehicle.start, vehicle.end ?? vehicle.start];
    const at = places.map(place => index.get(place)!);
    return (from: number, to: number): number => travel[at[from]!]![at[to]!]!;
  });
  const stopIndex = new Map(stops.map((stop, s) => [stop.id, s]));
  const past = travellers.map(({ done }) => done.map(call => stopIndex.get(call.stop)!));
  return timeline => {
    let waiting = 0;
    let driving = 0;
    const orders = timeline.visits.map((visits, v) => {
      let from = travellers[v]!.at;
      let ready = timeline.departs[v]!;
      for (const { stop, begin, leave } of visits) {
        const reach = ready + legs[v]![from * width + stop]!;
        waiting += begin - reach + (leave - begin - dwell[v * stops.length + stop]!);
        driving += drives[v]!(from, stop);
        from = stop;
        ready = leave;
      }
      driving += drives[v]!(from, end);
      const rank = new Int32Array(start).fill(-1);
      [...past[v]!, ...visits.map(visit => visit.stop)].forEach((stop, i) => (rank[stop] = i));
      return rank;
    });
    const makespan = Math.max(...returnsOf(problem, timeline));
    const first = request.objective === 'calmest' ? [waiting, makespan] : [makespan, waiting];
    return [timeline.missed, ...first, driving, differenceOf(orders)];
  };
}

/** Pairs of stops in opposite order, from the rank of every stop by vehicle; −1 = does not visit it. */
function differenceOf(ranks: readonly Int32Array[]): number {
  let difference = 0;
  ranks.forEach((mine, v) => {
    for (let a = 0; a < mine.length; a++)
      for (let b = 0; b < a; b++) {
        if (mine[a]! < 0 || mine[b]! < 0) continue;
        for (let w = 0; w < v; w++) {
          const its = ranks[w]!;
          if (its[a]! >= 0 && its[b]! >= 0 && mine[a]! < mine[b]! !== its[a]! < its[b]!) difference++;
        }
      }
  });
  return difference;
}
