import { faultsOf, plan, PlanRequestError, readPlanRequest } from './index';

const day = {
  places: ['hotel', 'rose', 'tan'],
  travel: [
    [0, 10, 20],
    [10, 0, 15],
    [20, 15, 0],
  ],
  stops: [
    { id: 'rose', place: 'rose', dwell: 30 },
    { id: 'tan', place: 'tan', dwell: 20 },
  ],
  vehicles: ['a', 'b'].map(id => ({ id, start: 'hotel', earliest: 0 })),
  iterations: 1000,
};
// As it comes from outside: `__proto__` is a name like any other.
const solve = (change: object) => {
  const read = readPlanRequest(JSON.parse(JSON.stringify({ ...day, ...change })));
  const answer = plan(read, { clock: () => 0 });
  return { answer, faults: answer.status === 'feasible' ? faultsOf(read, answer) : [] };
};

describe('a name that every object knows', () => {
  it.each(['constructor', 'toString', '__proto__'])('is a name like any other: %s', name => {
    const table = (value: unknown): object => JSON.parse(`{"b": ${JSON.stringify(value)}}`);
    const stops = [
      { ...day.stops[0]!, windowsBy: table([[0, 500]]) },
      { ...day.stops[1]!, dwellBy: table(40) },
    ];
    const vehicles = [name, 'b'].map(id => ({ ...day.vehicles[0]!, id, class: name }));
    const { answer, faults } = solve({ stops, vehicles });
    const { answer: plain } = solve({
      stops,
      vehicles: vehicles.map((vehicle, i) => ({ ...vehicle, id: i ? 'b' : 'a' })),
    });
    expect([answer.status, answer.makespan, faults]).toEqual(['feasible', plain.makespan, []]);
  });
});

describe('a number beyond any day', () => {
  it.each([
    ['travel[0][1]', { travel: day.travel.map(row => row.map(minutes => minutes * 1e300)) }],
    ['stops[0].dwell', { stops: [{ ...day.stops[0]!, dwell: 2e7 }] }],
    ['stops[0].capacity', { stops: [{ ...day.stops[0]!, capacity: 1e9 }] }],
  ])('is refused: %s', (field, change) => {
    expect(() => solve(change)).toThrow(PlanRequestError);
    expect(() => solve(change)).toThrow(`${field}: must not be more than`);
  });
});

describe('an order that is broken already', () => {
  const fixed = { pins: [{ vehicle: 'a', order: ['tan'] }], now: 50 };
  it.each([
    ['by what is done', { done: [{ stop: 'rose', begin: 10, leave: 40 }] }],
    ['by where a vehicle is heading', { enRoute: { to: 'rose', reach: 55 } }],
  ])('%s cannot be kept: it is said, and the best of the rest is shown', (_, past) => {
    const vehicles = [{ ...day.vehicles[0]!, ...past }, day.vehicles[1]!];
    const { answer } = solve({ ...fixed, vehicles });
    expect([answer.status, answer.proven]).toEqual(['infeasible', false]);
    expect(answer.findings).toEqual([
      { rule: 'plan-order-passed', severity: 'error', subjects: ['rose', 'a'], detail: {} },
    ]);
    expect(answer.runs.map(run => run.calls.length)).toEqual([2, 2]);
  });

  it('binds those who can still keep it, if it is for all', () => {
    const vehicles = [{ ...day.vehicles[0]!, done: [{ stop: 'rose', begin: 10, leave: 40 }] }, day.vehicles[1]!];
    const { answer } = solve({ now: 50, vehicles, pins: [{ stop: 'tan', before: 'rose' }] });
    expect(answer.findings.map(({ subjects }) => subjects)).toEqual([['rose', 'a']]);
    expect(answer.runs[1]!.calls.map(call => call.stop)).toEqual(['tan', 'rose']);
  });
});
