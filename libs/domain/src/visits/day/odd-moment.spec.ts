import type { RunEvent } from '../run';
import { at } from '../testing';
import { oddMoment } from './odd-moment';
import type { RunMoment } from './runs-of-day';
import { settleEvents } from './settle-events';
import { aRun, aTap } from './testing';

const left: RunMoment = { kind: 'departed', callId: 'start' };
const reached: RunMoment = { kind: 'arrived', callId: 'a1' };
const wentOn: RunMoment = { kind: 'departed', callId: 'a1' };
const start = aTap('1', 'departed', 'start', '08:30');
const taps = [start, aTap('3', 'departed', 'a1', '09:27')];
const odd = (moment: RunMoment, time: string, now = '09:28', events: readonly RunEvent[] = taps) =>
  oddMoment(aRun(), events, moment, at(time), at(now));

describe('a time written down for a moment', () => {
  it('is fine between the moments before and after it, and up to now', () => {
    expect(odd(reached, '08:50')).toBeUndefined();
    expect(odd(wentOn, '09:28')).toBeUndefined();
    expect(odd({ kind: 'arrived', callId: 'end' }, '09:28')).toBeUndefined();
  });

  it('cannot be still to come, where clocks may differ by two minutes', () => {
    expect(odd(wentOn, '09:30')).toBeUndefined();
    expect(odd(wentOn, '09:31')).toEqual({ cause: 'future' });
  });

  it('cannot be before a moment that comes before it', () => {
    const other = { ...left, at: at('08:30') };
    expect(odd(reached, '08:10')).toEqual({ cause: 'too-early', other });
    expect(odd({ kind: 'arrived', callId: 'b1' }, '09:20')).toMatchObject({ other: wentOn });
  });

  it('cannot be after a moment that comes after it', () => {
    const other = { ...wentOn, at: at('09:27') };
    expect(odd(reached, '09:28')).toEqual({ cause: 'too-late', other });
    expect(odd(left, '09:28')).toEqual({ cause: 'too-late', other });
  });

  it('is compared by the minute: seconds nobody typed do not matter', () => {
    const precise = [{ ...start, at: at('08:30').replace(':00.000Z', ':40.000Z') }];
    expect(odd(reached, '08:30', '09:28', precise)).toBeUndefined();
    expect(odd(reached, '08:29', '09:28', precise)).toMatchObject({ cause: 'too-early' });
  });

  it('does not regard a moment that was taken back', () => {
    const never = aTap('4', 'departed', 'a1', '09:27', { corrects: '3', void: true });
    expect(odd(reached, '09:28', '09:28', [...taps, never])).toBeUndefined();
  });

  it('may bring two moments nearer that contradict each other already, not further apart', () => {
    const crossed = [start, aTap('2', 'arrived', 'a1', '10:00'), aTap('3', 'departed', 'a1', '09:27')];
    expect(odd(reached, '09:40', '11:00', crossed)).toBeUndefined();
    expect(odd(wentOn, '09:50', '11:00', crossed)).toBeUndefined();
    expect(odd(reached, '10:10', '11:00', crossed)).toMatchObject({ cause: 'too-late' });
  });
});

describe('a whole chain of wrong moments', () => {
  const moments = [left, reached, wentOn];
  const events = (...times: string[]) =>
    times.map((time, i) => aTap(String(i), moments[i]!.kind, moments[i]!.callId, time));
  /** Corrects the moments in an order and says how often the form said no. */
  const refusals = (wrong: RunEvent[], right: string[], order: number[]): number => {
    let [all, refused] = [wrong, 0];
    for (const i of order) {
      const moment = moments[i]!;
      if (odd(moment, right[i]!, '12:00', all)) refused += 1;
      const corrects = settleEvents(aRun(), all)[moment.kind][moment.callId]!.eventId;
      all = [...all, aTap(`9${all.length}`, moment.kind, moment.callId, right[i]!, { corrects })];
    }
    return refused;
  };

  it('an hour too late is put right from the first, an hour too early from the last', () => {
    expect(refusals(events('09:30', '09:50', '10:20'), ['08:30', '08:50', '09:20'], [0, 1, 2])).toBe(0);
    expect(refusals(events('08:30', '08:50', '09:20'), ['09:30', '09:50', '10:20'], [2, 1, 0])).toBe(0);
  });

  it('two that were swapped can be put right in either order', () => {
    const swapped = events('08:30', '09:27', '08:50');
    expect(refusals(swapped, ['08:30', '08:50', '09:27'], [1, 2])).toBe(0);
    expect(refusals(swapped, ['08:30', '08:50', '09:27'], [2, 1])).toBe(0);
  });
});
