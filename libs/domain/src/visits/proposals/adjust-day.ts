import type { Finding } from '../../finding';
import type { Itinerary } from '../itinerary';
import { plan, type PlanAnswer, type PlanClock, type PlanPin, type PlanRequest, type PlanVehicle } from '../planner';
import type { Plans, Proposal } from '../proposal';
import type { VisitContext } from '../rules/visit-context';
import { describe } from './describe';
import { holdBack } from './hold-back';
import type { PlansWish } from './plan-itinerary';
import { type DaySoFar, FOREVER, type ItineraryQuestion, toPlanRequest } from './to-plan-request';
import { toFinding } from './to-finding';
import { toRuns } from './to-runs';

/** A stop is shortened by so much of its dwell at most, and not by less than so many minutes. */
const SHORTER = { part: 1 / 3, least: 5 };

/** Milliseconds for one adjustment: there are several, and somebody waits. */
const EACH = 150;

/** How many are offered beside doing nothing: one of a kind. */
const KINDS = 4;

/** How many vehicles that come home last are looked at. */
const LOOKED_AT = 3;

/** One way to change the rest of the day. */
interface Change {
  kind: string;
  request: PlanRequest;
  why: readonly Finding[];
}

/**
 * What can be done from now on, the past fixed: everything later in its order (the measure of all others), a stop
 * shortened, the order changed, a stop left out, a departure held back. Only what brings somebody home earlier, within
 * a limit that is missed otherwise, or out of a queue is offered; what is offered says what it saves against doing
 * nothing.
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
    describe(itinerary, context, day.runs, {
      kind,
      mode: itinerary.mode,
      runs: toRuns(itinerary, answer, question.epoch, day.runs),
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
    if ((saves < 1 && helps < 1) || !isKnown(answer, base)) continue;
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
    proposals: [...best, shifted],
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

/** The orders that are driven today, by vehicle. */
const ordersOf = ({ runs }: DaySoFar): Record<string, string[]> =>
  Object.fromEntries(runs.map(run => [run.vehicleId, run.calls.map(call => call.stopId)]));

/** The same with every vehicle's order kept. */
function withOrders(request: PlanRequest, day: DaySoFar): PlanRequest {
  const orders = ordersOf(day);
  const pins = request.vehicles
    .filter(({ stops }) => stops?.length)
    .map(({ id, stops }): PlanPin => ({
      vehicle: id,
      order: (orders[id] ?? []).filter(stop => stops!.includes(stop)),
    }));
  return {
    ...request,
    pins: [...(request.pins ?? []).filter(pin => !('order' in pin) && !('before' in pin)), ...pins],
  };
}

/** The same without stops that are visited no more; who is there or was there keeps them. */
const withoutStops = (request: PlanRequest, stopIds: readonly string[]): PlanRequest =>
  stopIds.reduce(
    (rest, stop) =>
      rest.vehicles
        .filter(({ done }) => !done?.some(call => call.stop === stop))
        .reduce((less, { id }) => skipping(less, id, stop), rest),
    request,
  );

/** Limits that are missed anyway would make everything infeasible; how much is missed is judged afterwards. */
const withoutLimits = (request: PlanRequest): PlanRequest => ({
  ...request,
  vehicles: request.vehicles.map(({ latest: _, ...vehicle }): PlanVehicle => vehicle),
});

/** Minutes by which limits are missed, in all. */
const missed = ({ runs }: PlanAnswer, { vehicles }: PlanRequest): number =>
  runs.reduce((sum, run) => {
    const latest = vehicles.find(({ id }) => id === run.vehicle)?.latest ?? Infinity;
    return sum + Math.max(0, run.return - latest);
  }, 0);

/** What might be changed for the vehicles that come home last. */
function changesOf(itinerary: Itinerary, base: PlanRequest, shift: PlanRequest, nothing: PlanAnswer): Change[] {
  const lookedAt = itinerary.mode === 'convoy' ? 1 : LOOKED_AT;
  const last = [...nothing.runs].sort((a, b) => b.return - a.return).slice(0, lookedAt);
  // A convoy stays one: what is shortened or left out is so for all who have it before them.
  const concerned = (vehicleId: string): string[] =>
    itinerary.mode === 'convoy' ? nothing.runs.map(({ vehicle }) => vehicle) : [vehicleId];
  const changes: Change[] = itinerary.mode === 'convoy' ? [] : [{ kind: 'swap', request: base, why: [] }];
  for (const run of last) {
    const vehicle = base.vehicles.find(({ id }) => id === run.vehicle)!;
    const done = new Set((vehicle.done ?? []).map(call => call.stop));
    const left = run.calls.filter(call => !done.has(call.stop)).map(call => call.stop);
    const about = (kind: string, stop: string, minutes: number): Finding => ({
      rule: kind,
      severity: 'warning',
      subjects: [stop, run.vehicle],
      detail: { stopId: stop, vehicleId: run.vehicle, minutes },
    });
    for (const stop of left) {
      const site = itinerary.stops.find(({ id }) => id === stop)!;
      if (site.kind === 'meal') continue;
      const minutes = Math.floor((site.dwell * SHORTER.part) / 5) * 5;
      if (minutes >= SHORTER.least) {
        const shorter = Object.fromEntries(concerned(run.vehicle).map(id => [id, site.dwell - minutes]));
        const stops = shift.stops.map(other =>
          other.id === stop ? { ...other, dwellBy: { ...other.dwellBy, ...shorter } } : other,
        );
        changes.push({ kind: 'shorten', request: { ...shift, stops }, why: [about('shorten', stop, minutes)] });
      }
      if (vehicle.enRoute?.to === stop) continue;
      changes.push({
        kind: 'skip',
        request: concerned(run.vehicle).reduce((request, id) => skipping(request, id, stop), shift),
        why: [about('skip', stop, site.dwell)],
      });
    }
  }
  return changes;
}

/** A vehicle with the stops it has left; one on its way to where nobody goes any more turns to the next. */
function turnedAway({ enRoute, ...vehicle }: PlanVehicle, stops: readonly string[], stop: string): PlanVehicle {
  return { ...vehicle, stops, ...(enRoute && enRoute.to !== stop ? { enRoute } : {}) };
}

/** The same without one vehicle's call at one stop. */
function skipping(request: PlanRequest, vehicleId: string, stop: string): PlanRequest {
  const without = (stops: readonly string[]): string[] => stops.filter(other => other !== stop);
  return {
    ...request,
    vehicles: request.vehicles.map(vehicle =>
      vehicle.id === vehicleId
        ? turnedAway(vehicle, without(vehicle.stops ?? request.stops.map(({ id }) => id)), stop)
        : vehicle,
    ),
    together: (request.together ?? []).map(table =>
      table.stop === stop ? { ...table, vehicles: table.vehicles.filter(id => id !== vehicleId) } : table,
    ),
    pins: (request.pins ?? [])
      .filter(pin => !('begin' in pin && pin.vehicle === vehicleId && pin.stop === stop))
      .map(pin => ('order' in pin && pin.vehicle === vehicleId ? { ...pin, order: without(pin.order) } : pin)),
  };
}
