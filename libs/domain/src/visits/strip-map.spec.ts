import { stripMap } from './strip-map';
import { anItinerary, aStop, typedLegs } from './testing';

const stops = [
  aStop('west', { longitude: 112, latitude: 24 }),
  aStop('unknown'),
  aStop('east', { longitude: 112.4, latitude: 23.8 }),
];
const itinerary = anItinerary({
  stops,
  legs: typedLegs(stops, [20, 30, 25, 60]),
  start: { place: 'Hotel', at: '2026-10-08T00:00:00Z', longitude: 112.2, latitude: 23.9 },
});

describe('the strip map', () => {
  const { points, legs } = stripMap(itinerary, 800, 128);
  const at = Object.fromEntries(points.map(({ place, x, y }) => [place, { x, y }]));

  it('has east on the right and north above, and fills the strip', () => {
    expect(Math.round(at['west']!.x)).toBe(48);
    expect(Math.round(at['east']!.x)).toBe(752);
    expect(at['west']!.y).toBeLessThan(at['east']!.y);
  });

  it('puts a place nobody has located between its neighbours', () => {
    expect(at['unknown']!.x).toBeGreaterThan(at['west']!.x);
    expect(at['unknown']!.x).toBeLessThan(at['east']!.x);
  });

  it('joins the places in the order of the visit and leads home where the day began', () => {
    expect(legs.map(({ from, to, minutes, homeward }) => [from, to, minutes, homeward])).toEqual([
      ['start', 'west', 20, false],
      ['west', 'unknown', 30, false],
      ['unknown', 'east', 25, false],
      ['east', 'end', 60, true],
    ]);
  });

  it('lays places apart that are entered as one', () => {
    const same = stops.map(stop => ({ ...stop, longitude: 112, latitude: 24 }));
    const { points: laid } = stripMap({ ...itinerary, stops: same }, 800, 128);
    laid.forEach((a, i) =>
      laid.slice(i + 1).forEach(b => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(43.9)),
    );
  });

  it('lays out a row where nothing is located', () => {
    const bare = anItinerary({ stops: [aStop('a'), aStop('b')] });
    expect(stripMap(bare, 800, 128).points.map(({ x }) => Math.round(x))).toEqual([752, 400, 48]);
  });
});
