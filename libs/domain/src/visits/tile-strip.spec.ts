import type { Itinerary } from './itinerary';
import { viewOf } from './tile-map';
import { pointsOnMap, routeOnTiles, tileStrip } from './tile-strip';

const at = (longitude: number) => ({ longitude, latitude: 23.9, crs: 'WGS-84' as const });
const day: Itinerary = {
  id: 'day',
  date: '2026-10-08',
  title: '现场参观',
  mode: 'staggered',
  start: { place: '会议酒店', at: '2026-10-08T00:00:00.000Z', ...at(112.2) },
  end: { place: '会议酒店', by: '2026-10-08T10:00:00.000Z' },
  stops: [
    { id: 'rose', name: '玫瑰园', dwell: 40, capacity: 2, ...at(112.3) },
    { id: 'nowhere', name: '新村', dwell: 40, capacity: 2 },
    { id: 'tan', name: '谭石拱村', dwell: 40, capacity: 2, ...at(112.1) },
  ],
  legs: [
    { from: 'start', to: 'rose', minutes: 20, source: 'typed' },
    { from: 'tan', to: 'end', minutes: 30, source: 'typed' },
  ],
  vehicleIds: ['one', 'two'],
};
const call = (stopId: string) => ({
  id: stopId,
  stopId,
  begin: '2026-10-08T01:00:00.000Z',
  leave: '2026-10-08T01:40:00.000Z',
});
const run = (vehicleId: string, ...stops: string[]) => ({
  id: vehicleId,
  vehicleId,
  depart: day.start.at,
  calls: stops.map(call),
});

const drawn = (itinerary: Itinerary) => {
  const points = pointsOnMap(itinerary, 'GCJ-02');
  const view = viewOf([...points.values()], 800, 400);
  return { points, view, strip: tileStrip(itinerary, points, view) };
};
const ways = (itinerary: Itinerary) => drawn(itinerary).strip.legs.map(({ from, to, minutes }) => [from, to, minutes]);

describe('an itinerary on map tiles', () => {
  it('leaves out places without coordinates and the drives to them', () => {
    expect(drawn(day).strip.points.map(({ place }) => place)).toEqual(['start', 'rose', 'tan']);
    expect(ways(day)).toEqual([
      ['start', 'rose', 20],
      ['tan', 'end', 30],
    ]);
  });

  it('draws every drive that a vehicle takes once, and the way of one vehicle from place to place', () => {
    const planned = { ...day, runs: [run('one', 'rose', 'tan'), run('two', 'tan', 'rose')] };
    expect(ways(planned).map(([from, to]) => `${from} ${to}`)).toEqual(['start rose', 'rose tan', 'tan end']);
    const { points, view, strip } = drawn(planned);
    const [start, rose, tan] = strip.points.map(({ x, y }) => [x, y]);
    expect(routeOnTiles(planned, points, view, 'two')).toEqual([
      { a: start, b: tan },
      { a: tan, b: rose },
      { a: rose, b: start },
    ]);
    expect(routeOnTiles(planned, points, view, 'three')).toEqual([]);
  });

  it('puts west left and all places in the window', () => {
    const [start, rose, tan] = drawn(day).strip.points.map(({ x }) => x);
    expect(tan!).toBeLessThan(start!);
    expect(start!).toBeLessThan(rose!);
  });
});
