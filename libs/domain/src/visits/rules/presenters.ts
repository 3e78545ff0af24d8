import type { Finding, Rule } from '../../finding';
import { compareInstants, minutesBetween } from '../../time';
import type { Stop } from '../itinerary';
import { callersAt, type VisitPlan } from './visit-plan';

/**
 * The presenter of a stop is not there when visitors come: does not take part, comes with a later vehicle, or is still
 * needed at another stop. One who rides along but is there in time is a reminder: whoever receives guests goes ahead.
 */
export const presenters: Rule<VisitPlan> = plan =>
  plan.itinerary.stops.flatMap((stop): Finding[] => {
    const attendeeId = stop.presenterId;
    const callers = callersAt(plan, stop.id);
    const begin = callers.map(({ call }) => call.begin).sort(compareInstants)[0];
    if (attendeeId === undefined || begin === undefined) return [];
    const absent = (why: string, detail: Finding['detail'] = {}): Finding => ({
      rule: 'presenter-absent',
      severity: 'error',
      subjects: [stop.id, attendeeId],
      detail: { attendeeId, why, begin, ...detail },
    });
    const person = plan.context.people?.find(one => one.id === attendeeId);
    if (person?.expected === false) return [absent('not-coming')];
    const elsewhere = otherStop(plan, stop);
    if (elsewhere) return [absent('elsewhere', elsewhere)];
    const { vehicleId } = person ?? {};
    if (!vehicleId || !plan.itinerary.vehicleIds.includes(vehicleId)) return [];
    const own = callers.find(caller => caller.vehicleId === vehicleId)?.call.reach;
    const minutes = own === undefined ? 0 : minutesBetween(begin, own);
    if (own === undefined || minutes > 0)
      return [absent('rides', { vehicleId, ...(own ? { reach: own, minutes } : {}) })];
    const detail = { attendeeId, vehicleId, begin };
    return [{ rule: 'presenter-rides', severity: 'warning', subjects: [stop.id, attendeeId], detail }];
  });

/** An earlier stop of the list whose visitors the same presenter still has, or has again, at the same time. */
function otherStop(plan: VisitPlan, stop: Stop): { stopId: string; from: string; to: string } | undefined {
  const spans = (id: string) => callersAt(plan, id).map(({ call }) => call);
  for (const other of plan.itinerary.stops) {
    if (other.id === stop.id) return undefined;
    if (other.presenterId !== stop.presenterId) continue;
    const clashes = spans(stop.id).flatMap(a =>
      spans(other.id)
        .map(b => ({ stopId: other.id, from: later(a.begin, b.begin), to: earlier(a.leave, b.leave) }))
        .filter(({ from, to }) => compareInstants(from, to) < 0),
    );
    if (clashes.length) return clashes.reduce((a, b) => (compareInstants(b.from, a.from) < 0 ? b : a));
  }
  return undefined;
}

const later = (a: string, b: string): string => (compareInstants(a, b) > 0 ? a : b);
const earlier = (a: string, b: string): string => (compareInstants(a, b) < 0 ? a : b);
