import { plan, readPlanRequest } from './index';

const places = ['hotel', 'rose', 'tan'];
const travel = [
  [0, 10, 20],
  [10, 0, 15],
  [20, 15, 0],
];
const causesOf = (request: object) =>
  plan(readPlanRequest({ places, travel, iterations: 2000, ...request }), { clock: () => 0 }).runs.flatMap(run =>
    run.calls.flatMap(call => call.waits ?? []),
  );

describe('the cause of a wait', () => {
  it('is who stood at the place when it was planned, if that is whose leaving freed it', () => {
    const causes = causesOf({
      now: 50,
      stops: [
        { id: 'rose', place: 'rose', dwell: 30 },
        { id: 'tan', place: 'tan', dwell: 20 },
      ],
      vehicles: [
        { id: 'a', start: 'hotel', earliest: 0, done: [{ stop: 'rose', begin: 45 }] },
        { id: 'b', start: 'hotel', earliest: 0, enRoute: { to: 'rose', reach: 55 } },
      ],
    });
    expect(causes).toEqual([{ minutes: 20, because: 'capacity', behind: 'a' }]);
  });

  it('is never a place where nobody stays, nor a pin that is not there', () => {
    const causes = causesOf({
      mode: 'sameOrder',
      stops: [
        { id: 'rose', place: 'rose', dwell: 30, capacity: 2 },
        { id: 'tan', place: 'tan', dwell: 0, windowsBy: { a: [[100, 200]] } },
      ],
      vehicles: ['a', 'b'].map(id => ({ id, start: 'hotel', earliest: 0 })),
      pins: [
        { vehicle: 'a', depart: 0 },
        { vehicle: 'b', depart: 0 },
        { stop: 'rose', before: 'tan' },
      ],
    });
    expect(causes).toEqual([{ minutes: 45, because: 'window' }]);
  });
});
