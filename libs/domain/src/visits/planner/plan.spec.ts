import { faultsOf, plan, PlanRequestError, readPlanRequest, type PlanRequest } from './index';
import { exampleRequest, exampleResponse } from './testing/example';

const clock = (): number => Date.now();
const solve = (request: unknown, options: Partial<Parameters<typeof plan>[1]> = {}) => {
  const read = readPlanRequest(request);
  return { read, answer: plan(read, { clock, ...options }) };
};

/** Two buses, three stops in a row with one place each, a hotel at both ends. */
const day: PlanRequest = {
  places: ['hotel', 'rose', 'tan', 'zhu'],
  travel: [
    [0, 25, 45, 60],
    [25, 0, 35, 50],
    [45, 35, 0, 20],
    [60, 50, 20, 0],
  ],
  stops: [
    { id: 'rose', place: 'rose', dwell: 45 },
    { id: 'tan', place: 'tan', dwell: 40 },
    { id: 'zhu', place: 'zhu', dwell: 35 },
  ],
  vehicles: [
    { id: 'bus1', start: 'hotel', earliest: 480 },
    { id: 'bus2', start: 'hotel', earliest: 480 },
  ],
  iterations: 4000,
};

describe('the planner', () => {
  it('answers the example of its description', () => {
    const expected = exampleResponse;
    const { read: request, answer } = solve({ ...exampleRequest, iterations: 20_000 });
    expect(faultsOf(request, expected)).toEqual([]);
    expect(faultsOf(request, answer)).toEqual([]);
    const { status, proven, makespan, waiting, bound } = answer;
    expect({ status, proven, makespan, waiting, bound }).toEqual({
      status: expected.status,
      proven: expected.proven,
      makespan: expected.makespan,
      waiting: expected.waiting,
      bound: expected.bound,
    });
  });

  it('gives the same answer for the same steps, whatever the clock', () => {
    let ticks = 0;
    const slow = solve(day, { clock: () => (ticks += 1000) });
    expect(slow.answer).toEqual(solve(day).answer);
  });

  it('proves the best plan of a small day', () => {
    const { read, answer } = solve(day);
    expect(faultsOf(read, answer)).toEqual([]);
    expect([answer.status, answer.proven, answer.makespan]).toEqual(['feasible', true, 740]);
  });

  it('offers as the calmest plan nothing that is later without waiting less', () => {
    const { answer: fastest } = solve({ ...exampleRequest, iterations: 20_000 });
    const { answer: calmest } = solve({ ...exampleRequest, objective: 'calmest', iterations: 20_000 });
    expect(calmest.waiting!).toBeLessThanOrEqual(fastest.waiting!);
    if (calmest.waiting === fastest.waiting) expect(calmest.makespan).toBe(fastest.makespan);
  });

  it('turns waiting into sleeping: whoever would wait for an opening leaves later', () => {
    const opens = { ...day.stops[0]!, windows: [[600, 900]] as const };
    const { answer } = solve({ ...day, vehicles: [day.vehicles[0]!], stops: [opens] });
    expect(answer.runs[0]).toEqual({
      vehicle: 'bus1',
      depart: 575,
      return: 670,
      waiting: 0,
      calls: [{ stop: 'rose', reach: 600, begin: 600, leave: 645 }],
    });
  });

  it('says for whom a vehicle waits', () => {
    const { answer } = solve({
      ...day,
      stops: [day.stops[0]!],
      pins: [
        { vehicle: 'bus1', depart: 480 },
        { vehicle: 'bus2', depart: 480 },
      ],
    });
    expect(answer.runs.map(run => run.calls[0]!.waits)).toEqual([
      undefined,
      [{ minutes: 45, because: 'capacity', behind: 'bus1' }],
    ]);
  });

  it('lets a convoy leave each stop together, in waves where places are few', () => {
    const { read, answer } = solve({ ...day, mode: 'convoy' });
    expect(faultsOf(read, answer)).toEqual([]);
    expect(answer.proven).toBe(true);
    expect(answer.runs[0]!.calls.map(call => call.leave)).toEqual(answer.runs[1]!.calls.map(call => call.leave));
    expect(answer.runs[0]!.calls[0]!.waits).toEqual([{ minutes: 45, because: 'convoy' }]);
  });

  it.each([
    ['as it is listed', ['rose', 'tan', 'zhu']],
    ['the other way round', ['zhu', 'tan', 'rose']],
  ])('keeps a convoy to its order where no other is back earlier, %s', (_, order) => {
    const stops = order.map(id => day.stops.find(stop => stop.id === id)!);
    const { answer } = solve({ ...day, mode: 'convoy', stops });
    expect(answer.proven).toBe(true);
    expect(answer.runs[0]!.calls.map(call => call.stop)).toEqual(order);
  });

  it('shows a convoy that cannot keep its limits as the convoy it would be, and says what it misses', () => {
    const { answer } = solve({
      ...day,
      mode: 'convoy',
      vehicles: day.vehicles.map(vehicle => ({ ...vehicle, latest: 620 })),
    });
    expect([answer.status, answer.proven]).toEqual(['infeasible', false]);
    const [first, second] = answer.runs.map(run => run.calls.map(({ stop, leave }) => `${stop} ${leave}`));
    expect(first).toEqual(second);
    expect(answer.findings.map(({ rule }) => rule)).toContain('plan-late-return');
  });

  it('keeps one order for all where asked', () => {
    const { read, answer } = solve({ ...day, mode: 'sameOrder' });
    expect([faultsOf(read, answer), answer.difference]).toEqual([[], 0]);
  });

  it('keeps what has happened, and lets nothing happen before now', () => {
    const { read, answer } = solve({
      ...day,
      now: 600,
      vehicles: [
        { ...day.vehicles[0]!, done: [{ stop: 'rose', begin: 510, leave: 560 }], enRoute: { to: 'tan', reach: 615 } },
        { ...day.vehicles[1]!, done: [{ stop: 'tan', begin: 570 }] },
      ],
    });
    expect(faultsOf(read, answer)).toEqual([]);
    expect(answer.runs[0]!.calls.slice(0, 2)).toEqual([
      { stop: 'rose', reach: 510, begin: 510, leave: 560 },
      { stop: 'tan', reach: 615, begin: 615, leave: 655 },
    ]);
  });

  it('never answers worse than what is known', () => {
    const known = { bus1: ['tan', 'zhu', 'rose'], bus2: ['rose', 'zhu', 'tan'] };
    const fixed = (order: string[], vehicle: string) => ({ vehicle, order });
    const byHand = solve({ ...day, pins: [fixed(known.bus1, 'bus1'), fixed(known.bus2, 'bus2')] }).answer;
    expect(solve({ ...day, iterations: 1 }, { known }).answer.makespan).toBeLessThanOrEqual(byHand.makespan!);
  });

  describe('where it cannot be done', () => {
    it('proves it, says why, and still shows the least bad plan', () => {
      const narrow = { ...day.stops[1]!, windows: [[540, 560]] as const };
      const { answer } = solve({ ...day, stops: [narrow] });
      expect([answer.status, answer.proven]).toEqual(['infeasible', false]);
      expect(answer.findings[0]).toEqual({
        rule: 'plan-stop-too-small',
        severity: 'error',
        subjects: ['tan', 'bus1', 'bus2'],
        detail: { vehicles: 2, capacity: 1, minutes: 80, open: 540, lastBegin: 560 },
      });
      expect(answer.runs.map(run => run.calls.length)).toEqual([1, 1]);
    });

    it('says so of one vehicle that is back too late whatever it does', () => {
      const { answer } = solve({ ...day, vehicles: [{ ...day.vehicles[0]!, latest: 600 }] });
      expect(answer.status).toBe('infeasible');
      expect(answer.findings[0]).toMatchObject({ rule: 'plan-way-too-long', subjects: ['bus1'] });
    });

    it('finds tables and orders that wait for one another in a circle', () => {
      const both = ['bus1', 'bus2'];
      const { answer } = solve({
        ...day,
        together: [
          { vehicles: both, stop: 'rose' },
          { vehicles: both, stop: 'tan' },
        ],
        pins: [
          { vehicle: 'bus1', stop: 'rose', before: 'tan' },
          { vehicle: 'bus2', stop: 'tan', before: 'rose' },
        ],
      });
      expect(answer.findings.map(finding => finding.rule)).toEqual(['plan-circular']);
    });
  });

  it('says what one more place would save', () => {
    const { answer } = solve({ ...day, stops: [day.stops[0]!], explain: true });
    expect(answer.bindings[0]).toEqual({ kind: 'capacity', stop: 'rose', change: 1, saves: 45, estimate: false });
  });
});

describe('a request from outside', () => {
  it.each<[string, object, string]>([
    ['an unknown field', { colour: 1 }, 'colour: is not a known field'],
    ['a field in a stop', { stops: [{ ...day.stops[0], beds: 2 }] }, 'stops[0].beds: is not a known field'],
    ['a missing field', { travel: undefined }, 'travel: is missing'],
    ['a negative dwell', { stops: [{ ...day.stops[0], dwell: -1 }] }, 'stops[0].dwell: must not be negative'],
    ['a text for a number', { now: 'noon' }, 'now: must be a finite number'],
    ['a matrix that is not square', { travel: [[0, 1]] }, 'travel: must have 4 rows, one per place'],
    ['empty windows', { stops: [{ ...day.stops[0], windows: [] }] }, 'stops[0].windows: must not be empty'],
    [
      'a window that closes first',
      { stops: [{ ...day.stops[0], windows: [[9, 8]] }] },
      'stops[0].windows[0]: must not',
    ],
    ['a stop given twice', { stops: [day.stops[0], day.stops[0]] }, 'stops[1].id: rose is given twice'],
    ['an unknown place', { vehicles: [{ id: 'a', start: 'moon', earliest: 0 }] }, 'vehicles[0].start: moon is not'],
    ['an unknown stop', { pins: [{ vehicle: 'bus1', order: ['mars'] }] }, 'pins[0].order[0]: mars is not a known stop'],
    [
      'a circular order',
      {
        pins: [
          { stop: 'rose', before: 'tan' },
          { vehicle: 'bus1', stop: 'tan', before: 'rose' },
        ],
      },
      'pins[1].before: cannot hold together with the pins before it',
    ],
    [
      'two begins of one call',
      { pins: [1, 2].map(begin => ({ vehicle: 'bus1', stop: 'rose', begin })) },
      'pins[1].begin: bus1 begins rose twice',
    ],
    [
      'a heading that is behind',
      { vehicles: [{ ...day.vehicles[0], enRoute: { to: 'end' } }] },
      'vehicles[0].enRoute.to',
    ],
    [
      'a convoy that parts',
      { mode: 'convoy', vehicles: [day.vehicles[0], { ...day.vehicles[1], stops: ['rose'] }] },
      'vehicles[1].stops: must be the same',
    ],
  ])('is refused for %s, naming it', (_, change, message) => {
    expect(() => readPlanRequest(JSON.parse(JSON.stringify({ ...day, ...change })))).toThrow(PlanRequestError);
    expect(() => readPlanRequest(JSON.parse(JSON.stringify({ ...day, ...change })))).toThrow(message);
  });
});
