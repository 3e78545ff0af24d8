import { legsOfTable, routeQuestions, withRouted } from './routed-legs';
import { anItinerary, aStop, typedLegs } from './testing';

const at = (longitude: number, crs: 'WGS-84' | 'GCJ-02' = 'WGS-84') => ({ longitude, latitude: 23.9, crs });
const stops = [aStop('rose', at(112.3)), aStop('lost'), aStop('tan', at(112.1))];
const day = anItinerary({ stops, start: { ...anItinerary().start, ...at(112.2, 'GCJ-02') } });

describe('drives from a routing server', () => {
  it('are asked for the places that lie somewhere, in its own coordinates', () => {
    const [question, ...others] = routeQuestions(day);
    expect([question!.places, others]).toEqual([['start', 'rose', 'tan'], []]);
    expect(question!.positions[1]).toEqual([112.3, 23.9]);
    expect(question!.positions[0]![0]).not.toBe(112.2);
    expect(routeQuestions(anItinerary({ stops: [aStop('a')] }))).toEqual([]);
  });

  it('of many places are asked in parts that share a neighbour', () => {
    const many = Array.from({ length: 200 }, (_, i) => aStop(`s${i}`, at(112 + i / 100)));
    const parts = routeQuestions(anItinerary({ stops: many })).map(({ places }) => [
      places[0],
      places.at(-1),
      places.length,
    ]);
    expect(parts).toEqual([
      ['s0', 's89', 90],
      ['s89', 's178', 90],
      ['s178', 's199', 22],
    ]);
  });

  it('become legs in whole minutes between every pair; where no road leads is said', () => {
    const question = routeQuestions(day)[0]!;
    const durations = [
      [0, 1441, null],
      [9, 0, 2400],
      [9, 2400.5, 0],
    ];
    const distances = [
      [0, 18_040, null],
      [9, 0, 24_000],
      [9, 24_000, 0],
    ];
    expect(legsOfTable(day, question, { durations, distances })).toEqual({
      legs: [
        { from: 'start', to: 'rose', minutes: 25, source: 'routed', kilometres: 18 },
        { from: 'rose', to: 'tan', minutes: 40, source: 'routed', kilometres: 24 },
        { from: 'tan', to: 'rose', minutes: 41, source: 'routed', kilometres: 24 },
      ],
      missing: [{ from: 'start', to: 'tan' }],
    });
  });

  it('never take the place of what somebody typed or drove', () => {
    const legs = [
      ...typedLegs([stops[0]!], [30]),
      { from: 'rose', to: 'tan', minutes: 33, source: 'driven' as const },
      { from: 'tan', to: 'end', minutes: 50, source: 'estimated' as const },
    ];
    const routed = [
      { from: 'start', to: 'rose', minutes: 25, source: 'routed' as const },
      { from: 'rose', to: 'tan', minutes: 40, source: 'routed' as const },
      { from: 'tan', to: 'end', minutes: 55, source: 'routed' as const },
    ];
    expect(withRouted(legs, routed)).toEqual([legs[0], legs[1], routed[2]]);
  });
});
