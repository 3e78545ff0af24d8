import type { Finding } from '../../finding';
import { checkItinerary } from '../check-itinerary';
import type { Itinerary } from '../itinerary';
import { keptWishes } from '../kept-wishes';
import { changeLegs, knownLeg } from '../legs';
import { repairForward } from './repair-forward';
import { repairPeople } from './repair-people';
import { repairRuns } from './repair-runs';
import type { VisitRepair } from './visit-repair';
import type { VisitPlan } from './visit-plan';

/** How many ways are offered; more are a burden, not a choice. */
const OFFERED = 4;

/**
 * Up to four ways to settle a finding, each tried out first: afterwards the finding is gone and no conflict is new or
 * worse than before. `newId` gives ids to calls and runs that a repair adds.
 */
export function visitRepairs(finding: Finding, plan: VisitPlan, newId: () => string): VisitRepair[] {
  const ways = [
    ...anyway(finding, plan),
    ...repairPeople(finding, plan),
    ...(plan.runs.length ? repairRuns(finding, plan, newId) : repairForward(finding, plan)),
  ];
  const before = checkItinerary(plan.itinerary, plan.context);
  const good: VisitRepair[] = [];
  for (const way of ways) {
    if (good.length === OFFERED) break;
    if (good.some(({ kind }) => kind === way.kind && kind !== 'shorten' && kind !== 'captain')) continue;
    if (settles(finding, before, checkItinerary(way.itinerary, way.context ?? plan.context))) good.push(way);
  }
  return good;
}

/** Whether a finding is gone and nothing grave is new, worse or there more often. */
function settles(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const same = (all: readonly Finding[], one: Finding): Finding[] => all.filter(other => keyOf(other) === keyOf(one));
  if (same(after, finding).length >= same(before, finding).length) return false;
  return after.every(one => {
    if (one.severity !== 'error') return true;
    const known = same(before, one);
    return same(after, one).length <= known.length && known.some(other => weightOf(one) <= weightOf(other));
  });
}

const keyOf = ({ rule, subjects, detail }: Finding): string =>
  [rule, ...subjects, detail['role'] ?? '', detail['open'] === undefined].join(' ');
const weightOf = ({ detail }: Finding): number => Number(detail['minutes'] ?? detail['over'] ?? 0);

/** Changes that are possible with planned runs and without. */
function anyway({ rule, subjects, detail }: Finding, { itinerary, context }: VisitPlan): VisitRepair[] {
  const [first = '', second = ''] = subjects;
  switch (rule) {
    case 'pin-missed': {
      const pins = itinerary.pins?.filter((_, i) => i !== detail['pin']);
      return [{ kind: 'unpin', itinerary: { ...itinerary, pins } }];
    }
    case 'together-missed': {
      const together = itinerary.together?.filter((_, i) => i !== detail['together']);
      return [{ kind: 'unpin', itinerary: { ...itinerary, together } }];
    }
    case 'hasty-leg': {
      const minutes = Number(detail['estimate']);
      const legs = changeLegs(itinerary.legs, [
        { ...knownLeg(itinerary, first, second), from: first, to: second, minutes, source: 'typed' },
      ]);
      return [{ kind: 'drive', value: minutes, itinerary: { ...itinerary, legs } }];
    }
    case 'convoy-apart':
    case 'order-apart':
      return (['sameOrder', 'staggered'] as const)
        .filter(mode => mode !== itinerary.mode)
        .map(mode => ({ kind: 'mode', value: mode, itinerary: { ...itinerary, mode } }));
    case 'double-vehicle':
    case 'unknown-vehicle':
      return [{ kind: 'take-out', vehicleIds: [first], itinerary: withVehicles(itinerary, id => id !== first) }];
    case 'escort-missing': {
      const spare = context.vehicles?.find(
        ({ id, role }) => role === detail['role'] && !itinerary.vehicleIds.includes(id),
      );
      if (!spare) return [];
      const vehicleIds = [...itinerary.vehicleIds, spare.id];
      return [{ kind: 'take-in', vehicleIds: [spare.id], itinerary: { ...itinerary, vehicleIds } }];
    }
    default:
      return [];
  }
}

/** The itinerary with only some of its vehicles, and what is said of the others taken away. */
function withVehicles(itinerary: Itinerary, stays: (id: string) => boolean): Itinerary {
  const vehicleIds = itinerary.vehicleIds.filter(stays);
  return { ...itinerary, vehicleIds, ...keptWishes(itinerary, vehicleIds, itinerary.stops) };
}
