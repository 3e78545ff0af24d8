import type { Finding } from '../../finding';
import type { PlanAnswer } from './answer';
import { bindingsOf } from './bindings';
import { type Budget, type PlanClock, stepBudget, timeBudget } from './budget';
import { type PassedPin, passedPins, withoutPassed } from './passed-pins';
import { type PlanProblem, TOLERANCE, toProblem } from './problem';
import { randomFrom } from './random';
import { missedOf, reasonsOf } from './reasons';
import { even, figuresOf, runsOfTimeline } from './report';
import type { PlanRequest } from './request';
import { solve, type Solved } from './solve';

/** What planning needs from outside. */
export interface PlanOptions {
  clock: PlanClock;
  /** Asked now and then; true ends the search with the best so far. */
  stopped?: () => boolean;
  /** Orders of stops by vehicle that are driven today: the answer is never worse. */
  known?: Readonly<Record<string, readonly string[]>>;
}

/** Milliseconds of search if nothing is said. */
const BUDGET = 1000;

/** Answers a checked request (`readPlanRequest`). Always with runs, the least bad ones where nothing is feasible. */
export function plan(request: PlanRequest, options: PlanOptions): PlanAnswer {
  const passed = passedPins(request);
  const problem = toProblem(withoutPassed(request));
  const circle = circularOrder(problem);
  if (circle) return circle;
  const solved = solve(problem, budgetOf(request, options), randomFrom(request.seed ?? 1), options.known);
  const answer = withPassed(toAnswer(problem, solved), passed);
  if (!request.explain || answer.status !== 'feasible') return answer;
  return { ...answer, bindings: bindingsOf(problem, solved.timeline, answer, budgetOf(request, options)) };
}

function budgetOf({ iterations, budgetMs = BUDGET }: PlanRequest, { clock, stopped }: PlanOptions): Budget {
  return iterations === undefined ? timeBudget(budgetMs, clock, stopped) : stepBudget(iterations);
}

/** The answer in the words of the wire. */
export function toAnswer(problem: PlanProblem, { timeline, bound, impossible, findings = [] }: Solved): PlanAnswer {
  const runs = runsOfTimeline(problem, timeline);
  const figures = figuresOf(problem, runs);
  const feasible = !impossible && timeline.missed <= TOLERANCE;
  const least = Number.isFinite(bound.makespan)
    ? even(Math.min(bound.makespan, feasible ? figures.makespan : Infinity))
    : null;
  return {
    status: feasible ? 'feasible' : impossible ? 'infeasible' : 'unknown',
    proven: feasible && least !== null && figures.makespan <= least + TOLERANCE,
    ...figures,
    bound: least,
    runs,
    bindings: [],
    findings: feasible ? [] : whyNot([...findings, ...reasonsOf(problem, bound), ...missedOf(problem, timeline)]),
  };
}

/** Where an order that is fixed has been broken already nothing can be feasible: the best of the rest is shown, and why. */
function withPassed(answer: PlanAnswer, passed: readonly PassedPin[]): PlanAnswer {
  if (!passed.length) return answer;
  const findings = passed.map(({ vehicle, stop }): Finding => {
    return { rule: 'plan-order-passed', severity: 'error', subjects: [stop, vehicle], detail: {} };
  });
  return { ...answer, status: 'infeasible', proven: false, bound: null, findings: [...findings, ...answer.findings] };
}

/** The findings without a way that is too long only because of a begin that is fixed, which is said more exactly. */
function whyNot(findings: readonly Finding[]): Finding[] {
  const fixed = new Set(
    findings.filter(({ rule }) => rule === 'plan-begin-missed').map(({ subjects: [, vehicle] }) => vehicle),
  );
  return findings.filter(
    ({ rule, subjects }) => rule !== 'plan-way-too-long' || !subjects.every(vehicle => fixed.has(vehicle)),
  );
}

/** Tables and orders that wait for one another in a circle: nothing can ever begin. */
function circularOrder({ calls, after, stops, travellers }: PlanProblem): PlanAnswer | undefined {
  const left = new Set(calls.keys());
  for (let found = true; found;) {
    found = false;
    for (const o of left)
      if (after[o]!.every(first => !left.has(first))) {
        left.delete(o);
        found = true;
      }
  }
  if (!left.size) return undefined;
  const subjects = [
    ...new Set([...left].flatMap(o => [stops[calls[o]!.stop]!.id, ...calls[o]!.members.map(v => travellers[v]!.id)])),
  ];
  return {
    status: 'infeasible',
    proven: false,
    makespan: null,
    waiting: null,
    driving: null,
    difference: null,
    bound: null,
    runs: [],
    bindings: [],
    findings: [{ rule: 'plan-circular', severity: 'error', subjects, detail: {} }],
  };
}
