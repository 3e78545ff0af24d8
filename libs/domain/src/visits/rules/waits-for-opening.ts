import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import { callersAt, type VisitPlan } from './visit-plan';

/** Vehicles arrive before the stop opens and stand at its gate. */
export const waitsForOpening: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap((stop): Finding[] => {
    const { open } = stop;
    const visit = plan.timing.stops.find(({ stopId }) => stopId === stop.id);
    if (!visit || open === undefined) return [];
    const minutes = minutesBetween(visit.reach, open);
    if (minutes <= 0) return [];
    const early = callersAt(plan, stop.id).filter(({ call }) => compareInstants(call.reach, open) < 0);
    const vehicleIds = plan.runs.length ? { vehicleIds: early.map(one => one.vehicleId) } : {};
    const detail = { open, reach: visit.reach, minutes, ...vehicleIds };
    return [{ rule: 'waits-for-opening', severity: 'warning', subjects: [stop.id], detail }];
  });
