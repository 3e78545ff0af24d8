import { planned } from './rules/testing';
import { anItinerary, aStop } from './testing';
import { visitedStops } from './visited-stops';

const stops = [aStop('a'), aStop('b'), aStop('c')];
const day = anItinerary({ mode: 'convoy', stops, vehicleIds: ['v1', 'v2'] });
const order = (...runs: ReturnType<typeof planned>[]) => visitedStops({ ...day, runs }).map(({ id }) => id);

describe('the order in which stops are visited', () => {
  it('is the list’s while nothing is planned', () => {
    expect(visitedStops(day)).toBe(stops);
  });

  it('is that of the runs where all share one, with stops that nobody visits last', () => {
    const first = planned('v1', '08:00', ['c', '08:30', '09:00'], ['b', '09:30', '10:00']);
    const second = planned('v2', '08:00', ['c', '08:40', '09:10']);
    expect(order(first, second)).toEqual(['c', 'b', 'a']);
  });

  it('is the list’s where vehicles take them in different orders', () => {
    const first = planned('v1', '08:00', ['c', '08:30', '09:00'], ['b', '09:30', '10:00']);
    const second = planned('v2', '08:00', ['b', '08:30', '09:00'], ['c', '09:30', '10:00']);
    expect(order(first, second)).toEqual(['a', 'b', 'c']);
  });
});
