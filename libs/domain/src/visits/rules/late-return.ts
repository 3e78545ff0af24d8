import type { Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** The last vehicle is back later than it should be. */
export const lateReturn: Rule<VisitPlan> = ({ itinerary, timing }) => {
  const minutes = minutesBetween(itinerary.end.by, timing.return);
  if (minutes <= 0) return [];
  const detail = { by: itinerary.end.by, return: timing.return, minutes };
  return [{ rule: 'late-return', severity: 'error', subjects: ['end'], detail }];
};
