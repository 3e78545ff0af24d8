import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import type { Stop } from '../itinerary';
import { callersAt, type VisitPlan } from './visit-plan';

/** Somebody is at a stop before it opens or after it closes. */
export const outsideWindow: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap(stop => [...tooEarly(plan, stop), ...tooLate(plan, stop)]);

/** Only a planned begin can be too early: timed forward, everybody waits for the opening. */
function tooEarly(plan: VisitPlan, stop: Stop): Finding[] {
  const { open } = stop;
  if (open === undefined) return [];
  const early = callersAt(plan, stop.id).filter(({ call }) => compareInstants(call.begin, open) < 0);
  const begin = early.map(({ call }) => call.begin).sort(compareInstants)[0];
  if (begin === undefined) return [];
  const detail = { open, begin, minutes: minutesBetween(begin, open), vehicleIds: early.map(one => one.vehicleId) };
  return [{ rule: 'outside-window', severity: 'error', subjects: [stop.id], detail }];
}

function tooLate(plan: VisitPlan, stop: Stop): Finding[] {
  const visit = plan.timing.stops.find(({ stopId }) => stopId === stop.id);
  const { close } = stop;
  if (!visit || close === undefined || compareInstants(visit.leave, close) <= 0) return [];
  const late = callersAt(plan, stop.id).filter(({ call }) => compareInstants(call.leave, close) > 0);
  const minutes = minutesBetween(close, visit.leave);
  const detail = { close, leave: visit.leave, minutes, vehicleIds: late.map(one => one.vehicleId) };
  return [{ rule: 'outside-window', severity: 'error', subjects: [stop.id], detail }];
}
