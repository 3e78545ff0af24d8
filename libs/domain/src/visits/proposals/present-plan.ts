import { minutesBetween } from '../../time';
import { checkItinerary } from '../check-itinerary';
import type { Itinerary } from '../itinerary';
import type { PlanObjective } from '../planner';
import type { Proposal } from '../proposal';
import { classesIn, type VisitContext } from '../rules/visit-context';
import type { Run } from '../run';
import { waysOf } from '../time-runs';
import { drivingMinutes } from '../travel';
import { describe, LIMITS } from './describe';

/** Figures closer than this are the same to whoever reads them, minutes. */
const SAME = 0.5;

/** What keeps runs from being compared with planned ones, beside broken limits: they do less, or travel otherwise. */
const LESS = new Set(['missing-leg', 'no-run', 'meal-missed', 'convoy-apart', 'order-apart']);

/**
 * The runs there are in place of a proposal that is no better than they are: not back earlier, and no less waiting,
 * driving or crowding where all before is equal. Otherwise planning would swap equal vehicles for ever. They stand only
 * for their own way of travelling, and only where they miss nothing that the proposal keeps.
 */
export function orPresent(
  itinerary: Itinerary,
  context: VisitContext,
  before: readonly Run[],
  proposal: Proposal,
  objective: PlanObjective = 'fastest',
): Proposal {
  const { kind, mode, breaks, proven } = proposal;
  if (!before.length || mode !== itinerary.mode) return proposal;
  const faults = faultsOf({ ...itinerary, runs: before }, context);
  if (faults.length > breaks.length || faults.some(fault => breaks.every(({ rule }) => rule !== fault)))
    return proposal;
  const driving = drivingOf(itinerary, context, before);
  const missed = faults.length ? breaks : [];
  const present = describe(itinerary, context, before, {
    kind,
    mode,
    runs: before,
    answer: { driving, proven },
    missed,
  });
  if (isBetter(proposal, present, objective)) return proposal;
  return { ...present, proven: proven && minutesBetween(proposal.return, present.return) < SAME };
}

/** Whether a proposal has a smaller figure, where those before it in the order of the objective are equal. */
function isBetter(a: Proposal, b: Proposal, objective: PlanObjective): boolean {
  const later = minutesBetween(b.return, a.return);
  const more = a.waiting - b.waiting;
  const crowding = ({ most }: Proposal): number => most.vehicles / most.capacity;
  const differences = [
    ...(objective === 'calmest' ? [more, later] : [later, more]),
    a.driving - b.driving,
    // Never half a minute, but a vehicle more or less.
    Math.sign(crowding(a) - crowding(b)),
  ];
  return (differences.find(difference => Math.abs(difference) >= SAME) ?? 0) < 0;
}

/** What runs miss that every planned one keeps, as the names of rules. */
function faultsOf(itinerary: Itinerary, context: VisitContext): string[] {
  const { runs = [], stops, start, terms } = itinerary;
  const found = checkItinerary(itinerary, context)
    .map(({ rule }) => rule)
    .filter(rule => LIMITS.has(rule) || LESS.has(rule));
  const early = runs.filter(({ vehicleId, depart }) => {
    const earliest = terms?.find(term => term.vehicleId === vehicleId)?.earliest ?? start.at;
    return minutesBetween(depart, earliest) >= SAME;
  });
  const short = runs.flatMap(run =>
    run.calls.filter(({ stopId, begin, leave }) => {
      const stop = stops.find(({ id }) => id === stopId);
      return stop && minutesBetween(begin, leave) < stop.dwell - SAME;
    }),
  );
  return [...found, ...early.map(() => 'plan-departs-too-early'), ...short.map(() => 'dwell-cut')];
}

function drivingOf(itinerary: Itinerary, context: VisitContext, runs: readonly Run[]): number {
  const classes = classesIn(context);
  return runs
    .flatMap(run => waysOf(run).map(([from, to]) => drivingMinutes(itinerary, from, to, classes[run.vehicleId]) ?? 0))
    .reduce((sum, minutes) => sum + minutes, 0);
}
