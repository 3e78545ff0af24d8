import { stillComes } from './still-comes';
import { aRun, aTap } from './testing';

const left = aTap('1', 'departed', 'a1', '09:00');

describe('whether a vehicle is at a stop or still comes there', () => {
  it.each([
    ['before anything is reported', [], true, true],
    ['while it stands there', [aTap('1', 'arrived', 'a1', '08:20')], true, true],
    ['once it has left', [left], false, true],
    ['not, where only a later moment was tapped', [aTap('1', 'arrived', 'b1', '09:30')], false, true],
    ['when its leaving was taken back', [left, { ...left, id: '2', corrects: '1', void: true }], true, true],
    ['not once it is back', [aTap('1', 'arrived', 'end', '11:10')], false, false],
  ])('%s', (_, events, a, b) => {
    expect(['a', 'b', 'c'].map(stop => stillComes(aRun(), stop, events))).toEqual([a, b, false]);
  });
});
