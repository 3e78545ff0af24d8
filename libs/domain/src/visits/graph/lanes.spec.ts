import fc from 'fast-check';
import { overlaps } from '../../time';
import { laneOf } from './lanes';

const stay = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.nat(20))
  .map(([start, length, rank]) => ({ start, end: start + length, rank }));

describe('parking places', () => {
  it('go to whoever comes first, and are free again the minute somebody leaves', () => {
    const stays = [
      { start: 0, end: 30, rank: 0 },
      { start: 10, end: 40, rank: 1 },
      { start: 20, end: 50, rank: 2 },
      { start: 30, end: 60, rank: 3 },
    ];
    expect(laneOf(stays, 2)).toEqual([0, 1, -1, 0]);
  });

  it('are taken in the order of the convoy by those who come at once', () => {
    const at = (rank: number) => ({ start: 0, end: 10, rank });
    expect(laneOf([at(2), at(0), at(1)], 2)).toEqual([-1, 0, 1]);
  });

  it('that somebody has already stay theirs; others take what is free between', () => {
    const stays = [
      { start: 20, end: 50, rank: 0 },
      { start: 0, end: 15, rank: 1 },
      { start: 0, end: 30, rank: 2 },
    ];
    expect(laneOf(stays, 2)).toEqual([0, 0, 1]);
    expect(laneOf(stays, 2, [1])).toEqual([1, 0, -1]);
    expect(laneOf(stays, 3, [1])).toEqual([1, 0, 2]);
  });

  it('are as they were when nobody has moved', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (stays, lanes) => {
        const given = laneOf(stays, lanes);
        const kept = given.map(lane => (lane < 0 ? undefined : lane));
        expect(laneOf(stays, lanes, kept)).toEqual(given);
      }),
    );
  });

  it('are never shared by two at once', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (stays, lanes) => {
        const given = laneOf(stays, lanes);
        stays.forEach((a, i) =>
          stays.forEach((b, j) => {
            if (i < j && given[i]! >= 0 && given[i] === given[j]) expect(overlaps(a, b)).toBe(false);
          }),
        );
        expect(given.every(lane => lane >= -1 && lane < lanes)).toBe(true);
      }),
    );
  });

  it('are refused only while all are taken', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (stays, lanes) => {
        const given = laneOf(stays, lanes);
        stays.forEach((one, i) => {
          if (given[i] !== -1) return;
          const there = stays.filter((other, j) => given[j]! >= 0 && other.start <= one.start && other.end > one.start);
          expect(there.length).toBe(lanes);
        });
      }),
    );
  });

  it('stay the same whatever order the vehicles are named in', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 20 }), stays => {
        const unique = stays.map((one, rank) => ({ ...one, rank }));
        const turned = [...unique].reverse();
        expect(laneOf(turned, 3).reverse()).toEqual(laneOf(unique, 3));
      }),
    );
  });
});
