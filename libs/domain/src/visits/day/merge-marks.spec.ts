import fc from 'fast-check';
import { mergeMarks } from './merge-marks';
import { aMark } from './testing';

describe('marks of a roll call', () => {
  it('the newest of a person counts', () => {
    const merged = mergeMarks([aMark('p', '-', '09:00')], [aMark('p', '+', '09:05'), aMark('o', '+', '09:01')]);
    expect(merged).toEqual([aMark('o', '+', '09:01'), aMark('p', '+', '09:05')]);
  });

  it('of two made at the same moment the one that says "missing" counts, so that somebody looks', () => {
    expect(mergeMarks([aMark('p', '-', '09:00')], [aMark('p', '+', '09:00')])).toEqual([aMark('p', '-', '09:00')]);
  });

  it('come to the same from any phones in any order, in one go or in several', () => {
    const mark = fc
      .tuple(
        fc.constantFrom('p', 'q', 'r'),
        fc.constantFrom('+' as const, '-' as const),
        fc.nat(5),
        fc.constantFrom(undefined, 'x', 'y'),
      )
      .map(([who, sign, minute, reason]) => aMark(who, sign, `09:0${minute}`, reason));
    fc.assert(
      fc.property(fc.array(mark), fc.array(mark), fc.array(mark), (one, two, three) => {
        const all = mergeMarks(one, two, three);
        expect(mergeMarks(three, one, two)).toEqual(all);
        expect(mergeMarks(mergeMarks(two, three), one.reverse(), one)).toEqual(all);
      }),
    );
  });
});
