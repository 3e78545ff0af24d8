import { ownOf } from '../own';
import type { PlanAnswer, PlanBinding } from './answer';
import { type PlanProblem, TOLERANCE, toProblem } from './problem';
import type { PlanStop } from './request';
import { returnsOf, type Timeline } from './timeline';

/** Minutes a window might open earlier and a dwell might be shorter. */
const EARLIER = 15;
const SHORTER = 5;

/** A small change of one stop, by index: places more, or minutes (negative: earlier, shorter). */
export interface PlanChange {
  kind: Exclude<PlanBinding['kind'], 'latest'>;
  stop: number;
  by: number;
}

/**
 * The changes worth trying, the most promising first: those at stops of the vehicle that is back last, then those
 * at stops where most is waited.
 */
export function promising(problem: PlanProblem, timeline: Timeline, answer: PlanAnswer): PlanChange[] {
  const waited = new Map<string, number>();
  for (const { calls } of answer.runs)
    for (const { stop, waits = [] } of calls)
      waited.set(
        stop,
        waits.reduce((sum, { minutes }) => sum + minutes, waited.get(stop) ?? 0),
      );
  const returns = returnsOf(problem, timeline);
  const last = Math.max(...returns);
  const late = new Set(
    returns.flatMap((back, v) => (back >= last - TOLERANCE ? timeline.visits[v]!.map(({ stop }) => stop) : [])),
  );
  const promise = (stop: number): number => (waited.get(problem.stops[stop]!.id) ?? 0) + (late.has(stop) ? 1e6 : 0);
  return [...new Set(problem.calls.map(({ stop }) => stop))]
    .sort((a, b) => promise(b) - promise(a) || a - b)
    .flatMap(stop => changesAt(problem, stop));
}

function changesAt({ stops, travellers }: PlanProblem, stop: number): PlanChange[] {
  const { capacity = 1, windows, dwell } = stops[stop]!;
  const comers = travellers.reduce((sum, { stops: its, size }) => sum + (its.includes(stop) ? size : 0), 0);
  return [
    ...(capacity < comers ? [{ kind: 'capacity' as const, stop, by: 1 }] : []),
    ...(windows && windows[0]![0] > 0 ? [{ kind: 'window' as const, stop, by: -EARLIER }] : []),
    ...(dwell >= SHORTER * 2 ? [{ kind: 'dwell' as const, stop, by: -SHORTER }] : []),
  ];
}

/** The problem with one stop changed; all else is shared with the problem as it stands. */
export function withChange(problem: PlanProblem, { kind, stop, by }: PlanChange): PlanProblem {
  const before = problem.stops[stop]!;
  const after = changedStop(before, kind, by);
  const stops = problem.stops.with(stop, after);
  const request = { ...problem.request, stops };
  const { travellers } = problem;
  // Who stands at the stop leaves earlier with a shorter dwell, and so do its roads from there.
  if (kind === 'dwell' && travellers.some(({ at }) => at === stop)) return toProblem(request);
  const changed = { ...problem, request, stops };
  if (kind === 'capacity') {
    const free = Float64Array.from([-Infinity, ...problem.free[stop]!]);
    return { ...changed, capacity: problem.capacity.with(stop, after.capacity!), free: problem.free.with(stop, free) };
  }
  const dwell = Float64Array.from(problem.dwell);
  const windows = [...problem.windows];
  travellers.forEach(({ id }, v) => {
    const i = v * stops.length + stop;
    if (kind === 'dwell' && ownOf(before.dwellBy, id) === undefined) dwell[i] = after.dwell;
    if (kind === 'window' && ownOf(before.windowsBy, id) === undefined)
      windows[i] = after.windows!.toSorted((a, b) => a[0] - b[0]);
  });
  return { ...changed, dwell, windows };
}

function changedStop(stop: PlanStop, kind: PlanChange['kind'], by: number): PlanStop {
  if (kind === 'capacity') return { ...stop, capacity: (stop.capacity ?? 1) + by };
  if (kind === 'dwell') return { ...stop, dwell: stop.dwell + by };
  const [[open, lastBegin], ...others] = stop.windows as [readonly [number, number], ...(readonly [number, number])[]];
  return { ...stop, windows: [[Math.max(0, open + by), lastBegin], ...others] };
}
