import { aStop, at, anItinerary, typedLegs } from '../testing';
import { changedTimes } from './changed-times';
import { forecastDay } from './forecast-day';
import { aRun, aTap } from './testing';

const stops = [aStop('a'), aStop('b')];
const legs = [...typedLegs(stops, [20, 30, 60]), { from: 'a', to: 'end', minutes: 50, source: 'typed' as const }];
const day = anItinerary({ stops, legs, vehicleIds: ['v1'], mode: 'sameOrder' });
const taps = [aTap('1', 'departed', 'start', '08:30'), aTap('2', 'arrived', 'a1', '08:51')];
const expected = forecastDay(day, [aRun()], taps, at('08:52'));
const [a, b] = aRun().calls;

describe('what an adjustment changes', () => {
  it('nothing where it is the same plan', () => {
    expect(changedTimes(expected, forecastDay(day, [aRun()], taps, at('08:52')))).toEqual([]);
  });

  it('a shorter stay moves everything after it, and nothing that has happened', () => {
    const shorter = aRun({ calls: [{ ...a!, leave: at('08:40') }, b!] });
    expect(changedTimes(expected, forecastDay(day, [shorter], taps, at('08:52')))).toEqual([
      {
        vehicleId: 'v1',
        times: [
          { kind: 'departed', place: 'a', before: at('09:31'), after: at('09:11') },
          { kind: 'arrived', place: 'b', before: at('10:01'), after: at('09:41') },
          { kind: 'departed', place: 'b', before: at('10:41'), after: at('10:21') },
          { kind: 'arrived', place: 'end', before: at('11:41'), after: at('11:21') },
        ],
        saved: 20,
      },
    ]);
  });

  it('a stop left out does not come at all', () => {
    const [change] = changedTimes(expected, forecastDay(day, [aRun({ calls: [a!] })], taps, at('08:52')));
    expect(change).toEqual({
      vehicleId: 'v1',
      times: [
        { kind: 'arrived', place: 'b', before: at('10:01') },
        { kind: 'departed', place: 'b', before: at('10:41') },
        { kind: 'arrived', place: 'end', before: at('11:41'), after: at('10:21') },
      ],
      saved: 80,
    });
  });
});
