import fc from 'fast-check';
import { addMinutes, compareInstants } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { aStop, at, anItinerary, typedLegs } from '../testing';
import { forecastDay } from './forecast-day';
import { bestOf, type RunForecast } from './run-forecast';
import { momentsOf, runsOfDay } from './runs-of-day';
import { aRun, aTap } from './testing';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const timeOf = (instant: string) => instant.slice(11, 16);

/** A forecast in words: `=` actual, `~` expected, where it differs from the plan. */
function words({ depart, calls, return: back }: RunForecast): string {
  return [depart, ...calls.flatMap(({ reach, leave }) => [reach, leave]), back]
    .map(moment => (moment.actual ? '=' : '~') + timeOf(bestOf(moment)))
    .join(' ');
}
const forecast = (now: string, ...events: RunEvent[]) => forecastDay(day, [aRun()], events, at(now))[0]!;

describe('the forecast of a day', () => {
  it('is the plan before the start', () => {
    const before = forecast('07:00');
    expect(words(before)).toBe('~08:00 ~08:20 ~09:00 ~09:30 ~10:10 ~11:10');
    expect([before.late, before.age]).toEqual([0, null]);
  });

  it('says what was planned, what was, and what is expected, moment by moment', () => {
    expect(forecast('08:30', aTap('1', 'departed', 'start', '08:10'))).toEqual({
      runId: 'run1',
      vehicleId: 'v1',
      depart: { planned: at('08:00'), actual: at('08:10') },
      calls: [
        {
          callId: 'a1',
          stopId: 'a',
          reach: { planned: at('08:20'), forecast: at('08:30') },
          begin: { planned: at('08:20'), forecast: at('08:30') },
          leave: { planned: at('09:00'), forecast: at('09:10') },
        },
        {
          callId: 'b1',
          stopId: 'b',
          reach: { planned: at('09:30'), forecast: at('09:40') },
          begin: { planned: at('09:30'), forecast: at('09:40') },
          leave: { planned: at('10:10'), forecast: at('10:20') },
        },
      ],
      return: { planned: at('11:10'), forecast: at('11:20') },
      late: 10,
      age: 20,
    });
  });

  it('does not plan anew what a road that became longer makes late', () => {
    const closed = { ...day, legs: typedLegs(stops, [20, 75, 60]) };
    const taps = [
      aTap('1', 'departed', 'start', '08:00'),
      aTap('2', 'arrived', 'a1', '08:20'),
      aTap('3', 'departed', 'a1', '09:00'),
    ];
    const { calls, late } = forecastDay(closed, [aRun()], taps, at('09:05'))[0]!;
    expect(calls[1]!.reach).toEqual({ planned: at('09:30'), forecast: at('10:15') });
    expect(late).toBe(45);
  });

  it('moves with the clock while a moment is due and nobody taps', () => {
    const waiting = forecast('08:40');
    expect([words(waiting), waiting.late]).toEqual(['~08:40 ~09:00 ~09:40 ~10:10 ~10:50 ~11:50', 40]);
  });

  it('never leaves earlier than planned: a vehicle that is early waits', () => {
    const early = forecast('08:12', aTap('1', 'departed', 'start', '07:50'), aTap('2', 'arrived', 'a1', '08:10'));
    expect([words(early), early.late]).toEqual(['=07:50 =08:10 ~09:00 ~09:30 ~10:10 ~11:10', 0]);
  });

  it('takes a missed tap as passed, no later than the tap after it', () => {
    const missed = forecast('09:20', aTap('1', 'departed', 'a1', '09:15'));
    expect(words(missed)).toBe('~08:00 ~08:20 =09:15 ~09:45 ~10:25 ~11:25');
    const hurried = forecast('08:20', aTap('1', 'departed', 'a1', '08:15'));
    expect(words(hurried)).toBe('~08:00 ~08:15 =08:15 ~08:45 ~10:10 ~11:10');
  });

  it('a day that is over is as it was', () => {
    const taps = momentsOf(aRun()).map(({ kind, callId }, n) => aTap(String(n), kind, callId, `1${n}:00`));
    const over = forecast('20:00', ...taps);
    expect([words(over), over.late, over.age]).toEqual(['=10:00 =11:00 =12:00 =13:00 =14:00 =15:00', 230, 300]);
  });

  it('drives as long as its class takes, and waits for the stop to open', () => {
    const slow = { ...day, classFactors: { coach: 1.5 }, stops: [aStop('a', { open: at('09:00') }), aStop('b')] };
    const [one] = forecastDay(slow, [aRun()], [], at('08:30'), { v1: 'coach' });
    expect(words(one!)).toBe('~08:30 ~09:00 ~09:40 ~10:25 ~11:05 ~12:35');
    const [open] = forecastDay(slow, [aRun()], [aTap('1', 'departed', 'start', '08:00')], at('08:00'));
    expect(timeOf(open!.calls[0]!.begin.forecast!)).toBe('09:00');
  });

  it('a late vehicle that still stands on the only place keeps the next one waiting, one that has not come does not', () => {
    const narrow = { ...day, vehicleIds: ['v1', 'v2'], stops: [aStop('a', { capacity: 1 }), aStop('b')] };
    const behind: Run = {
      id: 'run2',
      vehicleId: 'v2',
      depart: at('08:40'),
      calls: [{ id: 'a2', stopId: 'a', begin: at('09:00'), leave: at('09:40') }],
    };
    const here = [aTap('1', 'departed', 'start', '08:20'), aTap('2', 'arrived', 'a1', '08:40')];
    const second = (events: RunEvent[]) => forecastDay(narrow, [aRun(), behind], events, at('08:41'))[1]!;
    const gone = aTap('3', 'departed', 'start', '08:40', { runId: 'run2' });
    expect(timeOf(second([...here, gone]).calls[0]!.begin.forecast!)).toBe('09:20');
    expect(timeOf(second([gone]).calls[0]!.begin.forecast!)).toBe('09:00');
  });
});

const anyDay = fc
  .record({
    mode: fc.constantFrom('convoy' as const, 'sameOrder' as const),
    stops: fc.array(fc.record({ dwell: fc.integer({ min: 5, max: 60 }), capacity: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    legs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
    vehicles: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ mode, stops: sizes, legs, vehicles }): { itinerary: Itinerary; runs: Run[] } => {
    const places = sizes.map((size, n) => aStop(`s${n}`, size));
    const itinerary = anItinerary({
      mode,
      stops: places,
      legs: typedLegs(places, legs.slice(0, places.length + 1)),
      vehicleIds: Array.from({ length: vehicles }, (_, n) => `v${n}`),
    });
    return { itinerary, runs: runsOfDay(itinerary) };
  });

/** The first taps of each run, each so many minutes after it was planned. */
function tapsOf(runs: readonly Run[], forecasts: readonly RunForecast[], delays: readonly number[][]): RunEvent[] {
  return runs.flatMap((run, i) => {
    const { depart, calls, return: back } = forecasts[i]!;
    const planned = [depart, ...calls.flatMap(({ reach, leave }) => [reach, leave]), back].map(m => m.planned);
    let late = 0;
    return momentsOf(run)
      .slice(0, delays[i]?.length ?? 0)
      .map(({ kind, callId }, n): RunEvent => {
        late = Math.max(late, delays[i]![n]!);
        return { id: `${i} ${n}`, runId: run.id, kind, callId, at: addMinutes(planned[n]!, late) };
      });
  });
}
const allOf = ({ depart, calls, return: back }: RunForecast) =>
  [depart, ...calls.flatMap(({ reach, leave }) => [reach, leave]), back].map(bestOf);
const someDelays = fc.array(fc.array(fc.nat(40), { maxLength: 6 }), { minLength: 5, maxLength: 5 });

describe('any day', () => {
  it('is forecast as planned while nothing has happened', () => {
    fc.assert(
      fc.property(anyDay, ({ itinerary, runs }) => {
        for (const { depart, calls, return: back, late } of forecastDay(itinerary, runs, [], itinerary.start.at)) {
          const moments = [depart, ...calls.flatMap(({ reach, begin, leave }) => [reach, begin, leave]), back];
          expect(moments.map(bestOf)).toEqual(moments.map(({ planned }) => planned));
          expect(late).toBe(0);
        }
      }),
    );
  });

  it('expects nothing before now, nor any leaving before it was planned', () => {
    fc.assert(
      fc.property(anyDay, someDelays, ({ itinerary, runs }, delays) => {
        const events = tapsOf(runs, forecastDay(itinerary, runs, [], itinerary.start.at), delays);
        const now =
          events
            .map(({ at: tapped }) => tapped)
            .sort(compareInstants)
            .at(-1) ?? itinerary.start.at;
        for (const run of forecastDay(itinerary, runs, events, now)) {
          const moments = [run.depart, ...run.calls.flatMap(({ reach, leave }) => [reach, leave]), run.return];
          const next = moments.findLastIndex(({ actual }) => actual !== undefined) + 1;
          for (const { forecast: expected } of moments.slice(next)) {
            expect(compareInstants(expected!, now)).toBeGreaterThanOrEqual(0);
          }
          for (const { leave } of run.calls) {
            if (!leave.actual) expect(compareInstants(leave.forecast!, leave.planned)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('where there is room for all, a later tap never makes anything earlier', () => {
    fc.assert(
      fc.property(anyDay, someDelays, fc.nat(), fc.integer({ min: 1, max: 60 }), (one, delays, which, later) => {
        const itinerary = { ...one.itinerary, stops: one.itinerary.stops.map(stop => ({ ...stop, capacity: 9 })) };
        const runs = runsOfDay(itinerary);
        const events = tapsOf(runs, forecastDay(itinerary, runs, [], itinerary.start.at), delays);
        if (!events.length) return;
        const n = which % events.length;
        const moved = events.map((event, i) => (i === n ? { ...event, at: addMinutes(event.at, later) } : event));
        const [first, second] = [events, moved].map(taps =>
          forecastDay(itinerary, runs, taps, itinerary.start.at).flatMap(allOf),
        );
        second!.forEach((instant, i) => expect(compareInstants(instant, first![i]!)).toBeGreaterThanOrEqual(0));
      }),
    );
  });
});
