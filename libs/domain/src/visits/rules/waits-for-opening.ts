import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** The vehicles arrive before the stop opens and stand at its gate. */
export const waitsForOpening: Rule<VisitPlan> = ({ itinerary, timing }) =>
  itinerary.stops.flatMap((stop): Finding[] => {
    const visit = timing.stops.find(({ stopId }) => stopId === stop.id);
    if (!visit || stop.open === undefined) return [];
    const minutes = minutesBetween(visit.reach, stop.open);
    if (minutes <= 0) return [];
    const detail = { open: stop.open, reach: visit.reach, minutes };
    return [{ rule: 'waits-for-opening', severity: 'warning', subjects: [stop.id], detail }];
  });
