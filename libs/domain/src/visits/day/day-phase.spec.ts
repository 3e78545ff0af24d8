import { at } from '../testing';
import { dayPhase } from './day-phase';
import { aRun } from './testing';

const by = at('12:00');
const day = (now: string) => dayPhase([aRun()], by, now);

describe('a day of visits', () => {
  it.each([
    ['the evening before', at('01:59'), { phase: 'before', at: at('01:59') }],
    ['in the morning', at('02:00'), { phase: 'on', at: at('02:00') }],
    ['late in the evening', at('23:59'), { phase: 'on', at: at('23:59') }],
    ['a week later', '2026-10-15T08:00:00.000Z', { phase: 'over', at: at('12:30') }],
  ])('%s', (_, now, expected) => {
    expect(day(now)).toEqual(expected);
  });

  it('ends with its last stay where that is planned for longer', () => {
    expect(dayPhase([aRun()], at('09:00'), '2026-10-15T08:00:00.000Z').at).toBe(at('10:40'));
  });

  it('is under way while it has no runs', () => {
    expect(dayPhase([], by, at('08:00')).phase).toBe('on');
  });
});
