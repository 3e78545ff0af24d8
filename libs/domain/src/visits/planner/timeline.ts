import type { PlanProblem } from './problem';
import type { Settled } from './settle';

/** One call in time; `leave` is later than the dwell where a convoy waits for its last. */
export interface TimedVisit {
  stop: number;
  begin: number;
  leave: number;
}

/** A plan in time, by traveller: when it leaves its start, and what it still does. */
export interface Timeline {
  departs: readonly number[];
  visits: readonly (readonly TimedVisit[])[];
  /** Minutes by which windows, limits and fixed times are missed, in all. */
  missed: number;
}

/** The timeline of a settled list: everybody drives on after the dwell. */
export function timelineOf(problem: PlanProblem, { list, departs, decoder }: Settled): Timeline {
  const { travellers, calls, dwell, stops } = problem;
  const inTime = [...list].sort((a, b) => decoder.begin[a]! - decoder.begin[b]!);
  return {
    departs: [...departs],
    visits: travellers.map((_, v) =>
      inTime
        .filter(o => calls[o]!.members.includes(v))
        .map(o => {
          const { stop } = calls[o]!;
          const begin = decoder.begin[o]!;
          return { stop, begin, leave: begin + dwell[v * stops.length + stop]! };
        }),
    ),
    missed: decoder.missed,
  };
}

/** When each traveller is back; those with nothing to do are where they are. */
export function returnsOf(problem: PlanProblem, { departs, visits }: Pick<Timeline, 'departs' | 'visits'>): number[] {
  const { travellers, legs, width, end } = problem;
  return travellers.map((traveller, v) => {
    const last = visits[v]!.at(-1);
    if (!last) return traveller.home ?? departs[v]!;
    return last.leave + legs[v]![last.stop * width + end]!;
  });
}

/** When each call begins in a timeline, and its rank among those of its (first) vehicle. */
export function beginsIn(
  { calls }: PlanProblem,
  { visits }: Pick<Timeline, 'visits'>,
): { begin: number; rank: number }[] {
  return calls.map(({ stop, members: [v] }) => {
    const rank = visits[v!]!.findIndex(visit => visit.stop === stop);
    return { begin: visits[v!]![rank]!.begin, rank };
  });
}
