import fc from 'fast-check';
import { contains, overlap, overlappingPairs, overlaps } from './interval';

describe('intervals', () => {
  it.each([
    ['apart', { start: 0, end: 10 }, { start: 20, end: 30 }, 0],
    ['touching', { start: 0, end: 10 }, { start: 10, end: 20 }, 0],
    ['crossing', { start: 0, end: 10 }, { start: 7, end: 20 }, 3],
    ['one inside the other', { start: 0, end: 30 }, { start: 10, end: 20 }, 10],
    ['equal', { start: 5, end: 10 }, { start: 5, end: 10 }, 5],
    ['empty inside', { start: 0, end: 10 }, { start: 5, end: 5 }, 0],
  ])('%s share the right amount', (_, a, b, shared) => {
    expect([overlap(a, b), overlap(b, a), overlaps(a, b)]).toEqual([shared, shared, shared > 0]);
  });

  it('an interval contains itself and what ends with it', () => {
    expect(contains({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(true);
    expect(contains({ start: 0, end: 10 }, { start: 5, end: 10 })).toBe(true);
    expect(contains({ start: 0, end: 10 }, { start: 5, end: 11 })).toBe(false);
  });

  it('the sweep finds exactly the pairs that comparing everything with everything finds', () => {
    const interval = fc.tuple(fc.nat(100), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 30 }), intervals => {
        const key = (i: number, j: number) => (i < j ? `${i}-${j}` : `${j}-${i}`);
        const swept = overlappingPairs([...intervals.keys()], i => intervals[i]!).map(([i, j]) => key(i, j));
        const naive: string[] = [];
        intervals.forEach((a, i) => intervals.forEach((b, j) => i < j && overlaps(a, b) && naive.push(key(i, j))));
        expect(swept.sort()).toEqual(naive.sort());
      }),
    );
  });
});
