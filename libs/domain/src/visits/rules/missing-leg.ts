import type { Finding, Rule } from '../../finding';
import { stepsOf } from '../legs';
import { waysOf } from '../time-runs';
import { legBetween } from '../travel';
import type { VisitPlan } from './visit-plan';

/** Nobody knows how long a drive takes that somebody drives, so the times after it are too early. */
export const missingLeg: Rule<VisitPlan> = plan =>
  unknownWays(plan).map(([from, to]): Finding => ({
    rule: 'missing-leg',
    severity: 'error',
    subjects: [from, to],
    detail: {},
  }));

function unknownWays({ itinerary, runs }: VisitPlan): (readonly [string, string])[] {
  if (!itinerary.stops.length) return [];
  if (!runs.length) {
    return stepsOf(itinerary)
      .filter(({ leg }) => !leg)
      .map(({ from, to }) => [from, to] as const);
  }
  const ways = new Map(runs.flatMap(run => waysOf(run).map(way => [way.join(' '), way] as const)));
  return [...ways.values()].filter(([from, to]) => from !== to && !legBetween(itinerary, from, to));
}
