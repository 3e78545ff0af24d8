import type { PlanProblem } from './problem';
import { opening } from './roads';
import { returnsOf, type TimedVisit, type Timeline } from './timeline';

/** All vehicles at one stop: when each begins, and when all leave. */
interface Halt {
  begins: Map<number, number>;
  leave: number;
}

/** Whether a convoy has to begin in waves at a stop, in list order: not all have a place at once. */
export const inWaves = ({ travellers, capacity }: PlanProblem, stop: number): boolean =>
  travellers.reduce((sum, traveller) => sum + traveller.size, 0) > capacity[stop]!;

/** Places for vehicles that begin at one moment; who does not stay at all holds none, but needs one. */
export function placesFor({ travellers, dwell, stops }: PlanProblem, stop: number, members: readonly number[]): number {
  let staying = 0;
  let largest = 0;
  for (const v of members) {
    const { size } = travellers[v]!;
    if (dwell[v * stops.length + stop]! > 0) staying += size;
    largest = Math.max(largest, size);
  }
  return Math.max(staying, largest);
}

/**
 * One stop of a convoy, reached from where each vehicle was left: they begin as places come free and windows allow,
 * hold a place for their dwell only, and leave together. Undefined where somebody never can.
 */
export function haltAt(
  problem: PlanProblem,
  stop: number,
  leaves: (v: number) => { from: number; leave: number },
): Halt | undefined {
  const { travellers, legs, width, dwell, stops, calls } = problem;
  const waves = inWaves(problem, stop);
  const free = [...problem.free[stop]!];
  const begins = new Map<number, number>();
  let ahead = -Infinity;
  let all = -Infinity;
  for (const call of calls) {
    if (call.stop !== stop) continue;
    let begin = waves ? ahead : -Infinity;
    for (const v of call.members) {
      const { from, leave } = leaves(v);
      begin = Math.max(begin, leave + legs[v]![from * width + stop]!);
    }
    const need = placesFor(problem, stop, call.members);
    if (need > free.length) return undefined;
    begin = Math.max(begin, free[need - 1]!);
    for (let round = 0; round < 20; round++) {
      const opened = call.members.reduce((moment, v) => opening(problem, v, stop, moment), begin);
      if (opened === begin) break;
      begin = opened;
    }
    if (begin === Infinity) return undefined;
    let place = 0;
    let done = begin;
    for (const v of call.members) {
      begins.set(v, begin);
      const gone = begin + dwell[v * stops.length + stop]!;
      done = Math.max(done, gone);
      if (gone > begin) for (let i = 0; i < travellers[v]!.size; i++) free[place++] = gone;
    }
    free.sort((a, b) => a - b);
    ahead = begin;
    all = Math.max(all, done);
  }
  return { begins, leave: all };
}

/** The convoy's day in the order given, its first stop left no earlier than `from`; undefined where a window or limit is missed. */
export function convoyDay(
  problem: PlanProblem,
  order: readonly number[],
  departs: readonly number[],
  from = -Infinity,
): Timeline | undefined {
  const { travellers } = problem;
  const visits: TimedVisit[][] = travellers.map(() => []);
  const where = (v: number): { from: number; leave: number } => {
    const last = visits[v]!.at(-1);
    return last ? { from: last.stop, leave: last.leave } : { from: travellers[v]!.at, leave: departs[v]! };
  };
  for (const stop of order) {
    const halt = haltAt(problem, stop, where);
    if (!halt) return undefined;
    const leave = stop === order[0] ? Math.max(halt.leave, from) : halt.leave;
    for (const [v, begin] of halt.begins) visits[v]!.push({ stop, begin, leave });
  }
  const late = returnsOf(problem, { departs, visits }).some((back, v) => back > travellers[v]!.latest + 1e-6);
  return late ? undefined : { departs, visits, missed: 0 };
}

/** When the last of a convoy is back. */
export const lastReturn = (problem: PlanProblem, timeline: Timeline): number =>
  Math.max(...returnsOf(problem, timeline));

/** Minutes waited on a convoy's day: before a begin, and for the others after the dwell. */
export function waitedOf(
  { travellers, legs, width, dwell, stops }: PlanProblem,
  { departs, visits }: Timeline,
): number {
  let waited = 0;
  travellers.forEach(({ at }, v) => {
    let from = at;
    let ready = departs[v]!;
    for (const { stop, leave } of visits[v]!) {
      waited += leave - ready - legs[v]![from * width + stop]! - dwell[v * stops.length + stop]!;
      from = stop;
      ready = leave;
    }
  });
  return waited;
}
