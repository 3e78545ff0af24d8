import type { Finding, Rule } from '../../finding';
import { instantOf, overlap } from '../../time';
import { type Engagement, engagementsOf } from './engagements';
import type { VisitPlan } from './visit-plan';

/** A vehicle, or somebody counted on, is taken by another itinerary of the meeting at the same time; both of them say so. */
export const doubleVehicle: Rule<VisitPlan> = ({ itinerary, timing, context }) => {
  const { others = [] } = context;
  if (others.every(({ id }) => id === itinerary.id)) return [];
  const mine = engagementsOf(itinerary, timing, context);
  return others
    .filter(({ id }) => id !== itinerary.id)
    .flatMap(({ id: itineraryId, title, engagements }) => {
      const clashes = mine.flatMap(one =>
        engagements.filter(other => alike(one, other) && overlap(one, other) > 0).map(other => ({ one, other })),
      );
      const vehicles = new Set(clashes.flatMap(({ one }) => (one.attendeeId ? [] : one.vehicleId!)));
      const found = new Map<string, Finding>();
      for (const { one, other } of clashes) {
        // A captain whose vehicle is in both is said with the vehicle.
        if (one.attendeeId && one.vehicleId && one.vehicleId === other.vehicleId && vehicles.has(one.vehicleId))
          continue;
        const subject = one.attendeeId ?? one.vehicleId!;
        const minutes = overlap(one, other) / 60_000;
        const [from, to] = [Math.max(one.start, other.start), Math.min(one.end, other.end)].map(instantOf);
        if (Number(found.get(subject)?.detail['minutes'] ?? 0) >= minutes) continue;
        const who = one.attendeeId ? { attendeeId: one.attendeeId } : { vehicleId: subject };
        found.set(subject, {
          rule: one.attendeeId ? 'double-person' : 'double-vehicle',
          severity: 'error',
          subjects: [subject],
          detail: { ...who, itineraryId, title, from, to, minutes },
        });
      }
      return [...found.values()];
    });
};

const alike = (a: Engagement, b: Engagement): boolean =>
  a.attendeeId ? a.attendeeId === b.attendeeId : !b.attendeeId && a.vehicleId === b.vehicleId;
