import { type PlanProblem } from './problem';
import { opening } from './roads';

/** The same problem with everybody's order given. */
export function inOrder(problem: PlanProblem, order: readonly number[]): PlanProblem {
  const after = problem.after.map(firsts => new Set(firsts));
  problem.travellers.forEach((_, v) => {
    const its = order.flatMap(stop => {
      const o = problem.calls.findIndex(call => call.stop === stop && call.members.includes(v));
      return o < 0 ? [] : [o];
    });
    its.forEach((o, i) => its.slice(0, i).forEach(first => after[o]!.add(first)));
  });
  return { ...problem, after: after.map(firsts => [...firsts]) };
}

/** No plan in which all keep this order is back earlier; Infinity where somebody cannot even do so alone. */
export function orderBound(problem: PlanProblem, order: readonly number[]): number {
  const { travellers, legs, width, end, dwell, stops, capacity } = problem;
  const at: { head: number; tail: number; stay: number; size: number }[][] = stops.map(() => []);
  let makespan = -Infinity;
  travellers.forEach((traveller, v) => {
    const way = order.filter(stop => traveller.stops.includes(stop));
    let from = traveller.at;
    let moment = traveller.ready;
    const its = way.map(stop => {
      const head = opening(problem, v, stop, moment + legs[v]![from * width + stop]!);
      const stay = dwell[v * stops.length + stop]!;
      moment = head + stay;
      from = stop;
      return { stop, head, stay, tail: 0, size: traveller.size };
    });
    const back = way.length ? moment + legs[v]![from * width + end]! : (traveller.home ?? -Infinity);
    makespan = Math.max(makespan, back > traveller.latest + 1e-6 ? Infinity : back);
    let tail = 0;
    for (let i = its.length - 1, to = end; i >= 0; i--) {
      const one = its[i]!;
      tail += legs[v]![one.stop * width + to]!;
      one.tail = tail;
      tail += one.stay;
      to = one.stop;
      at[one.stop]!.push(one);
    }
  });
  if (makespan === Infinity) return Infinity;
  at.forEach((jobs, stop) => {
    const places = capacity[stop]!;
    for (const { head } of jobs) {
      const late = jobs.filter(job => job.head >= head);
      const need = late.reduce((sum, job) => sum + job.stay * job.size, 0) / places;
      makespan = Math.max(makespan, head + need + Math.min(...late.map(job => job.tail)));
    }
  });
  return makespan;
}
