import fc from 'fast-check';
import { compareInstants, minutesBetween } from '../time';
import type { Itinerary } from './itinerary';
import { anItinerary, aStop, at, typedLegs } from './testing';
import { timeItinerary } from './time-itinerary';

describe('timing an itinerary forward', () => {
  it('a convoy with room everywhere arrives, visits and leaves as one', () => {
    const stops = [aStop('rose', { dwell: 45 }), aStop('tan', { dwell: 30 })];
    const timing = timeItinerary(anItinerary({ stops, legs: typedLegs(stops, [25, 35, 60]) }));
    const calls = [
      { stopId: 'rose', reach: at('08:25'), begin: at('08:25'), leave: at('09:10'), waits: [] },
      { stopId: 'tan', reach: at('09:45'), begin: at('09:45'), leave: at('10:15'), waits: [] },
    ];
    expect(timing).toEqual({
      depart: at('08:00'),
      stops: [
        {
          stopId: 'rose',
          reach: at('08:25'),
          begin: at('08:25'),
          leave: at('09:10'),
          waves: [{ begin: at('08:25'), vehicleIds: ['v1', 'v2'] }],
        },
        {
          stopId: 'tan',
          reach: at('09:45'),
          begin: at('09:45'),
          leave: at('10:15'),
          waves: [{ begin: at('09:45'), vehicleIds: ['v1', 'v2'] }],
        },
      ],
      return: at('11:15'),
      runs: [
        { vehicleId: 'v1', depart: at('08:00'), calls, return: at('11:15'), waiting: 0 },
        { vehicleId: 'v2', depart: at('08:00'), calls, return: at('11:15'), waiting: 0 },
      ],
      estimated: false,
    });
  });

  it('three vehicles at two parking places visit in two waves and leave together', () => {
    const stops = [aStop('tan', { dwell: 40, capacity: 2 })];
    const timing = timeItinerary(
      anItinerary({ stops, legs: typedLegs(stops, [60, 60]), vehicleIds: ['v1', 'v2', 'v3'] }),
    );
    expect(timing.stops[0]!.waves).toEqual([
      { begin: at('09:00'), vehicleIds: ['v1', 'v2'] },
      { begin: at('09:40'), vehicleIds: ['v3'] },
    ]);
    expect(timing.runs.map(run => run.calls[0]!)).toEqual([
      ...['v1', 'v2'].map(() => ({
        stopId: 'tan',
        reach: at('09:00'),
        begin: at('09:00'),
        leave: at('10:20'),
        waits: [{ minutes: 40, because: 'convoy' }],
      })),
      {
        stopId: 'tan',
        reach: at('09:00'),
        begin: at('09:40'),
        leave: at('10:20'),
        waits: [{ minutes: 40, because: 'capacity', behind: 'v1' }],
      },
    ]);
    expect(timing.return).toBe(at('11:20'));
  });

  it('vehicles of one order, not a convoy, leave as each is done', () => {
    const stops = [aStop('tan', { dwell: 40, capacity: 1 })];
    const timing = timeItinerary(anItinerary({ mode: 'sameOrder', stops, legs: typedLegs(stops, [60, 60]) }));
    expect(timing.runs.map(run => run.return)).toEqual([at('10:40'), at('11:20')]);
  });

  it('who comes too early waits for the opening', () => {
    const stops = [aStop('rose', { open: at('08:40') })];
    const timing = timeItinerary(anItinerary({ stops, legs: typedLegs(stops, [25, 25]), vehicleIds: ['v1'] }));
    expect(timing.runs[0]!.calls[0]).toEqual({
      stopId: 'rose',
      reach: at('08:25'),
      begin: at('08:40'),
      leave: at('09:20'),
      waits: [{ minutes: 15, because: 'window' }],
    });
  });

  it('places are timed before a vehicle is chosen', () => {
    const stops = [aStop('rose')];
    const timing = timeItinerary(anItinerary({ stops, legs: typedLegs(stops, [25, 25]), vehicleIds: [] }));
    expect(timing.runs).toEqual([]);
    expect(timing.stops[0]!.waves).toEqual([{ begin: at('08:25'), vehicleIds: [] }]);
    expect(timing.return).toBe(at('09:30'));
  });

  it('an itinerary without stops goes straight home', () => {
    expect(timeItinerary(anItinerary({ legs: typedLegs([], [50]) })).return).toBe(at('08:50'));
  });
});

const itineraries = fc
  .array(
    fc.record({
      dwell: fc.nat(90),
      capacity: fc.integer({ min: 1, max: 5 }),
      open: fc.option(fc.integer({ min: 7, max: 14 })),
    }),
    { maxLength: 6 },
  )
  .chain(parts =>
    fc.record({
      parts: fc.constant(parts),
      drives: fc.array(fc.nat(120), { minLength: parts.length + 1, maxLength: parts.length + 1 }),
      vehicles: fc.integer({ min: 1, max: 6 }),
      mode: fc.constantFrom('convoy' as const, 'sameOrder' as const),
    }),
  )
  .map(({ parts, drives, vehicles, mode }): Itinerary => {
    const stops = parts.map(({ dwell, capacity, open }, i) =>
      aStop(`s${i}`, {
        dwell,
        capacity,
        ...(open === null ? {} : { open: at(`${String(open).padStart(2, '0')}:00`) }),
      }),
    );
    const vehicleIds = Array.from({ length: vehicles }, (_, i) => `v${i}`);
    return anItinerary({ mode, stops, legs: typedLegs(stops, drives), vehicleIds });
  });

describe('whatever the itinerary', () => {
  it('times never run backwards', () => {
    fc.assert(
      fc.property(itineraries, itinerary => {
        for (const run of timeItinerary(itinerary).runs) {
          const moments = [run.depart, ...run.calls.flatMap(c => [c.reach, c.begin, c.leave]), run.return];
          expect([...moments].sort(compareInstants)).toEqual(moments);
        }
      }),
    );
  });

  it('nobody begins before the opening, and never more vehicles are at a stop than it has places', () => {
    fc.assert(
      fc.property(itineraries, itinerary => {
        const { runs } = timeItinerary(itinerary);
        for (const stop of itinerary.stops) {
          const calls = runs.flatMap(run => run.calls.filter(call => call.stopId === stop.id));
          for (const { begin } of calls) {
            if (stop.open) expect(compareInstants(begin, stop.open)).toBeGreaterThanOrEqual(0);
            const visiting = calls.filter(other => {
              const since = minutesBetween(other.begin, begin);
              return since >= 0 && since < stop.dwell;
            });
            expect(visiting.length).toBeLessThanOrEqual(stop.dwell ? stop.capacity : calls.length);
          }
        }
      }),
    );
  });

  it('waiting is exactly the time that is neither drive nor dwell', () => {
    fc.assert(
      fc.property(itineraries, itinerary => {
        const busy = [...itinerary.legs, ...itinerary.stops.map(stop => ({ minutes: stop.dwell }))];
        const minutes = busy.reduce((sum, part) => sum + part.minutes, 0);
        for (const run of timeItinerary(itinerary).runs) {
          expect(minutesBetween(run.depart, run.return)).toBe(minutes + run.waiting);
        }
      }),
    );
  });

  it('a convoy leaves every stop together and comes back together', () => {
    fc.assert(
      fc.property(itineraries, itinerary => {
        const { runs } = timeItinerary({ ...itinerary, mode: 'convoy' });
        const leaving = (run: (typeof runs)[number]) => [...run.calls.map(call => call.leave), run.return];
        for (const run of runs) expect(leaving(run)).toEqual(leaving(runs[0]!));
      }),
    );
  });
});
