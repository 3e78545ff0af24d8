import { faultsOf, plan, readPlanRequest, type PlanRequest } from './index';

const solve = (request: PlanRequest) => {
  const read = readPlanRequest(request);
  const answer = plan(read, { clock: () => Date.now() });
  expect(faultsOf(read, answer)).toEqual([]);
  return answer;
};

describe('one order for all', () => {
  const day: PlanRequest = {
    places: ['hotel', 'rose', 'tan'],
    travel: [
      [0, 7, 8],
      [7, 0, 4],
      [8, 4, 0],
    ],
    stops: [
      { id: 'rose', place: 'hotel', dwell: 10 },
      { id: 'tan', place: 'tan', dwell: 40, dwellBy: { bus0: 11, bus2: 0 } },
    ],
    vehicles: [
      { id: 'bus0', start: 'tan', earliest: 0, latest: 44 },
      { id: 'bus1', start: 'hotel', earliest: 0, stops: ['tan'] },
      { id: 'bus2', start: 'rose', earliest: 0 },
    ],
    mode: 'sameOrder',
    pins: [{ stop: 'rose', before: 'tan', vehicle: 'bus0' }],
    iterations: 2000,
  };

  it('is an order of stops: who is first at one need not be first at the next, and what fewer visit is skipped', () => {
    const { status, proven, makespan } = solve(day);
    expect({ status, proven, makespan }).toEqual({ status: 'feasible', proven: true, makespan: 85 });
  });

  it('says nothing at a single stop: whoever it suits is first', () => {
    const request: PlanRequest = {
      places: ['near', 'far', 'tan'],
      travel: [
        [0, 33, 23],
        [33, 0, 55],
        [23, 55, 0],
      ],
      stops: [{ id: 'tan', place: 'tan', dwell: 40, capacity: 2, windows: [[79, 136], [144, 357], [444, 444]] }], // prettier-ignore
      vehicles: [
        { id: 'bus0', start: 'near', earliest: 0 },
        { id: 'bus1', start: 'far', earliest: 0 },
        { id: 'bus2', start: 'far', earliest: 6, latest: 304 },
      ],
      iterations: 2000,
    };
    const freely = solve(request);
    const { proven, makespan } = solve({ ...request, mode: 'sameOrder' });
    expect({ proven, makespan }).toEqual({ proven: true, makespan: freely.makespan });
  });

  const both: PlanRequest = {
    ...day,
    pins: [],
    stops: day.stops.map(({ id, place, dwell }) => ({ id, place, dwell })),
    vehicles: day.vehicles.map(({ id, start, earliest }) => ({ id, start, earliest })),
  };

  it('follows from what has happened: where one has been first, all go first', () => {
    const [bus0, bus1] = both.vehicles;
    const { runs } = solve({
      ...both,
      now: 60,
      vehicles: [
        { ...bus0!, done: [{ stop: 'tan', begin: 10, leave: 21 }] },
        { ...bus1!, earliest: 60 },
      ],
    });
    expect(runs.map(run => run.calls.map(call => call.stop))).toEqual([
      ['tan', 'rose'],
      ['tan', 'rose'],
    ]);
  });

  it('follows from where somebody is heading', () => {
    const [bus0, bus1] = both.vehicles;
    const { runs } = solve({
      ...both,
      now: 5,
      vehicles: [
        { ...bus0!, enRoute: { to: 'tan', reach: 7 } },
        { ...bus1!, earliest: 5 },
      ],
    });
    expect(runs[1]!.calls.map(call => call.stop)).toEqual(['tan', 'rose']);
  });

  it('cannot be where two have begun differently', () => {
    const [bus0, bus1] = both.vehicles;
    const { status, findings } = plan(
      readPlanRequest({
        ...both,
        now: 60,
        vehicles: [
          { ...bus0!, done: [{ stop: 'tan', begin: 10, leave: 21 }] },
          { ...bus1!, done: [{ stop: 'rose', begin: 0, leave: 10 }] },
        ],
      }),
      { clock: () => Date.now() },
    );
    expect(status).toBe('infeasible');
    expect(findings.map(({ rule, subjects }) => [rule, ...subjects])).toEqual([
      ['plan-two-orders', 'rose', 'tan', 'bus0', 'bus1'],
    ]);
  });

  it('finds the best of many orders, too', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const travel = ids.map((_, i) => ids.map((__, k) => 10 * Math.abs(i - k)));
    // Scattered in the list, in a row on the road: there and back takes 140 minutes if nobody ever turns round.
    const stops = ['e', 'b', 'g', 'd', 'h', 'c', 'f'].map(id => ({ id, place: id, dwell: 5, capacity: 2 }));
    const vehicles = ['x', 'y'].map(id => ({ id, start: 'a', earliest: 0, latest: 400 }));
    const many = ['b', 'c'].map(id => ({ id: `${id}2`, place: id, dwell: 5, capacity: 2 }));
    const { makespan, proven } = solve({
      places: ids,
      travel,
      stops: [...stops, ...many],
      vehicles,
      mode: 'sameOrder',
      iterations: 40_000,
    });
    expect({ makespan, proven }).toEqual({ makespan: 185, proven: true });
  });
});
