import type { Finding } from '../../finding';
import { compareInstants } from '../../time';
import type { Itinerary, ItineraryMode, ItineraryPin } from '../itinerary';
import { plan, type PlanAnswer, type PlanClock, type PlanObjective, type PlanRequest } from '../planner';
import type { Binding, Plans, Proposal } from '../proposal';
import type { VisitContext } from '../rules/visit-context';
import { runsOf } from '../time-runs';
import { adjustDay } from './adjust-day';
import { groupFindings } from './group-findings';
import { describe, type Draft, inOrder, sameRuns } from './describe';
import { keepVehicles } from './keep-vehicles';
import { leastWaiting } from './least-waiting';
import { orPresent } from './present-plan';
import { type DaySoFar, FOREVER, type ItineraryQuestion, toPlanRequest } from './to-plan-request';
import { toFinding } from './to-finding';
import { toRuns } from './to-runs';

/** How proposals are wished for. */
export interface PlansWish {
  /** The itinerary's own, if nothing is said. */
  mode?: ItineraryMode;
  objective?: PlanObjective;
  /** The itinerary's own, if nothing is said. */
  pins?: readonly ItineraryPin[];
  /** Milliseconds for all proposals together. */
  budgetMs?: number;
  /** On the day: adjustments from now on instead of whole plans. */
  day?: DaySoFar;
}

const BUDGET = 1500;

/** Saving less than this is not worth a card that breaks a limit. */
const WORTH = 5;

/** One way of travelling that is tried, with its part of the budget. */
type Try = readonly [kind: string, mode: ItineraryMode, objective: PlanObjective, part: number];

/** Proposals for an itinerary that differ in kind, best first, with what binds; or why nothing can be done. */
export function planItinerary(
  itinerary: Itinerary,
  context: VisitContext,
  wish: PlansWish,
  options: { clock: PlanClock; stopped?: () => boolean },
): Plans {
  const nothing = emptiness(itinerary);
  if (nothing) return { proposals: [], bindings: [], findings: [nothing] };
  if (wish.day) return adjustDay(itinerary, context, { ...wish, day: wish.day }, options);
  const mode = wish.mode ?? itinerary.mode;
  const apart = (itinerary.terms ?? []).flatMap(({ vehicleId, stopIds }) => (stopIds ? [vehicleId] : []));
  if (mode === 'convoy' && apart.length) {
    // A convoy is one by its stops: where vehicles have stops of their own, there is none.
    const plans = planItinerary(itinerary, context, { ...wish, mode: 'staggered' }, options);
    const why: Finding = {
      rule: 'plan-convoy-apart',
      severity: 'error',
      subjects: apart,
      detail: { vehicleIds: apart },
    };
    return { ...plans, findings: [why, ...plans.findings] };
  }
  const budget = wish.budgetMs ?? BUDGET;
  const vehicles = context.vehicles ?? [];
  const before = runsOf(itinerary);
  const asked = { ...itinerary, pins: wish.pins ?? itinerary.pins };
  const stopIds = new Set(itinerary.stops.map(stop => stop.id));
  const ask = (way: ItineraryMode, objective: PlanObjective): ItineraryQuestion =>
    toPlanRequest(asked, vehicles, { mode: way, objective });
  const answerTo = (request: PlanRequest, part: number): PlanAnswer =>
    plan({ ...request, budgetMs: budget * part }, options);
  const draftOf = (
    kind: string,
    way: ItineraryMode,
    { request, epoch }: ItineraryQuestion,
    answer: PlanAnswer,
  ): Draft => ({
    kind,
    mode: way,
    objective: request.objective,
    runs: toRuns(itinerary, keepVehicles(request, answer.runs, before, epoch), epoch, before),
    // What a road that nobody knows might save is not known either.
    answer: roads.length ? { ...answer, proven: false } : answer,
    missed: groupFindings(answer.findings.map(finding => toFinding(finding, epoch, stopIds))),
  });

  const first = ask(mode, wish.objective ?? 'fastest');
  const roads = missingRoads(first.unknown);
  const explained = answerTo({ ...first.request, explain: true }, 0.25);
  const kindOfFirst = mode === 'staggered' ? (wish.objective ?? 'fastest') : mode;
  const drafts = isKnown(explained, first.request) ? [draftOf(kindOfFirst, mode, first, explained)] : [];
  for (const [kind, way, objective, part] of triesBeside(mode, wish.objective)) {
    const question = ask(way, objective);
    if (way === 'convoy' && apart.length) continue;
    const answer = answerTo(question.request, part);
    if (answer.status === 'feasible' && isKnown(answer, question.request))
      drafts.push(draftOf(kind, way, question, answer));
  }
  const described = drafts
    .map(draft => orPresent(asked, context, before, describe(asked, context, before, draft), draft.objective))
    .filter((one, i, all) => !all.slice(0, i).some(other => sameRuns(other.runs, one.runs)));
  const proposals = leastWaiting(described).filter((one, _, [head]) => one === head || isOther(one, head!));
  // Without a way over known roads only the roads are worth saying.
  if (!proposals.length && roads.length) return { proposals, bindings: [], findings: roads };
  const bindings = explained.bindings.map(({ stop, ...binding }): Binding => ({
    ...binding,
    ...(stop ? { stopId: stop } : {}),
  }));
  const more = onePlaceMore(bindings);
  if (more) {
    const question = ask(mode, 'fastest');
    const { stopId } = more;
    const stops = question.request.stops.map(stop =>
      stop.id === stopId ? { ...stop, capacity: (stop.capacity ?? 1) + more.change } : stop,
    );
    const answer = answerTo({ ...question.request, stops }, 0.15);
    const why: Finding = {
      rule: 'more-places',
      severity: 'warning',
      subjects: [stopId!],
      detail: { stopId, places: more.change, saves: Math.round(more.saves) },
    };
    const draft = { ...draftOf('more-places', mode, question, answer), why: [why] };
    if (answer.status === 'feasible' && isKnown(answer, question.request))
      proposals.push(describe(asked, context, before, draft));
  }
  const [head, ...others] = proposals;
  return {
    proposals: head?.breaks.length ? [...proposals].sort(inOrder) : [head!, ...others.sort(lastWhatBreaks)].slice(0, 4),
    bindings: bindings.slice(0, 3),
    findings: [
      ...groupFindings(explained.findings.map(finding => toFinding(finding, first.epoch, stopIds))),
      ...roads.map(road => ({ ...road, severity: 'warning' as const })),
    ],
  };
}

/** Whether every road of an answer is one whose minutes are known. */
const isKnown = ({ makespan }: PlanAnswer, { now = 0 }: PlanRequest): boolean =>
  makespan === null || makespan - now < FOREVER / 2;

/** Whether a proposal is another choice than the first, and not the same figures in another order. */
const isOther = ({ kind, return: back, waiting }: Proposal, head: Proposal): boolean =>
  (kind !== 'fastest' && kind !== 'calmest') || compareInstants(back, head.return) < 0 || waiting < head.waiting;

/** What is offered beside what was asked for. */
function triesBeside(mode: ItineraryMode, objective: PlanObjective = 'fastest'): readonly Try[] {
  if (mode === 'convoy') return [['fastest', 'staggered', 'fastest', 0.25]];
  if (mode === 'sameOrder')
    return [
      ['fastest', 'staggered', 'fastest', 0.2],
      ['convoy', 'convoy', 'fastest', 0.1],
    ];
  return [
    objective === 'fastest' ? ['calmest', 'staggered', 'calmest', 0.2] : ['fastest', 'staggered', 'fastest', 0.2],
    ['sameOrder', 'sameOrder', 'fastest', 0.15],
  ];
}

const lastWhatBreaks = (a: Proposal, b: Proposal): number => Number(a.breaks.length > 0) - Number(b.breaks.length > 0);

const onePlaceMore = (bindings: readonly Binding[]): Binding | undefined =>
  bindings.find(({ kind, saves }) => kind === 'capacity' && saves >= WORTH);

function emptiness({ id, stops, vehicleIds }: Itinerary): Finding | undefined {
  if (!stops.length) return { rule: 'plan-no-stops', severity: 'error', subjects: [id], detail: {} };
  if (!vehicleIds.length) return { rule: 'plan-no-vehicles', severity: 'error', subjects: [id], detail: {} };
  return undefined;
}

const missingRoads = (unknown: readonly (readonly [string, string])[]): Finding[] =>
  unknown.map(([from, to]) => ({ rule: 'missing-leg', severity: 'error', subjects: [from, to], detail: {} }));
