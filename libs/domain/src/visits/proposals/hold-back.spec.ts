import { plan, type PlanRequest } from '../planner';
import { holdBack } from './hold-back';

/** Rose has two places and tan has one: the second bus is there while the first still is. */
const day: PlanRequest = {
  places: ['hotel', 'rose', 'tan'],
  travel: [
    [0, 20, 40],
    [20, 0, 20],
    [40, 20, 0],
  ],
  stops: [
    { id: 'rose', place: 'rose', dwell: 30, capacity: 2 },
    { id: 'tan', place: 'tan', dwell: 40 },
  ],
  vehicles: [
    { id: 'bus1', start: 'hotel', earliest: 480 },
    { id: 'bus2', start: 'hotel', earliest: 480 },
  ],
  pins: [
    { vehicle: 'bus1', order: ['rose', 'tan'] },
    { vehicle: 'bus2', order: ['rose', 'tan'] },
    { vehicle: 'bus1', depart: 480 },
    { vehicle: 'bus2', depart: 480 },
  ],
  iterations: 500,
};
const held = (request: PlanRequest = day) => holdBack(plan(request, { clock: () => 0 }), request);

describe('a departure held back', () => {
  it('lets a bus stay where there is room instead of queueing outside a full stop, and be back no later', () => {
    const answer = plan(day, { clock: () => 0 });
    const { runs, why, minutes } = holdBack(answer, day)!;
    const [queueing] = answer.runs.filter(run => run.calls[1]!.waits);
    expect(why).toEqual([
      {
        rule: 'hold',
        severity: 'warning',
        subjects: ['rose', queueing!.vehicle],
        detail: { stopId: 'rose', vehicleId: queueing!.vehicle, minutes: 40, next: 'tan' },
      },
    ]);
    expect(minutes).toBe(40);
    const run = runs.find(({ vehicle }) => vehicle === queueing!.vehicle)!;
    expect([run.calls[0]!.leave, run.calls[1]!.reach, run.calls[1]!.begin]).toEqual([570, 590, 590]);
    expect(runs.map(one => one.return)).toEqual(answer.runs.map(one => one.return));
  });

  it('nobody stays where somebody else needs the place, the stop closes, or who has left already', () => {
    const third = { id: 'bus3', start: 'hotel', earliest: 530, stops: ['rose'] };
    const narrow = { ...day.stops[0]!, windows: [[0, 500]] as const };
    const gone = {
      ...day,
      now: 535,
      vehicles: day.vehicles.map(bus => ({ ...bus, done: [{ stop: 'rose', begin: 500, leave: 530 }] })),
    };
    expect(held({ ...day, stops: [narrow, day.stops[1]!] })).toBeUndefined();
    expect(held({ ...gone, pins: [] })).toBeUndefined();
    expect(held({ ...day, vehicles: [...day.vehicles, third, { ...third, id: 'bus4' }] })?.minutes ?? 0).toBeLessThan(
      40,
    );
  });

  it('is not for a wait of a few minutes, nor where nobody queues', () => {
    const stops = day.stops.map(stop => ({ ...stop, capacity: 2 }));
    expect(held({ ...day, stops })).toBeUndefined();
    expect(held({ ...day, stops: [day.stops[0]!, { ...day.stops[1]!, dwell: 4 }] })).toBeUndefined();
  });
});
