import { at } from '../testing';
import { oddDelay } from './odd-delay';

describe('a time that a vehicle is said to be held up until', () => {
  const now = '2026-10-08T08:30:40.000Z';
  it.each([
    ['08:29', 'past'],
    ['08:30', 'anyway'],
    ['08:50', 'anyway'],
    ['08:51', undefined],
  ])('%s is judged by the minute, against now and when it is expected without: %s', (time, odd) => {
    expect(oddDelay(at(time), '2026-10-08T08:50:30.000Z', now)).toBe(odd);
  });
});
