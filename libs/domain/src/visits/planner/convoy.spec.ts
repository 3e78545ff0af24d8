import { faultsOf, plan, readPlanRequest, type PlanRequest } from './index';

const solve = (request: PlanRequest) => {
  const read = readPlanRequest(request);
  const answer = plan(read, { clock: () => Date.now() });
  expect(faultsOf(read, answer)).toEqual([]);
  return answer;
};

/** Two buses, the second free 49 minutes later. */
const day: PlanRequest = {
  places: ['hotel', 'rose', 'tan'],
  travel: [
    [0, 38, 20],
    [38, 0, 20],
    [20, 20, 0],
  ],
  stops: [
    { id: 'rose', place: 'rose', dwell: 4, capacity: 2 },
    { id: 'tan', place: 'tan', dwell: 10, capacity: 2 },
  ],
  vehicles: [
    { id: 'bus0', start: 'hotel', earliest: 0 },
    { id: 'bus1', start: 'hotel', earliest: 49 },
  ],
  mode: 'convoy',
  iterations: 2000,
};

describe('a convoy', () => {
  it('does not wait for its last where those before can sleep', () => {
    const { runs, waiting, makespan, proven } = solve(day);
    expect(runs.map(run => run.depart)).toEqual([49, 49]);
    expect({ waiting, makespan, proven }).toEqual({ waiting: 0, makespan: 141, proven: true });
  });

  it('lets whoever comes in a later wave leave its start later', () => {
    const { runs, waiting } = solve({
      ...day,
      stops: [{ id: 'rose', place: 'rose', dwell: 4 }],
      vehicles: day.vehicles.map(bus => ({ ...bus, earliest: 0 })),
    });
    expect(runs.map(run => run.depart)).toEqual([0, 4]);
    // The first stands aside while the second is there.
    expect(waiting).toBe(4);
  });

  it('sleeps for an opening far down its way', () => {
    const [rose, tan] = day.stops;
    const { waiting, runs } = solve({ ...day, stops: [rose!, { ...tan!, windows: [[300, 400]] }] });
    expect(runs.map(run => run.depart)).toEqual([238, 238]);
    expect(waiting).toBe(0);
  });

  it('is back later where that is calmer, if asked', () => {
    const [rose, tan] = day.stops;
    const request: PlanRequest = {
      ...day,
      stops: [
        { ...rose!, windows: [[90, 95], [250, 300]] }, // prettier-ignore
        {
          ...tan!,
          windows: [
            [200, 230],
            [280, 400],
          ],
        },
      ],
      pins: [{ stop: 'rose', before: 'tan' }],
    };
    const fastest = solve(request);
    expect([fastest.waiting, fastest.makespan]).toEqual([162, 230]);
    const calmest = solve({ ...request, objective: 'calmest' });
    expect([calmest.waiting, calmest.makespan]).toEqual([0, 310]);
  });

  it('whose every call is done is on its way home', () => {
    const done = [
      { stop: 'rose', begin: 40, leave: 44 },
      { stop: 'tan', begin: 64, leave: 74 },
    ];
    const { status, makespan, proven } = solve({ ...day, now: 80, vehicles: [{ ...day.vehicles[0]!, done }] });
    expect({ status, makespan, proven }).toEqual({ status: 'feasible', makespan: 94, proven: true });
  });

  it('goes on in the order in which one of it has begun', () => {
    const [bus0, bus1] = day.vehicles;
    const { runs } = solve({
      ...day,
      now: 60,
      vehicles: [{ ...bus0!, done: [{ stop: 'tan', begin: 20, leave: 30 }] }, bus1!],
    });
    expect(runs.map(run => run.calls.map(call => call.stop))).toEqual([
      ['tan', 'rose'],
      ['tan', 'rose'],
    ]);
  });
});
