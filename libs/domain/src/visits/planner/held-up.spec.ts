import { faultsOf, plan, readPlanRequest } from './index';

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
  now: 50,
  iterations: 1000,
};
const vehicles = ['a', 'b'].map(id => ({ id, start: 'hotel', earliest: 0 }));
const withDone = (done: object[], more: object = {}): object => ({
  ...day,
  vehicles: [{ ...vehicles[0]!, done, ...more }, vehicles[1]!],
});

describe('a call that will be left later than now', () => {
  it('is one that is still going on, and holds its place until then', () => {
    const read = readPlanRequest(withDone([{ stop: 'rose', begin: 40, leave: 120 }]));
    const answer = plan(read, { clock: () => 0 });
    expect([answer.status, faultsOf(read, answer)]).toEqual(['feasible', []]);
    const [held, other] = answer.runs;
    expect(held!.calls[0]).toMatchObject({ stop: 'rose', leave: 120 });
    expect(other!.calls.find(({ stop }) => stop === 'rose')!.begin).toBe(120);
  });

  it.each([
    ['vehicles[0].done[0]', withDone([{ stop: 'rose', begin: 60, leave: 120 }])],
    [
      'vehicles[0].done[0]',
      withDone([
        { stop: 'rose', begin: 10, leave: 120 },
        { stop: 'tan', begin: 130 },
      ]),
    ],
    ['vehicles[0].enRoute', withDone([{ stop: 'rose', begin: 40, leave: 120 }], { enRoute: { to: 'tan' } })],
  ])('is refused where it has not begun, others follow it, or the vehicle has gone on: %s', (field, request) => {
    expect(() => readPlanRequest(request)).toThrow(field);
  });
});
