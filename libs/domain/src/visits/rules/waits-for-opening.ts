import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import { callersAt, type VisitPlan } from './visit-plan';

/** Vehicles arrive before the stop opens and stand at its gate, at most so many minutes; who begins at once does not wait. */
export const waitsForOpening: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap((stop): Finding[] => {
    const { open } = stop;
    if (open === undefined) return [];
    const visits = plan.timing.runs.length
      ? callersAt(plan, stop.id).map(({ vehicleId, call: { reach, begin } }) => ({ vehicleId, reach, begin }))
      : plan.timing.stops.filter(({ stopId }) => stopId === stop.id);
    const waiting = visits
      .map(visit => ({ ...visit, until: compareInstants(visit.begin, open) < 0 ? visit.begin : open }))
      .filter(({ reach, until }) => compareInstants(reach, until) < 0);
    if (!waiting.length) return [];
    const [reach] = waiting.map(one => one.reach).sort(compareInstants);
    const minutes = Math.max(...waiting.map(one => minutesBetween(one.reach, one.until)));
    const who = plan.runs.length
      ? { vehicleIds: waiting.flatMap(one => ('vehicleId' in one ? [one.vehicleId] : [])) }
      : {};
    return [
      { rule: 'waits-for-opening', severity: 'warning', subjects: [stop.id], detail: { open, reach, minutes, ...who } },
    ];
  });
