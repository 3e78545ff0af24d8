import fc from 'fast-check';
import { stepBudget } from './budget';
import { makeDecoder } from './decode';
import { orderPairs } from './pair-search';
import { looksAtWays } from './pair-bounds';
import { isOrdersOnly } from './pairs';
import { type PlanProblem, toProblem } from './problem';
import { readPlanRequest } from './read-request';

/** Three vehicles, two stops: few enough to try every order. Roads differ by direction and may be longer than a detour. */
const smallDay = fc
  .record({
    roads: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 9 }),
    dwells: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }),
    capacity: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
    opening: fc.option(fc.integer({ min: 480, max: 600 })),
    closing: fc.integer({ min: 600, max: 760 }),
    latest: fc.option(fc.integer({ min: 560, max: 900 })),
    starts: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ roads, dwells, capacity, opening, closing, latest, starts }) =>
    toProblem(
      readPlanRequest({
        places: ['hotel', 'rose', 'tan'],
        travel: [0, 1, 2].map(from => [0, 1, 2].map(to => (from === to ? 0 : roads[from * 3 + to]!))),
        stops: ['rose', 'tan'].map((id, s) => ({
          id,
          place: id,
          dwell: 10,
          dwellBy: Object.fromEntries([0, 1, 2].map(v => [`bus${v}`, dwells[v * 2 + s]!])),
          capacity: capacity[s]!,
          ...(opening !== null && s === 0 ? { windows: [[opening, closing]] } : {}),
        })),
        vehicles: starts.map((start, v) => ({
          id: `bus${v}`,
          start: 'hotel',
          earliest: 480 + start,
          ...(latest === null ? {} : { latest }),
        })),
      }),
    ),
  );

function* ordersOf(calls: readonly number[]): Generator<number[]> {
  if (!calls.length) yield [];
  for (const call of calls) for (const rest of ordersOf(calls.filter(other => other !== call))) yield [call, ...rest];
}

/** The earliest makespan of any order of all calls; Infinity if none keeps the limits. */
function best(problem: PlanProblem): number {
  const decoder = makeDecoder(problem);
  let least = Infinity;
  for (const order of ordersOf([...problem.calls.keys()])) {
    decoder.decode(Int32Array.from(order));
    if (decoder.missed < 1e-6) least = Math.min(least, decoder.makespan);
  }
  return least;
}

describe('deciding pair by pair', () => {
  it('comes to what trying every order comes to, and knows that it is done', () => {
    fc.assert(
      fc.property(smallDay, problem => {
        expect(isOrdersOnly(problem, looksAtWays(problem))).toBe(true);
        const begin = new Float64Array(problem.calls.length);
        const start = { begin, makespan: Infinity, bound: -Infinity };
        const { makespan, complete, list } = orderPairs(problem, stepBudget(100_000), start);
        expect({ makespan, complete }).toEqual({ makespan: best(problem), complete: true });
        expect(list === undefined).toBe(makespan === Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order decided on where nobody stays at all and everything is at one moment', () => {
    const stops = ['rose', 'tan'].map(id => ({ id, place: id, dwell: 0 }));
    const vehicles = ['a', 'b', 'c'].map(id => ({ id, start: 'hotel', earliest: 480 }));
    const travel = [
      [0, 0, 0],
      [0, 0, 8],
      [29, 0, 0],
    ];
    const problem = toProblem(readPlanRequest({ places: ['hotel', 'rose', 'tan'], travel, stops, vehicles }));
    const start = { begin: new Float64Array(problem.calls.length), makespan: Infinity, bound: -Infinity };
    const { makespan, complete } = orderPairs(problem, stepBudget(100_000), start);
    expect({ makespan, complete }).toEqual({ makespan: best(problem), complete: true });
  });

  it('does not take a day apart that is more than orders: two vehicles at one table', () => {
    const stops = ['rose', 'tan'].map(id => ({ id, place: id, dwell: 10, capacity: 2 }));
    const vehicles = ['a', 'b'].map(id => ({ id, start: 'hotel', earliest: 480 }));
    const travel = [0, 1, 2].map(() => [0, 0, 0]);
    const together = [{ vehicles: ['a', 'b'], stop: 'tan' }];
    const request = readPlanRequest({ places: ['hotel', 'rose', 'tan'], travel, stops, vehicles, together });
    expect(isOrdersOnly(toProblem(request), true)).toBe(false);
  });
});
