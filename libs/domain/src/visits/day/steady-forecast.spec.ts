import { aStop, anItinerary, at, typedLegs } from '../testing';
import { forecastDay } from './forecast-day';
import { bestOf } from './run-forecast';
import { steadyForecast } from './steady-forecast';
import { aRun, aTap } from './testing';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const taps = [aTap('1', 'departed', 'start', '08:10'), aTap('2', 'arrived', 'a1', '08:30')];
const backAt = (now: string) => bestOf(steadyForecast(day, [aRun()], taps, at(now))[0]!.return);

describe('what passengers are told to expect', () => {
  it('moves with the clock while a vehicle is late', () => {
    expect(backAt('10:00')).toBe(bestOf(forecastDay(day, [aRun()], taps, at('10:00'))[0]!.return));
    expect(backAt('10:00')).toBe(at('12:10'));
  });

  it('stays as it was once a vehicle has fallen silent for two hours', () => {
    expect(backAt('11:10')).toBe(at('13:20'));
    expect(backAt('11:11')).toBe(at('11:20'));
    expect(backAt('22:51')).toBe(at('11:20'));
  });
});
