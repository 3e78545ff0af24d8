import { timeItinerary, trainGraph, type Itinerary, type Run } from '@yicheng/domain';
import { runLines } from './run-lines';

const at = (minutes: number): string => new Date(Date.UTC(2026, 9, 8, 0, minutes)).toISOString();
const run = (vehicleId: string, begin: number): Run => ({
  id: vehicleId,
  vehicleId,
  depart: at(0),
  calls: [{ id: `${vehicleId} rose`, stopId: 'rose', begin: at(begin), leave: at(begin + 30) }],
});
const day = (runs: readonly Run[]): Itinerary => ({
  id: 'day',
  date: '2026-10-08',
  title: 'Day',
  mode: 'staggered',
  start: { place: 'Hotel', at: at(0) },
  end: { place: 'Hotel', by: at(600) },
  stops: [{ id: 'rose', name: 'Rose', dwell: 30, capacity: 1 }],
  legs: [
    { from: 'start', to: 'rose', minutes: 20, source: 'typed' },
    { from: 'rose', to: 'end', minutes: 20, source: 'typed' },
  ],
  vehicleIds: runs.map(({ vehicleId }) => vehicleId),
  runs,
});
const numbers = new Map([
  ['a', 1],
  ['b', 2],
]);
const names = new Map([['rose', 'Rose']]);
const scale = { minute: 1, height: 400, track: 8, pad: 7, gap: 14, chip: 19 };
const drawn = (runs: readonly Run[]) => {
  const itinerary = day(runs);
  const timing = timeItinerary(itinerary);
  return {
    graph: trainGraph({ itinerary, timing, zone: 'UTC', scale }),
    runs: timing.runs,
    numbers,
    names,
    zone: 'UTC',
  };
};

describe('the lines of a graph', () => {
  it('stay the same objects but for the one that is moved', () => {
    const before = runLines(drawn([run('a', 20), run('b', 60)]));
    const [a, b] = runLines(drawn([run('a', 20), run('b', 80)]), before);
    expect(a).toBe(before[0]);
    expect(b).not.toBe(before[1]);
    expect(b!.calls[0]!.x1).toBe(80);
  });

  it('say who is too many on both lines as soon as one comes too early', () => {
    const before = runLines(drawn([run('a', 20), run('b', 60)]));
    const after = runLines(drawn([run('a', 20), run('b', 40)]), before);
    expect(after.map(({ calls }) => calls[0]!.text)).toEqual([
      '00:20 到 00:50，停留 30 分，超出车位 1 辆',
      '00:40 到 01:10，停留 30 分，超出车位 1 辆',
    ]);
  });
});
