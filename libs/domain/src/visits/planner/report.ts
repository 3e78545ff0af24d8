import type { PlannedCall, PlannedRun, PlanWait } from './answer';
import { type PlanProblem, TOLERANCE } from './problem';
import type { TimedVisit, Timeline } from './timeline';
import { returnsOf } from './timeline';

/** What is said of a plan as a whole. Minutes; `makespan` is a time of day. */
export interface PlanFigures {
  makespan: number;
  waiting: number;
  driving: number;
  difference: number;
}

/** A timeline as runs that people read, with what has happened before and the cause of every wait. */
export function runsOfTimeline(problem: PlanProblem, timeline: Timeline): PlannedRun[] {
  const { travellers, stops, legs, width } = problem;
  const returns = returnsOf(problem, timeline);
  return travellers.map((traveller, v): PlannedRun => {
    const { id, done } = traveller;
    const past = done.map(({ stop, begin, leave }): PlannedCall => ({ stop, reach: begin, begin, leave }));
    let from = traveller.at;
    let ready = timeline.departs[v]!;
    let waiting = 0;
    const coming = timeline.visits[v]!.map((visit): PlannedCall => {
      const reach = ready + legs[v]![from * width + visit.stop]!;
      const waits = waitsOf(problem, timeline, v, visit, reach);
      waiting += waits.reduce((sum, wait) => sum + wait.minutes, 0);
      from = visit.stop;
      ready = visit.leave;
      return {
        stop: stops[visit.stop]!.id,
        reach: even(reach),
        begin: even(visit.begin),
        leave: even(visit.leave),
        ...(waits.length ? { waits } : {}),
      };
    });
    const calls = [...past, ...coming];
    return {
      vehicle: id,
      depart: even(departOf(problem, v, timeline.departs[v]!, calls[0], past.length > 0)),
      return: even(returns[v]!),
      waiting: even(waiting),
      calls,
    };
  });
}

/** The sums of all runs. */
export function figuresOf({ request, travellers }: PlanProblem, runs: readonly PlannedRun[]): PlanFigures {
  const place = new Map(request.places.map((id, i) => [id, i]));
  const placeOf = new Map(request.stops.map(stop => [stop.id, place.get(stop.place)!]));
  let driving = 0;
  runs.forEach(({ calls }, v) => {
    const { vehicle, travel } = travellers[v]!;
    const way = [
      place.get(vehicle.start)!,
      ...calls.map(call => placeOf.get(call.stop)!),
      place.get(vehicle.end ?? vehicle.start)!,
    ];
    for (let i = 1; i < way.length; i++) driving += travel[way[i - 1]!]![way[i]!]!;
  });
  return {
    makespan: runs.length ? Math.max(...runs.map(run => run.return)) : (request.now ?? 0),
    waiting: even(runs.reduce((sum, run) => sum + run.waiting, 0)),
    driving: even(driving),
    difference: differenceOf(runs.map(run => run.calls.map(call => call.stop))),
  };
}

/** Pairs of stops that two vehicles visit in opposite order, over all pairs of vehicles. */
function differenceOf(orders: readonly (readonly string[])[]): number {
  const at = orders.map(order => new Map(order.map((stop, i) => [stop, i])));
  let difference = 0;
  orders.forEach((order, v) => {
    for (let i = 0; i < order.length; i++)
      for (let k = i + 1; k < order.length; k++)
        for (let w = 0; w < v; w++) {
          const first = at[w]!.get(order[i]!);
          const then = at[w]!.get(order[k]!);
          if (first !== undefined && then !== undefined && first > then) difference++;
        }
  });
  return difference;
}

function departOf(
  { travellers, request }: PlanProblem,
  v: number,
  depart: number,
  first: PlannedCall | undefined,
  underWay: boolean,
): number {
  const { vehicle, travel } = travellers[v]!;
  if (!first || (!underWay && !vehicle.enRoute)) return depart;
  const place = request.stops.find(stop => stop.id === first.stop)!.place;
  const drive = travel[request.places.indexOf(vehicle.start)]![request.places.indexOf(place)]!;
  return Math.min(first.reach - drive, request.now ?? Infinity);
}

/** Why a call begins later than the vehicle could be there, and why it leaves later than its dwell is over. */
function waitsOf(
  problem: PlanProblem,
  timeline: Timeline,
  v: number,
  { stop, begin, leave }: TimedVisit,
  reach: number,
): PlanWait[] {
  const waits: PlanWait[] = [];
  if (begin - reach > TOLERANCE)
    waits.push({ minutes: even(begin - reach), ...causeOf(problem, timeline, v, stop, begin) });
  const hold = leave - begin - problem.dwell[v * problem.stops.length + stop]!;
  if (hold > TOLERANCE) waits.push({ minutes: even(hold), because: 'convoy' });
  return waits;
}

/** What released a begin that was waited for. */
function causeOf(
  problem: PlanProblem,
  timeline: Timeline,
  v: number,
  stop: number,
  begin: number,
): Omit<PlanWait, 'minutes'> {
  const { travellers, calls, stops, windows, fixed, capacity, request } = problem;
  const i = v * stops.length + stop;
  const same = (moment: number): boolean => Math.abs(moment - begin) <= TOLERANCE;
  const others = placesHeld(problem, timeline, stop).filter(({ w }) => w !== v);
  const released = others.filter(other => same(other.gone)).sort((a, b) => a.begin - b.begin)[0];
  const there = others.filter(other => other.begin < begin && other.gone > begin - TOLERANCE);
  const taken = there.reduce((sum, { w }) => sum + travellers[w]!.size, 0);
  const { need, members } = calls.find(call => call.stop === stop && call.members.includes(v))!;
  const behind = released && { because: 'capacity' as const, behind: travellers[released.w]!.id };
  if (same(fixed[i]!)) return { because: 'pin' };
  if (behind && taken + need > capacity[stop]!) return behind;
  if (windows[i]?.some(([open]) => same(open))) return { because: 'window' };
  if (members.length > 1) return { because: 'together' };
  if (behind) return behind;
  return { because: request.mode === 'convoy' ? 'convoy' : 'pin' };
}

/** Who holds a place at a stop and how long, what has happened included; a convoy stands aside after the dwell. */
function placesHeld(
  { travellers, dwell, stops }: PlanProblem,
  { visits }: Timeline,
  stop: number,
): { w: number; begin: number; gone: number }[] {
  return travellers.flatMap(({ done }, w) => [
    ...done.filter(call => call.stop === stops[stop]!.id).map(({ begin, leave }) => ({ w, begin, gone: leave })),
    ...visits[w]!.filter(visit => visit.stop === stop).map(({ begin }) => ({
      w,
      begin,
      gone: begin + dwell[w * stops.length + stop]!,
    })),
  ]);
}

/** Rid of the dust of binary fractions. */
export const even = (minutes: number): number => Math.round(minutes * 1e9) / 1e9;
