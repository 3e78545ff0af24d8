import { plan, readPlanRequest } from './index';
import { exampleRequest, exampleResponse } from './testing/example';

describe('what comes after the first term of the objective', () => {
  it.each([1, 2, 3])('is as good as it can be where calls are few, however the search began (%i)', seed => {
    const request = readPlanRequest({ ...exampleRequest, seed, iterations: 20_000 });
    const { makespan, waiting, driving, difference } = plan(request, { clock: () => 0 });
    const { makespan: back, waiting: least, driving: way, difference: apart } = exampleResponse;
    expect([makespan, waiting, driving, difference]).toEqual([back, least, way, apart]);
  });

  it('lets a vehicle that is back early anyway come later, if another waits less for it', () => {
    const request = readPlanRequest({
      places: ['site'],
      travel: [[0]],
      stops: [
        { id: 'talk', place: 'site', dwell: 34.5, windows: [[79, 296.5]] },
        { id: 'photo', place: 'site', dwell: 0, capacity: 3 },
        {
          id: 'lunch',
          place: 'site',
          dwell: 10.5,
          capacity: 3,
          windows: [
            [59, 99],
            [135.5, 267.5],
          ],
        },
        { id: 'toast', place: 'site', dwell: 0, windows: [[59, 179.5]] },
      ],
      vehicles: [
        { id: 'a', start: 'site', earliest: 0, stops: ['talk', 'photo'] },
        { id: 'b', start: 'site', earliest: 28, latest: 212.5 },
      ],
      together: [{ vehicles: ['a', 'b'], stop: 'photo' }],
      pins: [{ stop: 'lunch', before: 'photo', vehicle: 'b' }],
      iterations: 20_000,
    });
    const { makespan, waiting } = plan(request, { clock: () => 0 });
    expect([makespan, waiting]).toEqual([148, 0]);
  });
});
