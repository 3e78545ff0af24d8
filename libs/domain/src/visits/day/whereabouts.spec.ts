import type { RunEvent } from '../run';
import { aStop, at, anItinerary, typedLegs } from '../testing';
import { forecastDay } from './forecast-day';
import { aMark, aRollCall, aRun, aTap } from './testing';
import { lastRollCall, ridingOf, whereabouts } from './whereabouts';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const taps = [
  aTap('1', 'departed', 'start', '08:00'),
  aTap('2', 'arrived', 'a1', '08:20'),
  aTap('3', 'departed', 'a1', '09:00'),
  aTap('4', 'departed', 'b1', '10:10'),
  aTap('5', 'arrived', 'end', '11:10'),
];
const where = (now: string, ...events: RunEvent[]) => {
  const { state, place, next, due } = whereabouts(forecastDay(day, [aRun()], events, at(now))[0]!, at(now));
  return [state, place, next?.kind, due];
};

describe('where a vehicle is', () => {
  it('follows from the last tap', () => {
    expect(where('07:50')).toEqual(['waiting', 'start', 'departed', false]);
    expect(where('08:10', taps[0]!)).toEqual(['driving', 'a', 'arrived', false]);
    expect(where('08:30', taps[1]!)).toEqual(['standing', 'a', 'departed', false]);
    expect(where('10:20', taps[3]!)).toEqual(['driving', 'end', 'arrived', false]);
    expect(where('11:30', ...taps)).toEqual(['back', 'end', undefined, false]);
  });

  it('is a guess once the next moment is due and nobody has said so', () => {
    expect(where('08:25', taps[0]!)).toEqual(['driving', 'a', 'arrived', true]);
  });
});

it('how far it is follows from when it left and when it is expected', () => {
  const [run] = forecastDay(day, [aRun()], [taps[0]!], at('08:05'));
  const riding = (now: string) => ridingOf(run!, whereabouts(run!, at(now)), at(now));
  expect([riding('08:05'), riding('08:40')]).toEqual([
    { from: 'start', to: 'a', share: 0.25 },
    { from: 'start', to: 'a', share: 0.95 },
  ]);
});

it('the last roll call is the one furthest along the run', () => {
  const [start, later] = [
    aRollCall('run1', 'start', aMark('p', '+', '07:55')),
    aRollCall('run1', 'b1', aMark('p', '+', '10:00')),
  ];
  expect(lastRollCall(aRun(), [later, start, aRollCall('run1', 'a1')])).toBe(later);
  expect(lastRollCall(aRun(), [])).toBeUndefined();
});
