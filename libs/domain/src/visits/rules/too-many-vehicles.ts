import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** A stop has fewer parking places than vehicles come: they visit in waves, and the day grows by `minutes`. */
export const tooManyVehicles: Rule<VisitPlan> = ({ itinerary, timing }) =>
  itinerary.stops.flatMap((stop): Finding[] => {
    const vehicles = itinerary.vehicleIds.length;
    const visit = timing.stops.find(({ stopId }) => stopId === stop.id);
    if (!visit || vehicles <= stop.capacity) return [];
    const minutes = minutesBetween(visit.begin, visit.waves.at(-1)!.begin);
    if (minutes <= 0) return [];
    const { capacity } = stop;
    const detail = { vehicles, capacity, over: vehicles - capacity, waves: visit.waves.length, minutes };
    return [{ rule: 'too-many-vehicles', severity: 'error', subjects: [stop.id], detail }];
  });
