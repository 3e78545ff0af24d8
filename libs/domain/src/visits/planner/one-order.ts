import type { Budget } from './budget';
import { mergeOrders } from './construct';
import { type PlanProblem } from './problem';

/** An order of stops with a small judgement, annealed from `start`; Infinity is never taken. */
export function annealedOrder(
  start: readonly number[],
  judge: (order: readonly number[]) => number,
  budget: Budget,
  random: () => number,
): number[] {
  let current = [...start];
  let value = judge(current);
  let best = current;
  let bestValue = value;
  const heat = 30;
  while (budget.spend(64)) {
    const next = changed(current, random);
    const judged = judge(next);
    if (judged <= value - heat * 0.02 ** budget.used() * Math.log(random() + 1e-12) || value === Infinity) {
      current = next;
      value = judged;
    }
    if (value < bestValue) [best, bestValue] = [current, value];
  }
  return best;
}

/** The order with one stop moved, two exchanged, or a stretch turned round. */
export function changed(order: readonly number[], random: () => number): number[] {
  const next = [...order];
  const pick = (): number => Math.floor(random() * next.length);
  const kind = random();
  const [a, b] = [pick(), pick()].sort((x, y) => x - y) as [number, number];
  if (kind < 0.5) next.splice(pick(), 0, ...next.splice(pick(), 1));
  else if (kind < 0.75) [next[a], next[b]] = [next[b]!, next[a]!];
  else next.splice(a, b - a + 1, ...next.slice(a, b + 1).reverse());
  return next;
}

/** The calls in a list when all vehicles take the stops in one order, each the ones it visits, whoever is first being first. */
export function listOf(problem: PlanProblem, order: readonly number[]): Int32Array {
  const orders = problem.travellers.map(({ stops, heading }) => {
    const its = order.filter(stop => stops.includes(stop) && stop !== heading);
    return heading === undefined ? its : [heading, ...its];
  });
  return mergeOrders(problem, orders);
}

/** Whether the list keeps what pins demand of the order. */
export function keepsOrder({ after }: PlanProblem, list: Int32Array): boolean {
  const at = new Map([...list].map((o, i) => [o, i]));
  return after.every((firsts, o) => firsts.every(first => at.get(first)! < at.get(o)!));
}
