import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** Somebody is still at a stop after it closes. */
export const outsideWindow: Rule<VisitPlan> = ({ itinerary, timing }) =>
  itinerary.stops.flatMap((stop): Finding[] => {
    const visit = timing.stops.find(({ stopId }) => stopId === stop.id);
    if (!visit || stop.close === undefined || compareInstants(visit.leave, stop.close) <= 0) return [];
    const vehicleIds = timing.runs
      .filter(run => run.calls.some(call => call.stopId === stop.id && compareInstants(call.leave, stop.close!) > 0))
      .map(run => run.vehicleId);
    const minutes = minutesBetween(stop.close, visit.leave);
    const detail = { close: stop.close, leave: visit.leave, minutes, vehicleIds };
    return [{ rule: 'outside-window', severity: 'error', subjects: [stop.id], detail }];
  });
