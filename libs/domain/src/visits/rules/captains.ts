import type { Finding, Rule } from '../../finding';
import { isStaff } from '../../people';
import { vehicleOf, type VisitPlan } from './visit-plan';

/** A vehicle that carries people has no captain, or one who is a guest of the meeting: captains are its staff. */
export const captains: Rule<VisitPlan> = plan =>
  plan.itinerary.vehicleIds.flatMap((id): Finding[] => {
    const { captainIds, people } = vehicleOf(plan, id) ?? {};
    if (!captainIds) return [];
    if (!captainIds.length) {
      return people === 0 ? [] : [{ rule: 'no-captain', severity: 'warning', subjects: [id], detail: {} }];
    }
    return captainIds.flatMap((attendeeId): Finding[] => {
      const category = plan.context.people?.find(person => person.id === attendeeId)?.category;
      if (!category || isStaff(category)) return [];
      const detail = { attendeeId, category };
      return [{ rule: 'captain-is-guest', severity: 'warning', subjects: [id, attendeeId], detail }];
    });
  });
