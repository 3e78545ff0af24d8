import type { Finding } from '../../finding';
import { aStop, anItinerary, at, typedLegs } from '../testing';
import { forecastDay } from './forecast-day';
import { isOver } from './is-over';
import { aRun, aTap } from './testing';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const taps = [aTap('1', 'departed', 'start', '08:05'), aTap('2', 'arrived', 'a1', '08:21')];
const known = forecastDay(day, [aRun()], taps, at('08:52'));
const finding = (rule: string, subjects: string[], detail: Finding['detail']): Finding => ({
  rule,
  severity: 'error',
  subjects,
  detail,
});
const over = (one: Finding): boolean => isOver(one, known, at('08:52'));

describe('what nobody can change any more', () => {
  it('is a crowd that has gone', () => {
    const crowd = (to: string): Finding => finding('too-many-vehicles', ['a'], { to: at(to) });
    expect([over(crowd('08:52')), over(crowd('08:53'))]).toEqual([true, false]);
  });

  it('is a drive that has been driven, not the one that is still ahead', () => {
    const hasty = (stop: string): Finding => finding('leg-too-short', [stop, 'v1'], { vehicleId: 'v1', minutes: 18 });
    expect([over(hasty('a')), over(hasty('b'))]).toEqual([true, false]);
  });

  it('is a village reached before it opened; one it stays at after it closes is not, until it has left', () => {
    expect(over(finding('outside-window', ['a'], { begin: at('08:20'), vehicleIds: ['v1'] }))).toBe(true);
    expect(over(finding('outside-window', ['a'], { leave: at('09:00'), vehicleIds: ['v1'] }))).toBe(false);
    expect(over(finding('outside-window', ['a'], { begin: at('08:20'), vehicleIds: ['v1', 'v2'] }))).toBe(false);
  });

  it('is never a late return', () => {
    expect(over(finding('late-return', ['end'], { vehicleIds: ['v1'] }))).toBe(false);
  });
});
