import { aStop } from '../testing';
import { droppedStops } from './dropped-stops';
import { aRun } from './testing';

describe('stops that are left out', () => {
  it('are those no vehicle goes to', () => {
    const day = { stops: [aStop('a'), aStop('b'), aStop('c')] };
    const [a, b] = aRun().calls;
    expect(droppedStops(day, [aRun({ calls: [a!] }), aRun({ calls: [a!, b!] })])).toEqual(['c']);
    expect(droppedStops(day, [aRun({ calls: [a!] })])).toEqual(['b', 'c']);
  });

  it('are none while nothing is planned at all', () => {
    expect(droppedStops({ stops: [aStop('a')] }, [aRun({ calls: [] })])).toEqual([]);
  });
});
