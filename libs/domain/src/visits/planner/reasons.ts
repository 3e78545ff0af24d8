import type { Finding } from '../../finding';
import type { PlanBound } from './bound';
import { type PlanProblem, TOLERANCE } from './problem';
import type { Timeline } from './timeline';
import { returnsOf } from './timeline';

/** Why nothing can satisfy the request, as far as it is proven before any search. */
export function reasonsOf(problem: PlanProblem, { hopeless }: PlanBound): Finding[] {
  const { stops, travellers, capacity, dwell, windows } = problem;
  return hopeless.map(({ kind, stop, travellers: who }): Finding => {
    const vehicles = who.map(v => travellers[v]!.id);
    if (kind === 'depart') {
      const { vehicle, ready } = travellers[who[0]!]!;
      const detail = { pinned: ready, earliest: Math.max(vehicle.earliest, problem.now) };
      return { rule: 'plan-departs-too-early', severity: 'error', subjects: vehicles, detail };
    }
    if (stop === undefined)
      return {
        rule: 'plan-way-too-long',
        severity: 'error',
        subjects: vehicles,
        detail: { latest: Number.isFinite(travellers[who[0]!]!.latest) ? travellers[who[0]!]!.latest : null },
      };
    const id = stops[stop]!.id;
    if (kind === 'size') {
      const detail = { size: travellers[who[0]!]!.size, capacity: capacity[stop]! };
      return { rule: 'plan-vehicle-too-big', severity: 'error', subjects: [id, ...vehicles], detail };
    }
    const its = who.map(v => windows[v * stops.length + stop]).filter(window => window !== undefined);
    const detail = {
      vehicles: who.length,
      capacity: capacity[stop]!,
      minutes: who.reduce((sum, v) => sum + dwell[v * stops.length + stop]! * travellers[v]!.size, 0),
      open: its.length ? Math.min(...its.map(window => window[0]![0])) : null,
      lastBegin: its.length ? Math.max(...its.map(window => window.at(-1)![1])) : null,
    };
    const rule = kind === 'places' ? 'plan-together-too-many' : 'plan-stop-too-small';
    return { rule, severity: 'error', subjects: [id, ...vehicles], detail };
  });
}

/** What a timeline breaks: begins outside a window, fixed times and limits missed, each with whom and by how much. */
export function missedOf(problem: PlanProblem, timeline: Timeline): Finding[] {
  const { stops, travellers, windows, fixed } = problem;
  const returns = returnsOf(problem, timeline);
  const findings: Finding[] = [];
  const say = (rule: string, subjects: string[], detail: Record<string, unknown>): void => {
    findings.push({ rule, severity: 'error', subjects, detail });
  };
  travellers.forEach(({ id, latest }, v) => {
    for (const { stop, begin } of timeline.visits[v]!) {
      const i = v * stops.length + stop;
      const its = windows[i];
      if (its && !its.some(([open, last]) => begin >= open - TOLERANCE && begin <= last + TOLERANCE))
        say('plan-outside-window', [stops[stop]!.id, id], { begin, lastBegin: its.at(-1)![1] });
      if (!Number.isNaN(fixed[i]!) && Math.abs(fixed[i]! - begin) > TOLERANCE)
        say('plan-begin-missed', [stops[stop]!.id, id], { begin, pinned: fixed[i] });
    }
    if (returns[v]! > latest + TOLERANCE) say('plan-late-return', [id], { return: returns[v], latest });
  });
  return findings;
}
