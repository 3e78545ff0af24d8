import { aStop, at, anItinerary, typedLegs } from '../testing';
import { changedTimes, gainOf } from './changed-times';
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
        return: at('11:21'),
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
      return: at('10:21'),
    });
  });

  it('names the stops that lie ahead in their order, where it is another', () => {
    const three = [...stops, aStop('c')];
    const roads = [
      ...typedLegs(three, [20, 30, 30, 30]),
      { from: 'a', to: 'c', minutes: 20, source: 'typed' as const },
    ];
    const whole = anItinerary({ stops: three, legs: roads, vehicleIds: ['v1'], mode: 'sameOrder' });
    const calls = [...aRun().calls, { id: 'c1', stopId: 'c', begin: at('10:40'), leave: at('11:20') }];
    const [first, second, third] = calls;
    const was = forecastDay(whole, [aRun({ calls })], taps, at('08:52'));
    const order = (...next: typeof calls): unknown =>
      changedTimes(was, forecastDay(whole, [aRun({ calls: next })], taps, at('08:52')))[0]?.order;
    expect(order(first!, third!, second!)).toEqual(['c', 'b']);
    expect(order(first!, third!)).toBeUndefined();
  });
});

describe('what an adjustment gains', () => {
  const back = (vehicleId: string, time: string): (typeof expected)[number] => ({
    ...expected[0]!,
    vehicleId,
    return: { planned: at('09:00'), forecast: at(time) },
  });

  it('is what the last vehicle gains', () => {
    const was = [back('v1', '11:39'), back('v2', '11:20')];
    expect(gainOf(was, [back('v1', '10:50'), back('v2', '11:02')])).toEqual({ minutes: 37 });
  });

  it('is what one vehicle gains, where the last gains nothing', () => {
    const was = [back('v1', '11:39'), back('v2', '11:20')];
    expect(gainOf(was, [back('v1', '11:39'), back('v2', '09:36')])).toEqual({ minutes: 104, vehicleId: 'v2' });
  });

  it('is nothing where nobody is back earlier', () => {
    expect(gainOf([back('v1', '11:39')], [back('v1', '11:45')])).toBeUndefined();
  });
});
