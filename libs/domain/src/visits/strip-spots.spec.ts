import { stripMap } from './strip-map';
import { pointOnLeg, stripSpots } from './strip-spots';
import { aStop, anItinerary, typedLegs } from './testing';

const stops = [aStop('a'), aStop('b')];
const map = stripMap(anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]) }), 600, 128);
const at = (place: string) => map.points.find(point => point.place === place)!;

describe('vehicles on the strip', () => {
  it('drive along their road from one place to the next', () => {
    const shares = [0.4, 0.5, 0.6];
    const spots = stripSpots(
      map,
      shares.map(share => ({ from: 'a', to: 'b', share })),
      16,
    );
    const road = map.legs.find(({ from }) => from === 'a')!;
    expect(spots.map(({ x, y }) => [x, y])).toEqual(shares.map(share => pointOnLeg(road, share)));
  });

  it('just left, or due and not yet reported, they do not cover the number of the place', () => {
    const ends = stripSpots(
      map,
      [
        { from: 'a', to: 'b', share: 0 },
        { from: 'a', to: 'b', share: 1 },
      ],
      16,
    );
    const off = ends.map(({ x, y }, i) => Math.hypot(x - at('ab'[i]!).x, y - at('ab'[i]!).y));
    expect(off.every(pixels => pixels > 18 && pixels < 30)).toBe(true);
  });

  it('stand side by side above their place', () => {
    const spots = stripSpots(
      map,
      Array.from({ length: 3 }, () => ({ from: 'a', to: 'a', share: 0 })),
      16,
    );
    expect(spots.map(({ x, y }) => [Math.round(x - at('a').x), Math.round(y - at('a').y)])).toEqual([
      [0, -18],
      [18, -18],
      [-18, -18],
    ]);
  });

  it('between places without a road of their own go straight', () => {
    const [spot] = stripSpots(map, [{ from: 'b', to: 'a', share: 0.5 }], 16);
    expect(spot!.x).toBeCloseTo((at('a').x + at('b').x) / 2);
  });
});
