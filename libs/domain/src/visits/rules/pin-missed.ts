import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { ItineraryPin } from '../itinerary';
import type { Run } from '../run';
import type { VisitPlan } from './visit-plan';

/** To the minute, as people say times. */
const isAt = (instant: string, wanted: string): boolean => Math.abs(minutesBetween(instant, wanted)) < 0.5;

/** What an organizer fixed is otherwise in the runs, planned or moved by hand; one finding a pin and vehicle. */
export const pinMissed: Rule<VisitPlan> = ({ itinerary, runs }) =>
  (itinerary.pins ?? []).flatMap((pin, index) =>
    runs
      .filter(run => pin.vehicleId === undefined || run.vehicleId === pin.vehicleId)
      .flatMap(run => {
        const missed = missedBy(pin, run);
        if (!missed) return [];
        const { stopId, ...detail } = missed;
        const subjects = [...(stopId ? [stopId] : []), run.vehicleId];
        const finding: Finding = {
          rule: 'pin-missed',
          severity: 'error',
          subjects,
          detail: { ...detail, pin: index, vehicleIds: [run.vehicleId] },
        };
        return [finding];
      }),
  );

/** How a run differs from a pin; undefined where it keeps it, or does not come there at all. */
function missedBy(
  { depart, stopId, begin, order, before }: ItineraryPin,
  { depart: leaves, calls }: Run,
): { stopId?: string; [detail: string]: unknown } | undefined {
  const place = (id: string): number => calls.findIndex(call => call.stopId === id);
  if (depart) return isAt(leaves, depart) ? undefined : { pinned: depart, depart: leaves };
  if (stopId && begin) {
    const call = calls[place(stopId)];
    return !call || isAt(call.begin, begin) ? undefined : { stopId, pinned: begin, begin: call.begin };
  }
  if (order) {
    const wrong = order.find((id, i) => calls[i]?.stopId !== id);
    return wrong === undefined ? undefined : { stopId: wrong, order };
  }
  if (!stopId || !before || place(stopId) < 0 || place(before) < 0) return undefined;
  return place(stopId) < place(before) ? undefined : { stopId, before };
}
