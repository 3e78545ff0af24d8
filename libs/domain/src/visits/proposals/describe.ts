import type { Finding } from '../../finding';
import { compareInstants, millisecondsOf, minutesBetween } from '../../time';
import { checkItinerary } from '../check-itinerary';
import type { Itinerary, ItineraryMode } from '../itinerary';
import type { PlanAnswer, PlanObjective } from '../planner';
import type { Proposal } from '../proposal';
import { classesIn, type VisitContext } from '../rules/visit-context';
import { isUnplanned } from '../rules/soonest';
import type { Call, Run } from '../run';
import { timeItinerary } from '../time-itinerary';
import { groupWaits } from './group-waits';

/** Rules that say a limit is broken; the others remind. */
export const LIMITS = new Set([
  'too-many-vehicles',
  'too-many-people',
  'outside-window',
  'late-return',
  'leg-too-short',
  'stop-missed',
  'return-after-event',
  'pin-missed',
  'together-missed',
]);

/** How many groups of waits are named. */
const NAMED = 3;

/** What a proposal is made from. */
export interface Draft {
  kind: string;
  mode: ItineraryMode;
  runs: readonly Run[];
  answer: Pick<PlanAnswer, 'driving' | 'proven'>;
  /** What it was searched for; the earliest return if nothing is said. */
  objective?: PlanObjective | undefined;
  /** Where the answer is not feasible: what it misses. */
  missed?: readonly Finding[];
  /** What it does beside the times. */
  why?: readonly Finding[];
}

/** A draft as a card: back when, waiting for what, fullest where, whom it affects, what it breaks. */
export function describe(
  itinerary: Itinerary,
  context: VisitContext,
  before: readonly Run[],
  { kind, mode, runs, answer, missed = [], why = [] }: Draft,
): Proposal {
  const timing = timeItinerary({ ...itinerary, mode, runs }, classesIn(context));
  const broken = checkItinerary({ ...itinerary, mode, runs }, context).filter(
    ({ rule, severity }) => severity === 'error' && LIMITS.has(rule),
  );
  return {
    id: kind,
    kind,
    mode,
    runs,
    return: timing.return,
    ...comparedWith(itinerary, context, before, runs),
    waiting: Math.round(timing.runs.reduce((sum, run) => sum + run.waiting, 0)),
    driving: Math.round(answer.driving ?? 0),
    proven: answer.proven,
    most: fullest(itinerary, runs, mode),
    // What only the planner knows of, a departure before the earliest, is said as it says it.
    breaks: broken.length ? broken : missed,
    why: [...why, ...groupWaits(timing.runs).slice(0, NAMED)],
  };
}

/**
 * Whose day runs would change, and when the last is back without them. A convoy without planned runs has its day all
 * the same, timed forward; whoever goes in its own time has none before it is planned.
 */
export function comparedWith(
  itinerary: Itinerary,
  context: VisitContext,
  before: readonly Run[],
  runs: readonly Run[],
): Pick<Proposal, 'returnBefore' | 'changes'> {
  const unplanned = isUnplanned({ itinerary, runs: before });
  const now = unplanned ? undefined : timeItinerary({ ...itinerary, runs: before }, classesIn(context));
  const vehicleIds = runs
    .filter(
      run =>
        !sameTimes(
          run,
          now?.runs.find(({ vehicleId }) => vehicleId === run.vehicleId),
        ),
    )
    .map(({ vehicleId }) => vehicleId);
  const people = (context.vehicles ?? [])
    .filter(({ id }) => vehicleIds.includes(id))
    .reduce((sum, vehicle) => sum + (vehicle.people ?? 0), 0);
  return { ...(now ? { returnBefore: now.return } : {}), changes: { vehicleIds, people } };
}

/** A run by where it is when, planned or timed. */
interface Stays {
  depart: string;
  calls: readonly Pick<Call, 'stopId' | 'begin' | 'leave'>[];
}

/** Whether two runs are at the same places at the same times, to the minute. */
function sameTimes(a: Stays, b: Stays | undefined): boolean {
  if (!b || a.calls.length !== b.calls.length) return false;
  const near = (x: string, y: string): boolean => Math.abs(minutesBetween(x, y)) < 0.5;
  return (
    near(a.depart, b.depart) &&
    a.calls.every((call, i) => {
      const other = b.calls[i]!;
      return call.stopId === other.stopId && near(call.begin, other.begin) && near(call.leave, other.leave);
    })
  );
}

/** The stop that is fullest for its places, at its fullest moment. */
function fullest({ stops }: Itinerary, runs: readonly Run[], mode: ItineraryMode): Proposal['most'] {
  const counts = stops.map(({ id, capacity, dwell }) => {
    const stays = runs
      .flatMap(run => run.calls.filter(call => call.stopId === id))
      .map(({ begin, leave }) => {
        const start = millisecondsOf(begin);
        const end = mode === 'convoy' ? Math.min(millisecondsOf(leave), start + dwell * 60_000) : millisecondsOf(leave);
        return { start, end };
      });
    const vehicles = Math.max(
      0,
      ...stays.map(({ start }) => stays.filter(s => s.start <= start && start < s.end).length),
    );
    return { stopId: id, vehicles, capacity };
  });
  return counts.reduce((a, b) => (b.vehicles / b.capacity > a.vehicles / a.capacity ? b : a), {
    stopId: '',
    vehicles: 0,
    capacity: 1,
  });
}

/** Two plans that nobody could tell apart. */
export const sameRuns = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length &&
  a.every(run =>
    sameTimes(
      run,
      b.find(({ vehicleId }) => vehicleId === run.vehicleId),
    ),
  );

/** What breaks nothing first, then what is back first, then what waits least. */
export const inOrder = (a: Proposal, b: Proposal): number =>
  Number(a.breaks.length > 0) - Number(b.breaks.length > 0) ||
  compareInstants(a.return, b.return) ||
  a.waiting - b.waiting;
