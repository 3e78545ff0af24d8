import { at } from '../testing';
import { leaveShort } from './leave-short';
import { mergeMarks } from './merge-marks';
import { aMark } from './testing';

const leaving = { began: at('09:00'), now: at('09:20'), reason: '自行前往' };

describe('leaving without people', () => {
  it('a tick of another phone that was not known here counts, whichever comes in first', () => {
    const tick = aMark('p', '+', '09:10');
    const short = leaveShort(['p'], [], leaving);
    expect(mergeMarks(short, [tick])).toEqual([tick]);
    expect(mergeMarks([tick], short)).toEqual([tick]);
  });

  it('somebody nobody ticked is missing, with the reason', () => {
    expect(mergeMarks(leaveShort(['p'], [], leaving))).toEqual([aMark('p', '-', '09:00', '自行前往')]);
  });

  it('somebody marked missing on purpose stays so, with the reason', () => {
    const marks = [aMark('p', '-', '09:12')];
    const short = leaveShort(['p'], marks, leaving);
    expect(mergeMarks(marks, short, [aMark('p', '+', '09:10')])).toEqual([aMark('p', '-', '09:20', '自行前往')]);
  });
});
