import { faultsOf, plan, readPlanRequest } from './index';

const both = ['a', 'b'];
const site = { id: 'site', place: 'site' };
const day = {
  places: ['hotel', 'site'],
  travel: [
    [0, 10],
    [10, 0],
  ],
  vehicles: both.map(id => ({ id, start: 'hotel', earliest: 480 })),
  together: [{ vehicles: both, stop: 'site' }],
  iterations: 500,
};
const solve = (request: object) => {
  const read = readPlanRequest(request);
  const answer = plan(read, { clock: () => 0 });
  return { answer, faults: answer.status === 'feasible' ? faultsOf(read, answer) : [] };
};

describe('parking places', () => {
  it('are held by nobody who does not stay: two may begin together on one', () => {
    const { answer, faults } = solve({ ...day, stops: [{ ...site, dwell: 0 }] });
    expect([answer.status, answer.makespan, answer.proven, faults]).toEqual(['feasible', 500, true, []]);
  });

  it('are needed side by side by those who stay, of whoever begins together', () => {
    const stay = (dwell: number) => solve({ ...day, stops: [{ ...site, dwell: 20, dwellBy: { b: dwell } }] }).answer;
    expect([stay(0).status, stay(5).status]).toEqual(['feasible', 'infeasible']);
    expect(stay(5).findings[0]).toMatchObject({ rule: 'plan-together-too-many', subjects: ['site', 'a', 'b'] });
  });

  it('are free again one by one, when each of a table leaves', () => {
    const { answer, faults } = solve({
      ...day,
      stops: [{ ...site, dwell: 60, capacity: 2, dwellBy: { b: 20, c: 30 } }],
      vehicles: ['a', 'b', 'c'].map(id => ({ id, start: 'hotel', earliest: 480 })),
    });
    expect([answer.makespan, answer.proven, faults]).toEqual([560, true, []]);
  });

  it('that are too few for one vehicle alone are said as that', () => {
    const { answer } = solve({
      ...day,
      stops: [{ ...site, dwell: 20 }],
      vehicles: [{ ...day.vehicles[0]!, size: 2 }, day.vehicles[1]!],
      together: [],
    });
    expect([answer.status, answer.findings]).toEqual([
      'infeasible',
      [{ rule: 'plan-vehicle-too-big', severity: 'error', subjects: ['site', 'a'], detail: { size: 2, capacity: 1 } }],
    ]);
  });
});
