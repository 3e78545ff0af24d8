import type { PlanAnswer } from '../answer';

/** A problem of two buses, four stops and a common lunch, as it stands on the wire. */
export const exampleRequest = {
  seed: 1,
  places: ['hotel', 'rose', 'tan', 'zhu', 'hall'],
  travel: [
    [0, 25, 45, 60, 20],
    [25, 0, 35, 50, 15],
    [45, 35, 0, 20, 30],
    [60, 50, 20, 0, 40],
    [20, 15, 30, 40, 0],
  ],
  stops: [
    { id: 'rose', place: 'rose', dwell: 45, capacity: 1, windows: [[510, 975]] },
    { id: 'tan', place: 'tan', dwell: 40, capacity: 1 },
    { id: 'zhu', place: 'zhu', dwell: 35, capacity: 2 },
    { id: 'lunch', place: 'hall', dwell: 60, capacity: 2, windows: [[690, 750]] },
  ],
  vehicles: [
    { id: 'bus1', start: 'hotel', earliest: 480, latest: 1080 },
    { id: 'bus2', start: 'hotel', earliest: 480, latest: 1080 },
  ],
  together: [{ vehicles: ['bus1', 'bus2'], stop: 'lunch' }],
  pins: [{ vehicle: 'bus1', order: ['rose'] }],
};

/** An answer that belongs to it. */
export const exampleResponse: PlanAnswer = {
  status: 'feasible',
  proven: true,
  makespan: 810,
  waiting: 0,
  driving: 290,
  difference: 2,
  bound: 810,
  runs: [
    {
      vehicle: 'bus1',
      depart: 490,
      return: 810,
      waiting: 0,
      calls: [
        { stop: 'rose', reach: 515, begin: 515, leave: 560 },
        { stop: 'tan', reach: 595, begin: 595, leave: 635 },
        { stop: 'zhu', reach: 655, begin: 655, leave: 690 },
        { stop: 'lunch', reach: 730, begin: 730, leave: 790 },
      ],
    },
    {
      vehicle: 'bus2',
      depart: 480,
      return: 810,
      waiting: 0,
      calls: [
        { stop: 'tan', reach: 525, begin: 525, leave: 565 },
        { stop: 'zhu', reach: 585, begin: 585, leave: 620 },
        { stop: 'rose', reach: 670, begin: 670, leave: 715 },
        { stop: 'lunch', reach: 730, begin: 730, leave: 790 },
      ],
    },
  ],
  bindings: [],
  findings: [],
};
