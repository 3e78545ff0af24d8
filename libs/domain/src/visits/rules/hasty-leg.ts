import type { Finding, Rule } from '../../finding';
import { estimateLeg } from '../estimate-leg';
import { coordinatesOf, stepsOf } from '../legs';
import type { VisitPlan } from './visit-plan';

/** A typed drive may be so much shorter than the estimate before it is worth a word: an estimate is no measurement. */
const TOLERANCE = 0.7;

/** A drive is much shorter than the way looks on the map; somebody who drove it knows better and is not asked. */
export const hastyLeg: Rule<VisitPlan> = ({ itinerary }) =>
  stepsOf(itinerary).flatMap(({ from, to, leg }): Finding[] => {
    if (!leg || leg.source === 'estimated' || leg.source === 'driven') return [];
    const estimate = estimateLeg(coordinatesOf(itinerary, from), coordinatesOf(itinerary, to));
    if (!estimate || leg.minutes >= estimate.minutes * TOLERANCE) return [];
    const detail = { minutes: leg.minutes, estimate: estimate.minutes, kilometres: estimate.kilometres };
    return [{ rule: 'hasty-leg', severity: 'warning', subjects: [from, to], detail }];
  });
