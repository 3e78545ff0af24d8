import fc from 'fast-check';
import { addMinutes, compareInstants } from '../../time';
import { aStop, at, anItinerary, typedLegs } from '../testing';
import type { RunEvent } from '../run';
import { expectedNext } from './expected-next';
import { forecastDay } from './forecast-day';
import { bestOf, type RunForecast } from './run-forecast';
import { momentsOf, runsOfDay } from './runs-of-day';
import { steadyForecast } from './steady-forecast';
import { aDelay, aRun, aTap } from './testing';
import { placedMoments } from './whereabouts';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const allOf = (forecast: RunForecast) => placedMoments(forecast).map(({ moment }) => bestOf(moment));
const times = (forecast: RunForecast) =>
  allOf(forecast)
    .map(instant => instant.slice(11, 16))
    .join(' ');
const forecast = (now: string, ...events: RunEvent[]) => forecastDay(day, [aRun()], events, at(now))[0]!;
const left = aTap('1', 'departed', 'start', '08:00');
const there = aTap('2', 'arrived', 'a1', '08:20');

describe('the forecast of a day with a vehicle that is held up', () => {
  it('moves from its departure on, at once and before anything is due', () => {
    const held = forecast('07:30', aDelay('1', 'departed', 'start', '08:40'));
    expect(times(held)).toBe('08:40 09:00 09:40 10:10 10:50 11:50');
    expect([held.late, held.age, held.depart.actual]).toEqual([40, null, undefined]);
  });

  it('moves from where it stands, or from where it goes; its report is as old as its last tap', () => {
    const standing = forecast('08:30', left, there, aDelay('3', 'departed', 'a1', '09:50'));
    expect(times(standing)).toBe('08:00 08:20 09:50 10:20 11:00 12:00');
    expect([standing.late, standing.age]).toEqual([50, 10]);
    const driving = forecast('08:10', left, aDelay('3', 'arrived', 'a1', '09:00'));
    expect(times(driving)).toBe('08:00 09:00 09:40 10:10 10:50 11:50');
    const back = forecast('10:20', aTap('1', 'departed', 'b1', '10:10'), aDelay('3', 'arrived', 'end', '12:00'));
    expect(times(back).slice(-5)).toBe('12:00');
  });

  it('goes on moving with the clock once that time has passed and nobody taps', () => {
    expect(times(forecast('08:55', aDelay('1', 'departed', 'start', '08:40'))).slice(0, 5)).toBe('08:55');
  });

  it('is as it was once it has left, earlier or later, or once it is held up no longer', () => {
    const said = aDelay('1', 'departed', 'start', '08:40');
    expect(times(forecast('08:36', said, aTap('2', 'departed', 'start', '08:35'))).slice(0, 11)).toBe('08:35 08:55');
    const missed = forecast('08:31', said, aTap('2', 'arrived', 'a1', '08:30'));
    expect(times(missed).slice(0, 11)).toBe('08:00 08:30');
    const over = aDelay('2', 'departed', 'start', '08:40', { corrects: '1', void: true });
    expect(forecast('07:30', said, over)).toEqual(forecast('07:30'));
  });

  it('says nothing that is expected anyway', () => {
    expect(forecast('08:30', left, there, aDelay('3', 'departed', 'a1', '08:45'))).toEqual(
      forecast('08:30', left, there),
    );
  });

  it('keeps the next vehicle waiting for the parking place it stands on', () => {
    const narrow = { ...day, vehicleIds: ['v1', 'v2'], stops: [aStop('a', { capacity: 1 }), aStop('b')] };
    const call = { id: 'a2', stopId: 'a', begin: at('09:00'), leave: at('09:40') };
    const behind = { id: 'run2', vehicleId: 'v2', depart: at('08:40'), calls: [call] };
    const events = [left, there, aDelay('3', 'departed', 'a1', '09:50')];
    const [, second] = forecastDay(narrow, [aRun(), behind], events, at('08:30'));
    expect(bestOf(second!.calls[0]!.begin)).toBe(at('09:50'));
  });

  it('is the same on the phone of its captain, and does not move there with the clock', () => {
    const said = aDelay('3', 'departed', 'a1', '09:50');
    expect(expectedNext(day, aRun(), [left, there, said])).toBe(at('09:50'));
    const told = { forecast: forecast('09:20', left, there, said), now: at('09:20') };
    expect(expectedNext(day, aRun(), [left, there, said], {}, told)).toBe(at('09:50'));
    expect(expectedNext(day, aRun(), [said])).toBe(at('08:00'));
  });

  it('is told to passengers as it was said, also of a vehicle that nobody taps in', () => {
    const steady = (now: string, ...events: RunEvent[]) => steadyForecast(day, [aRun()], events, at(now))[0]!;
    const said = aDelay('1', 'departed', 'start', '08:40');
    for (const now of ['07:00', '08:50', '15:00'])
      expect(times(steady(now, said))).toBe('08:40 09:00 09:40 10:10 10:50 11:50');
    // Two hours of silence count from when it is due, not from the last tap.
    const stands = [left, there, aDelay('3', 'departed', 'a1', '10:40')];
    expect(times(steady('10:50', ...stands)).slice(12, 17)).toBe('10:50');
    expect(times(steady('12:41', ...stands)).slice(12, 17)).toBe('10:40');
  });
});

describe('any day with a vehicle that is held up', () => {
  const anyDay = fc.record({
    mode: fc.constantFrom('convoy' as const, 'sameOrder' as const),
    dwells: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 4 }),
    drives: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
    vehicles: fc.integer({ min: 1, max: 4 }),
    taps: fc.nat(6),
    late: fc.nat(40),
    /** Vehicle, moment and minutes after the start of the day. */
    said: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(600)), { minLength: 1, maxLength: 4 }),
    since: fc.nat(300),
  });

  it('expects nothing earlier than without, where there is room for all; and what was said not before that', () => {
    fc.assert(
      fc.property(anyDay, ({ mode, dwells, drives, vehicles, taps, late, said, since }) => {
        const places = dwells.map((dwell, n) => aStop(`s${n}`, { dwell, capacity: 9 }));
        const legs = typedLegs(places, drives.slice(0, places.length + 1));
        const vehicleIds = Array.from({ length: vehicles }, (_, n) => `v${n}`);
        const itinerary = anItinerary({ mode, stops: places, legs, vehicleIds });
        const runs = runsOfDay(itinerary);
        const tapped = placedMoments(forecastDay(itinerary, runs, [], itinerary.start.at)[0]!)
          .slice(0, taps)
          .map(({ kind, callId, moment }, n): RunEvent => {
            return { id: `t${n}`, runId: runs[0]!.id, kind, callId, at: addMinutes(moment.planned, late) };
          });
        const delays = said.map(([which, index, minutes], n): RunEvent => {
          const run = runs[which % runs.length]!;
          const moments = momentsOf(run);
          const moment = moments[index % moments.length]!;
          const until = addMinutes(itinerary.start.at, minutes);
          return { id: `d${n}`, runId: run.id, ...moment, at: until, expected: true };
        });
        const now = addMinutes(itinerary.start.at, since);
        const without = forecastDay(itinerary, runs, tapped, now);
        const held = forecastDay(itinerary, runs, [...tapped, ...delays], now);
        held.forEach((one, i) => {
          const before = allOf(without[i]!);
          allOf(one).forEach((instant, k) => expect(compareInstants(instant, before[k]!)).toBeGreaterThanOrEqual(0));
          one.calls.forEach(({ begin }, k) =>
            expect(compareInstants(bestOf(begin), bestOf(without[i]!.calls[k]!.begin))).toBeGreaterThanOrEqual(0),
          );
        });
        const last = delays.at(-1)!;
        const moments = placedMoments(held.find(({ runId }) => runId === last.runId)!);
        const passed = moments.findLastIndex(({ moment }) => moment.actual !== undefined);
        const at = moments.findIndex(({ kind, callId }) => kind === last.kind && callId === last.callId);
        if (at > passed) expect(compareInstants(bestOf(moments[at]!.moment), last.at)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
