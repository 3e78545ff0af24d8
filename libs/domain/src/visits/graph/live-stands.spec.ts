import { addMinutes } from '../../time';
import { at } from '../testing';
import type { LiveRun } from './live-lines';
import { aDay, draw, runAt } from './testing';

const minute = (n: number): string => addMinutes(at('08:00'), n);
/** A vehicle on its way to the village with one place and back: `[planned, really]` minutes after 08:00. */
const goes = (vehicleId: string, reach: [number, number], leave: [number, number]): LiveRun => ({
  vehicleId,
  depart: { planned: minute(reach[0] - 20) },
  calls: [
    {
      stopId: 'rose',
      reach: { planned: minute(reach[0]), actual: minute(reach[1]) },
      leave: { planned: minute(leave[0]), forecast: minute(leave[1]) },
    },
  ],
  return: { planned: minute(leave[0] + 20) },
});
const apart = aDay([runAt('v1', 0, [['rose', 20, 50]]), runAt('v2', 40, [['rose', 60, 90]])]);
const crowded = aDay([runAt('v1', 0, [['rose', 20, 50]]), runAt('v2', 20, [['rose', 40, 70]])]);
const tooMany = (day: typeof apart, ...live: LiveRun[]): unknown[] =>
  draw(day, { live }).overflows.map(({ from, until, over, vehicleIds }) => [
    from.slice(11, 16),
    until.slice(11, 16),
    over,
    vehicleIds.join(' '),
  ]);

describe('too many at a stop on the day', () => {
  it('is who stands there longer than planned and who comes meanwhile, though the plan has room', () => {
    expect(draw(apart).overflows).toEqual([]);
    expect(tooMany(apart, goes('v1', [20, 20], [50, 75]), goes('v2', [60, 62], [90, 92]))).toEqual([
      ['09:02', '09:15', 1, 'v1 v2'],
    ]);
  });

  it('is not what the plan had, once one has left before the other comes', () => {
    expect(draw(crowded).overflows).toHaveLength(1);
    expect(tooMany(crowded, goes('v1', [20, 20], [50, 50]), goes('v2', [40, 55], [70, 85]))).toEqual([]);
  });

  it('is not who waits for a place as planned, until the place should be free', () => {
    const waiting = aDay([runAt('v1', 0, [['rose', 20, 50]]), runAt('v2', 20, [['rose', 50, 80]])]);
    expect(tooMany(waiting, goes('v1', [20, 20], [50, 50]), goes('v2', [40, 40], [80, 80]))).toEqual([]);
    expect(tooMany(waiting, goes('v1', [20, 20], [50, 55]), goes('v2', [40, 40], [80, 80]))).toEqual([
      ['08:50', '08:55', 1, 'v1 v2'],
    ]);
  });

  it('is over once the moment has passed', () => {
    const live = [goes('v1', [20, 20], [50, 75]), goes('v2', [60, 62], [90, 92])];
    expect(draw(apart, { live, now: at('09:14') }).overflows).toHaveLength(1);
    expect(draw(apart, { live, now: at('09:15') }).overflows).toEqual([]);
    // Everybody is back: the whole day is looked at.
    expect(draw(apart, { live, now: at('12:00') }).overflows).toHaveLength(1);
  });

  it('is who came so early that the place is not free yet', () => {
    expect(tooMany(apart, goes('v1', [20, 20], [50, 60]), goes('v2', [60, 52], [90, 90]))).toEqual([
      ['08:52', '09:00', 1, 'v1 v2'],
    ]);
  });

  it('keeps the planned place where it is free; who finds none stands outside the band', () => {
    const graph = draw(apart, { live: [goes('v1', [20, 20], [50, 75]), goes('v2', [60, 62], [90, 92])] });
    const rose = graph.rows.find(({ place }) => place === 'rose')!;
    const [one, two] = graph.live.map(([stay]) => stay!);
    expect(one!.y).toBe(rose.tracks[0]);
    expect(two!.outside).toBe(true);
    expect(two!.y).toBeGreaterThan(rose.bottom);
  });
});
