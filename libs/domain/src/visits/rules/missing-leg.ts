import type { Finding, Rule } from '../../finding';
import { stepsOf } from '../legs';
import type { VisitPlan } from './visit-plan';

/** Nobody knows how long the drive between two neighbours takes, so the times after it are too early. */
export const missingLeg: Rule<VisitPlan> = ({ itinerary }) =>
  stepsOf(itinerary)
    .filter(({ leg }) => !leg)
    .map(({ from, to }): Finding => ({ rule: 'missing-leg', severity: 'error', subjects: [from, to], detail: {} }));
