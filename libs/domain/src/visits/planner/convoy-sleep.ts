import { convoyDay, haltAt, inWaves, lastReturn, placesFor, waitedOf } from './convoy-day';
import { type PlanProblem, TOLERANCE } from './problem';
import type { Timeline } from './timeline';

/** Halvings until a moment is known exactly. */
const HALVINGS = 52;

/**
 * The convoy's day in an order with the least waiting: everybody leaves its start as late as the common departures
 * allow. `calm`: also later back where less is waited then; otherwise nobody is back later for it.
 */
export function sleepIn(problem: PlanProblem, order: readonly number[], calm: boolean): Timeline | undefined {
  const ready = problem.travellers.map(traveller => traveller.ready);
  const early = convoyDay(problem, order, ready);
  if (!early || !order.length) return early;
  const left = haltAt(problem, order[0]!, v => ({ from: problem.travellers[v]!.at, leave: ready[v]! }))!.leave;
  const from = (leave: number): Timeline | undefined => convoyDay(problem, order, ready, leave);
  let best = early;
  let least = waitedOf(problem, early);
  const home = lastReturn(problem, early);
  const homes = new Set([home]);
  if (calm) {
    // All may begin in a later window of the first stop; waiting then grows less only until an opening somewhere on the
    // way is met without waiting.
    for (const open of openings(problem, order[0]!)) {
      const day = convoyDay(
        problem,
        order,
        arriving(problem, order[0]!, ready, () => open),
      );
      if (day) homes.add(lastReturn(problem, day));
    }
    order.slice(1).forEach(stop => {
      for (const open of openings(problem, stop)) {
        const meets = (day: Timeline): boolean =>
          day.visits.some(its => its.some(visit => visit.stop === stop && visit.begin <= open + 1e-9));
        const day = from(latest(left, open, moment => met(from(moment), meets)));
        if (day) homes.add(lastReturn(problem, day));
      }
    });
  }
  for (const back of [...homes].sort((a, b) => a - b)) {
    const moment = latest(left, back, at => met(from(at), day => lastReturn(problem, day) <= back + 1e-9));
    const day = convoyDay(problem, order, latestDeparts(problem, order[0]!, moment, ready));
    if (!day || lastReturn(problem, day) > back + TOLERANCE) continue;
    const waited = waitedOf(problem, day);
    if (waited < least - TOLERANCE) [best, least] = [day, waited];
  }
  return best;
}

const met = (day: Timeline | undefined, meets: (day: Timeline) => boolean): boolean => !!day && meets(day);

/** The last moment between two up to which something holds; `low` where it never does. */
function latest(low: number, high: number, holds: (moment: number) => boolean): number {
  if (high <= low || holds(high)) return Math.max(low, high);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  // Tolerances of windows are no gain.
  const round = Math.round(low * 1e4) / 1e4;
  return Math.abs(round - low) < 2 * TOLERANCE && holds(round) ? round : low;
}

/** Moments at which a stop opens for somebody, or somebody has to begin. */
function openings({ travellers, windows, fixed, stops }: PlanProblem, stop: number): Set<number> {
  const moments = travellers.flatMap((_, v) => {
    const i = v * stops.length + stop;
    return [...(windows[i] ?? []).map(([open]) => open), fixed[i]!];
  });
  return new Set(moments.filter(moment => !Number.isNaN(moment)));
}

/** For each vehicle the latest departure with which the first stop can be left together at `leave`. */
function latestDeparts(problem: PlanProblem, stop: number, leave: number, ready: readonly number[]): number[] {
  const { travellers, dwell, stops, calls, capacity } = problem;
  const { begins } = haltAt(problem, stop, v => ({ from: travellers[v]!.at, leave: ready[v]! }))!;
  const waves = inWaves(problem, stop);
  const its = calls
    .filter(call => call.stop === stop)
    .map(({ members }) => ({
      members,
      begin: begins.get(members[0]!)!,
      stay: Math.max(...members.map(v => dwell[v * stops.length + stop]!)),
      size: placesFor(problem, stop, members),
    }));
  const fits = (one: (typeof its)[number], moment: number): boolean => {
    const others = its.filter(other => other !== one);
    const until = moment + Math.max(one.stay, TOLERANCE);
    return [moment, ...others.map(other => other.begin).filter(edge => edge >= moment && edge < until)].every(edge => {
      const there = others.filter(({ begin, stay }) => begin <= edge + TOLERANCE && edge < begin + stay - TOLERANCE);
      return there.reduce((sum, { size }) => sum + size, one.size) <= capacity[stop]!;
    });
  };
  const open = (members: readonly number[], moment: number): boolean =>
    members.every(v => {
      const i = v * stops.length + stop;
      if (!Number.isNaN(problem.fixed[i]!)) return false;
      return problem.windows[i]?.some(([from, to]) => moment >= from && moment <= to + TOLERANCE) ?? true;
    });
  for (let round = 0; round < 3; round++)
    for (let k = its.length - 1; k >= 0; k--) {
      const one = its[k]!;
      const limit = Math.min(leave - one.stay, waves ? (its[k + 1]?.begin ?? Infinity) : Infinity);
      const ends = one.members.flatMap(v => (problem.windows[v * stops.length + stop] ?? []).map(([, last]) => last));
      const moments = [limit, ...ends, ...its.map(other => other.begin - one.stay)].filter(
        moment => moment > one.begin + TOLERANCE && moment <= limit,
      );
      const later = moments.sort((a, b) => b - a).find(moment => open(one.members, moment) && fits(one, moment));
      one.begin = later ?? one.begin;
    }
  const latestOf = new Map(its.flatMap(({ members, begin }) => members.map(v => [v, begin])));
  return arriving(problem, stop, ready, v => latestOf.get(v) ?? -Infinity);
}

/** When vehicles leave their start to be at the first stop at a moment; who may not leave later does not. */
function arriving(
  { travellers, legs, width, request }: PlanProblem,
  stop: number,
  ready: readonly number[],
  moment: (v: number) => number,
): number[] {
  const pinned = new Set((request.pins ?? []).flatMap(pin => ('depart' in pin ? [pin.vehicle] : [])));
  return travellers.map(({ id, vehicle, at }, v) => {
    if (pinned.has(id) || vehicle.done?.length || vehicle.enRoute) return ready[v]!;
    return Math.max(ready[v]!, moment(v) - legs[v]![at * width + stop]!);
  });
}
