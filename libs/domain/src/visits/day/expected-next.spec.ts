import { aStop, anItinerary, at, typedLegs } from '../testing';
import type { RunEvent } from '../run';
import { expectedNext } from './expected-next';
import { forecastDay } from './forecast-day';
import { aRun, aTap } from './testing';

const stops = [aStop('a', { capacity: 1 }), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1', 'v2'], mode: 'sameOrder' });
const other = aRun({ id: 'run2', vehicleId: 'v2', calls: [{ ...aRun().calls[0]!, id: 'a2' }] });
const left = aTap('1', 'departed', 'start', '08:12');
const next = (...events: RunEvent[]) => expectedNext(day, aRun(), events)?.slice(11, 16);

describe('when the next thing of a vehicle is expected', () => {
  it('is as planned before anything happened', () => {
    expect(next()).toBe('08:00');
  });

  it('follows from the last tap: the drive takes as long as the leg, the stay as long as planned', () => {
    expect(next(left)).toBe('08:32');
    expect(next(left, aTap('2', 'arrived', 'a1', '08:40'))).toBe('09:20');
  });

  it('is nothing once it is back', () => {
    expect(next(left, aTap('9', 'arrived', 'end', '11:00'))).toBeUndefined();
  });

  it('is what the server says, which knows who else takes the place, as long as it is not due', () => {
    const mine = [left, aTap('2', 'arrived', 'a1', '08:40')];
    const all = [
      ...mine,
      aTap('3', 'departed', 'start', '08:10', { runId: 'run2' }),
      aTap('4', 'arrived', 'a2', '08:35', { runId: 'run2' }),
    ];
    const told = (now: string, events = all) => ({
      forecast: forecastDay(day, [aRun(), other], events, at(now))[0]!,
      now: at(now),
    });
    const expected = (now: string, events = all) =>
      expectedNext(day, aRun(), mine, {}, told(now, events))?.slice(11, 16);
    expect(expected('08:41')).toBe('09:55');
    expect(expected('10:30', mine)).toBe('09:20');
    expect(expected('08:30', [left])).toBe('09:20');
  });
});
