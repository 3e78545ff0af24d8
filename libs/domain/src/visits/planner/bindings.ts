import type { PlanAnswer, PlanBinding } from './answer';
import type { Budget } from './budget';
import { toProblem } from './problem';
import { randomFrom } from './random';
import { figuresOf, runsOfTimeline } from './report';
import type { PlanRequest, PlanStop } from './request';
import { solve } from './solve';

/** Minutes a window might open earlier and a dwell might be shorter. */
const EARLIER = 15;
const SHORTER = 5;

/** What a small change would save, by planning again with it from the orders that are known; best first, savings only. */
export function bindingsOf(request: PlanRequest, answer: PlanAnswer, budget: Budget): PlanBinding[] {
  const known = Object.fromEntries(answer.runs.map(run => [run.vehicle, run.calls.map(call => call.stop)]));
  const waited = (id: string): number =>
    answer.runs
      .flatMap(run => run.calls.filter(call => call.stop === id))
      .reduce((sum, call) => sum + (call.waits ?? []).reduce((minutes, wait) => minutes + wait.minutes, 0), 0);
  const stops = [...request.stops].sort((a, b) => waited(b.id) - waited(a.id));
  const changes = stops.flatMap(stop => changesOf(stop, request.vehicles.length));
  const bindings: PlanBinding[] = [];
  changes.forEach(({ kind, change, stop }, i) => {
    const changed = { ...request, stops: request.stops.map(other => (other.id === stop.id ? stop : other)) };
    const part = budget.share(1 / (changes.length - i));
    const problem = toProblem(changed);
    const solved = solve(problem, part, randomFrom(request.seed ?? 1), known);
    const { makespan } = figuresOf(problem, runsOfTimeline(problem, solved.timeline));
    const saves = answer.makespan! - makespan;
    if (solved.timeline.missed > 0 || saves < 0.5) return;
    const proven = answer.proven && makespan <= solved.bound.makespan + 1e-6;
    bindings.push({ kind, stop: stop.id, change, saves: Math.round(saves * 1e6) / 1e6, estimate: !proven });
  });
  return bindings.sort((a, b) => b.saves - a.saves);
}

function changesOf(stop: PlanStop, vehicles: number): { kind: PlanBinding['kind']; change: number; stop: PlanStop }[] {
  const { capacity = 1, windows, dwell } = stop;
  const first = windows?.[0];
  return [
    ...(capacity < vehicles
      ? [{ kind: 'capacity' as const, change: 1, stop: { ...stop, capacity: capacity + 1 } }]
      : []),
    ...(first && first[0] > 0
      ? [
          {
            kind: 'window' as const,
            change: -EARLIER,
            stop: { ...stop, windows: [[Math.max(0, first[0] - EARLIER), first[1]] as const, ...windows.slice(1)] },
          },
        ]
      : []),
    ...(dwell >= SHORTER * 2
      ? [{ kind: 'dwell' as const, change: -SHORTER, stop: { ...stop, dwell: dwell - SHORTER } }]
      : []),
  ];
}
