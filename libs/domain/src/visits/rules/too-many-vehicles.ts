import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { Stop } from '../itinerary';
import { crowdsOf, staysAt } from './stays';
import { vehicleOf, type VisitPlan } from './visit-plan';

/**
 * A stop has fewer parking places than vehicles come. A convoy timed forward visits in waves and the day grows by `minutes`;
 * planned runs overlap `from` … `to`, and each such stretch says who is there.
 */
export const tooManyVehicles: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap(stop => (plan.runs.length ? overlapping(plan, stop) : inWaves(plan, stop)));

function inWaves({ itinerary, timing }: VisitPlan, stop: Stop): Finding[] {
  const vehicles = itinerary.vehicleIds.length;
  const visit = timing.stops.find(({ stopId }) => stopId === stop.id);
  if (!visit || vehicles <= stop.capacity) return [];
  const minutes = minutesBetween(visit.begin, visit.waves.at(-1)!.begin);
  if (minutes <= 0) return [];
  const { capacity } = stop;
  const detail = { vehicles, capacity, over: vehicles - capacity, waves: visit.waves.length, minutes };
  return [{ rule: 'too-many-vehicles', severity: 'error', subjects: [stop.id], detail }];
}

function overlapping(plan: VisitPlan, stop: Stop): Finding[] {
  const { capacity } = stop;
  const size = (id: string): number => vehicleOf(plan, id)?.size ?? 1;
  return crowdsOf(staysAt(plan, stop), capacity, size).map(({ most, ...when }) => ({
    rule: 'too-many-vehicles',
    severity: 'error',
    subjects: [stop.id],
    detail: { vehicles: most, capacity, over: most - capacity, ...when },
  }));
}
