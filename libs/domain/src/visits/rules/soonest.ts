import { addMinutes, compareInstants } from '../../time';
import { timedStop } from '../timed-stop';
import type { TimedRun } from '../timing';
import { drivingMinutes } from '../travel';
import { shouldCall, vehicleOf, type VisitPlan } from './visit-plan';

/**
 * Whether each vehicle will go in its own time and nothing is planned yet. Timed forward they all take one order and
 * queue, which is one day of many: what it shows is no conflict before somebody has planned it.
 */
export const isUnplanned = ({ itinerary, runs }: Pick<VisitPlan, 'itinerary' | 'runs'>): boolean =>
  itinerary.mode !== 'convoy' && !runs.length;

/**
 * The plan timed as no plan could be faster: every vehicle is at every stop as soon as it could be there first of all,
 * never waits for a place, and comes home over the shortest drives. What is too late here is too late in any plan.
 */
export function soonest(plan: VisitPlan): VisitPlan {
  const { itinerary, timing } = plan;
  const places = ['start', ...itinerary.stops.map(stop => stop.id)];
  const shortest = (to: string, vehicleClass: string | undefined): number => {
    const drives = places.flatMap(from =>
      from === to ? [] : (drivingMinutes(itinerary, from, to, vehicleClass) ?? []),
    );
    return drives.length ? Math.min(...drives) : 0;
  };
  const runs = itinerary.vehicleIds.map((vehicleId): TimedRun => {
    const depart = itinerary.terms?.find(terms => terms.vehicleId === vehicleId)?.earliest ?? itinerary.start.at;
    const vehicleClass = vehicleOf(plan, vehicleId)?.class;
    const homeward = shortest('end', vehicleClass);
    let out = homeward;
    const calls = itinerary.stops
      .filter(stop => shouldCall(plan, vehicleId, stop.id))
      .map(stop => {
        const drive = shortest(stop.id, vehicleClass);
        const reach = addMinutes(depart, drive);
        const begin = stop.open !== undefined && compareInstants(stop.open, reach) > 0 ? stop.open : reach;
        out += drive + stop.dwell;
        return { stopId: stop.id, reach, begin, leave: addMinutes(begin, stop.dwell), waits: [] };
      });
    const home = calls.map(({ leave }) => addMinutes(leave, homeward));
    return { vehicleId, depart, calls, return: latest([addMinutes(depart, out), ...home]), waiting: 0 };
  });
  if (!runs.length) return plan;
  const stops = itinerary.stops.flatMap(stop => {
    const calls = runs.flatMap(({ vehicleId, calls }) =>
      calls.flatMap(call => (call.stopId === stop.id ? [{ vehicleId, call }] : [])),
    );
    return calls.length ? [timedStop(stop.id, calls)] : [];
  });
  return { ...plan, timing: { ...timing, runs, stops, return: latest(runs.map(run => run.return)) } };
}

const latest = (instants: readonly string[]): string => [...instants].sort(compareInstants).at(-1)!;
