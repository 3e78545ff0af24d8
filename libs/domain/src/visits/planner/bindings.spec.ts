import { plan } from './plan';
import { readPlanRequest } from './read-request';

/** Buses that each call at all of many stops, which share one place and one time of opening. */
const largeDay = (buses: number, sites: number) => ({
  places: ['hotel', 'valley'],
  travel: [
    [0, 30],
    [30, 0],
  ],
  stops: Array.from({ length: sites }, (_, s) => ({ id: `s${s}`, place: 'valley', dwell: 10, windows: [[500, 9000]] })),
  vehicles: Array.from({ length: buses }, (_, v) => ({ id: `b${v}`, start: 'hotel', earliest: 480 })),
  explain: true,
});

describe('what a small change would save', () => {
  it('is looked for no longer than the plan itself, however many changes there are', () => {
    let now = 0;
    const request = readPlanRequest({ ...largeDay(4, 60), budgetMs: 40 });
    const { status } = plan(request, { clock: () => now++ });
    expect(status).toBe('feasible');
    expect(now).toBeLessThan(2 * 40 + 30);
  });

  it('is the same for the same steps', () => {
    const request = readPlanRequest({ ...largeDay(4, 20), iterations: 3000 });
    const [once, again] = [1, 2].map(() => plan(request, { clock: () => 0 }));
    expect(once).toEqual(again);
  });

  it('looks first where the last vehicle goes and most is waited, so that little time gives the best', () => {
    const day = largeDay(3, 2);
    const stops = [
      { ...day.stops[0]!, dwell: 0 },
      { ...day.stops[1]!, dwell: 60 },
    ];
    const { bindings } = plan(readPlanRequest({ ...day, stops, iterations: 400 }), { clock: () => 0 });
    expect(bindings[0]).toMatchObject({ kind: 'capacity', stop: 's1', saves: 60 });
  });
});
