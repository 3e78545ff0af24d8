import { minutesBetween, millisecondsOf } from '../../time';
import { editRun } from '../graph/edit-run';
import type { Stop } from '../itinerary';
import type { Run } from '../run';
import type { Stay } from './stays';
import { vehicleOf, type VisitPlan } from './visit-plan';

const MINUTE = 60_000;

/** How a vehicle gives way: it waits before the stop, or its whole run moves. */
export type GivesWay = 'wait' | 'depart';

/** Runs of which some begin a stop later, so that it is never fuller than it may be. */
export interface QueuedRuns {
  runs: Run[];
  /** Who gives way, and the longest time anybody does, in minutes. */
  vehicleIds: string[];
  minutes: number;
}

/**
 * The planned runs with whoever finds a stop full coming when there is room, first come first served. Each vehicle
 * weighs so much of the stop's room; one that is heavier than the room can never come and stays as it is.
 */
export function queueRuns(
  plan: VisitPlan,
  stop: Stop,
  room: number,
  weight: (vehicleId: string) => number,
  way: GivesWay,
): QueuedRuns {
  const dwell = plan.itinerary.mode === 'convoy' ? stop.dwell * MINUTE : Infinity;
  const waiting = plan.runs
    .flatMap(run => run.calls.flatMap((call, index) => (call.stopId === stop.id ? [{ run, call, index }] : [])))
    .sort((a, b) => millisecondsOf(a.call.begin) - millisecondsOf(b.call.begin));
  const placed: Stay[] = [];
  const moved = new Map<string, Run>();
  let longest = 0;
  for (const { run, call, index } of waiting) {
    const stay = minutesBetween(call.begin, call.leave) * MINUTE;
    const wanted = millisecondsOf(call.begin);
    const start = firstFit(placed, wanted, Math.min(stay, dwell), room - weight(run.vehicleId), weight);
    placed.push({ vehicleId: run.vehicleId, start, end: start + Math.min(stay, dwell) });
    const minutes = (start - wanted) / MINUTE;
    if (minutes <= 0) continue;
    const roads = { itinerary: plan.itinerary, ...withClass(vehicleOf(plan, run.vehicleId)?.class) };
    const edit =
      way === 'wait' ? ({ kind: 'shift', call: index, minutes } as const) : ({ kind: 'whole', minutes } as const);
    moved.set(run.id, editRun(run, edit, roads));
    longest = Math.max(longest, minutes);
  }
  return {
    runs: plan.runs.map(run => moved.get(run.id) ?? run),
    vehicleIds: [...moved.values()].map(run => run.vehicleId),
    minutes: longest,
  };
}

/** The first whole minute from `wanted` on at which what is placed leaves `free` room for so long. */
function firstFit(
  placed: readonly Stay[],
  wanted: number,
  length: number,
  free: number,
  weight: (vehicleId: string) => number,
): number {
  if (free < 0) return wanted;
  const times = [wanted, ...placed.map(stay => stay.end).filter(end => end > wanted)].sort((a, b) => a - b);
  for (const time of times) {
    const start = time === wanted ? wanted : Math.ceil(time / MINUTE) * MINUTE;
    const moments = [start, ...placed.map(stay => stay.start).filter(at => at > start && at < start + length)];
    const fits = moments.every(at => {
      const there = placed.filter(stay => stay.start <= at && stay.end > at);
      return there.reduce((sum, { vehicleId }) => sum + weight(vehicleId), 0) <= free;
    });
    if (fits) return start;
  }
  return wanted;
}

/** The class as the roads take it. */
export const withClass = (vehicleClass: string | undefined): { vehicleClass?: string } =>
  vehicleClass === undefined ? {} : { vehicleClass };
