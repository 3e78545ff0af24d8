import type { Finding } from '../../finding';
import { keepPast } from '../day/keep-past';
import { WORTH } from '../day/shorten-stays';
import type { Itinerary } from '../itinerary';
import { plan, type PlanAnswer, type PlanClock, type PlanRequest } from '../planner';
import type { Plans, Proposal } from '../proposal';
import { classesIn, type VisitContext } from '../rules/visit-context';
import { type Change, changesOf } from './day-changes';
import { ordersOf, withOrders, withoutLimits, withoutStops } from './day-requests';
import { describe } from './describe';
import { holdBack } from './hold-back';
import type { PlansWish } from './plan-itinerary';
import { type DaySoFar, FOREVER, type ItineraryQuestion, toPlanRequest } from './to-plan-request';
import { toFinding } from './to-finding';
import { toRuns } from './to-runs';

/** Milliseconds for one adjustment: there are several, and somebody waits. */
const EACH = 150;

/** How many are offered beside doing nothing: one of a kind. */
const KINDS = 4;

/**
 * What can be done from now on, the past fixed: everything later in its order (the measure of all others), a stop
 * shortened, the order changed, a stop left out, a departure held back. Only what brings somebody home clearly earlier,
 * within a limit that is missed otherwise, or out of a queue is offered; what is offered says what it saves against
 * doing nothing.
 */
export function adjustDay(
  itinerary: Itinerary,
  context: VisitContext,
  { day, pins, budgetMs = EACH * 6 }: PlansWish & { day: DaySoFar },
  options: { clock: PlanClock; stopped?: () => boolean },
): Plans {
  const mode = itinerary.mode === 'convoy' ? 'sameOrder' : itinerary.mode;
  const question = toPlanRequest(itinerary, context.vehicles ?? [], { mode, day, ...(pins ? { pins } : {}) });
  const base = withoutStops({ ...question.request, mode: 'staggered' }, day.without ?? []);
  const shift = withOrders(base, day);
  const loose = withoutLimits(shift);
  const classes = classesIn(context);
  const until = options.clock() + budgetMs;
  const answerTo = (request: PlanRequest): PlanAnswer =>
    plan(
      { ...request, budgetMs: Math.max(20, Math.min(EACH, until - options.clock())) },
      { ...options, known: ordersOf(day) },
    );
  const nothing = answerTo(loose);
  // Nobody is promised a time over a road that nobody knows.
  if (!isKnown(nothing, base)) return { proposals: [], bindings: [], findings: roadsMissing(nothing, question) };
  const cancelled = (day.without ?? []).map((stopId): Finding => ({
    rule: 'without',
    severity: 'warning',
    subjects: [stopId],
    detail: { stopId },
  }));
  const toProposal = ({ kind, why }: Omit<Change, 'request'>, answer: PlanAnswer): Proposal =>
    // What was fixed beforehand is behind them or gives way on the day.
    describe({ ...itinerary, pins: [], together: [] }, context, day.runs, {
      kind,
      mode: itinerary.mode,
      runs: toRuns(itinerary, answer.runs, question.epoch, day.runs),
      answer,
      why: [...why, ...cancelled],
    });
  const shifted = toProposal({ kind: 'shift', why: [] }, nothing);
  const missedBy = missed(nothing, base);
  const proposals: Proposal[] = [];
  for (const change of changesOf(itinerary, base, shift, nothing)) {
    if (options.clock() > until && proposals.length) break;
    const answer = answerTo(withoutLimits(change.request));
    const saves = (nothing.makespan ?? 0) - (answer.makespan ?? Infinity);
    const helps = missedBy - missed(answer, base);
    if ((saves < WORTH && helps < 1) || !isKnown(answer, base)) continue;
    const saving: Finding = {
      rule: 'saves',
      severity: 'warning',
      subjects: [],
      detail: { minutes: Math.round(Math.max(saves, helps)), return: shifted.return },
    };
    const made = toProposal({ kind: change.kind, why: [...change.why, saving] }, answer);
    proposals.push({ ...made, id: `${change.kind}-${proposals.length}`, returnBefore: shifted.return });
  }
  // A convoy leaves together: nobody in it is held back alone.
  const held = itinerary.mode === 'convoy' ? undefined : holdBack(nothing, loose);
  if (held) {
    const saving: Finding = {
      rule: 'saves',
      severity: 'warning',
      subjects: [],
      detail: { minutes: held.minutes, return: shifted.return, queueing: true },
    };
    const made = toProposal({ kind: 'hold', why: [...held.why, saving] }, { ...nothing, runs: held.runs });
    proposals.push({ ...made, id: `hold-${proposals.length}`, returnBefore: shifted.return });
  }
  const stopIds = new Set(itinerary.stops.map(stop => stop.id));
  const kinds = new Set<string>();
  // A village that is left out is never the first thing said where something gentler keeps the limits, too.
  const best = proposals
    .sort(
      (a, b) =>
        a.breaks.length - b.breaks.length ||
        Number(a.kind === 'skip') - Number(b.kind === 'skip') ||
        Date.parse(a.return) - Date.parse(b.return),
    )
    .filter(({ kind }) => !kinds.has(kind) && kinds.add(kind))
    .slice(0, KINDS);
  return {
    proposals: [...best, shifted].map(one => ({
      ...one,
      runs: keepPast(itinerary, one.runs, day.runs, day.forecast, classes),
    })),
    bindings: [],
    findings: nothing.findings.map(finding => toFinding(finding, question.epoch, stopIds)),
  };
}

/** Whether every road still taken from `now` on is one whose minutes are known. */
const isKnown = ({ makespan }: PlanAnswer, { now = 0 }: PlanRequest): boolean =>
  makespan !== null && makespan - now < FOREVER / 2;

/** The roads of an answer that nobody knows, each once. */
function roadsMissing({ runs }: PlanAnswer, { unknown }: ItineraryQuestion): Finding[] {
  const taken = new Set(
    runs.flatMap(({ calls }) => {
      const places = ['start', ...calls.map(({ stop }) => stop), 'end'];
      return places.slice(1).map((to, i) => `${places[i]} ${to}`);
    }),
  );
  return unknown
    .filter(([from, to]) => taken.has(`${from} ${to}`))
    .map(([from, to]) => ({ rule: 'missing-leg', severity: 'error', subjects: [from, to], detail: {} }));
}

/** Minutes by which limits are missed, in all. */
const missed = ({ runs }: PlanAnswer, { vehicles }: PlanRequest): number =>
  runs.reduce((sum, run) => {
    const latest = vehicles.find(({ id }) => id === run.vehicle)?.latest ?? Infinity;
    return sum + Math.max(0, run.return - latest);
  }, 0);
