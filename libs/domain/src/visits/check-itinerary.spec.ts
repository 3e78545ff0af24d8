import fc from 'fast-check';
import { checkItinerary } from './check-itinerary';
import { anItinerary, aStop, at, typedLegs } from './testing';

const stops = [aStop('rose', { dwell: 45 }), aStop('tan', { dwell: 40 })];
const sound = anItinerary({ stops, legs: typedLegs(stops, [25, 35, 60]) });

describe('checking an itinerary', () => {
  it('a sound one has no findings', () => {
    expect(checkItinerary(sound, { vehicles: [{ id: 'v1' }, { id: 'v2' }] })).toEqual([]);
  });

  it('a visit that outlasts the opening hours names the stop, the minutes and the vehicles', () => {
    const late = { ...sound, stops: [stops[0]!, aStop('tan', { dwell: 40, close: at('10:10') })] };
    expect(checkItinerary(late)).toEqual([
      {
        rule: 'outside-window',
        severity: 'error',
        subjects: ['tan'],
        detail: { close: at('10:10'), leave: at('10:25'), minutes: 15, vehicleIds: ['v1', 'v2'] },
      },
    ]);
  });

  it('leaving on the minute of closing is in time', () => {
    expect(checkItinerary({ ...sound, stops: [stops[0]!, aStop('tan', { dwell: 40, close: at('10:25') })] })).toEqual(
      [],
    );
  });

  it('arriving before the opening is a wait to know of', () => {
    const early = { ...sound, stops: [aStop('rose', { dwell: 45, open: at('08:30') }), stops[1]!] };
    expect(checkItinerary(early)).toEqual([
      {
        rule: 'waits-for-opening',
        severity: 'warning',
        subjects: ['rose'],
        detail: { open: at('08:30'), reach: at('08:25'), minutes: 5 },
      },
    ]);
  });

  it('more vehicles than parking places count the waves and what they cost', () => {
    const crowded = { ...sound, stops: [stops[0]!, aStop('tan', { dwell: 40, capacity: 2 })] };
    expect(checkItinerary({ ...crowded, vehicleIds: ['v1', 'v2', 'v3', 'v4', 'v5'] })).toEqual([
      {
        rule: 'too-many-vehicles',
        severity: 'error',
        subjects: ['tan'],
        detail: { vehicles: 5, capacity: 2, over: 3, waves: 3, minutes: 80 },
      },
    ]);
  });

  it('coming back after the limit says how late', () => {
    expect(checkItinerary({ ...sound, end: { place: 'Hotel', by: at('11:00') } })).toEqual([
      {
        rule: 'late-return',
        severity: 'error',
        subjects: ['end'],
        detail: { by: at('11:00'), return: at('11:25'), minutes: 25 },
      },
    ]);
  });

  it('a drive nobody knows is named by its ends', () => {
    expect(checkItinerary({ ...sound, legs: sound.legs.filter(leg => leg.from !== 'rose') })).toEqual([
      { rule: 'missing-leg', severity: 'error', subjects: ['rose', 'tan'], detail: {} },
    ]);
  });

  it('an itinerary that was just made, without stops, misses no drive', () => {
    expect(checkItinerary({ ...sound, stops: [], legs: [] })).toEqual([]);
  });

  it('a typed drive far shorter than the map suggests is questioned, a driven one is not', () => {
    const near = { longitude: 112.0, latitude: 23.9 };
    const far = { longitude: 112.2, latitude: 24.1 };
    const placed = { ...sound, stops: [aStop('rose', { dwell: 45, ...near }), aStop('tan', { ...far })] };
    expect(checkItinerary(placed)).toEqual([
      {
        rule: 'hasty-leg',
        severity: 'warning',
        subjects: ['rose', 'tan'],
        detail: { minutes: 35, estimate: 60, kilometres: 42.2 },
      },
    ]);
    const driven = placed.legs.map(leg => ({ ...leg, source: 'driven' as const }));
    expect(checkItinerary({ ...placed, legs: driven })).toEqual([]);
  });

  it('a vehicle that the meeting no longer has is named', () => {
    expect(checkItinerary(sound, { vehicles: [{ id: 'v1' }] })).toEqual([
      { rule: 'unknown-vehicle', severity: 'error', subjects: ['v2'], detail: {} },
    ]);
  });

  describe.each(['staggered', 'sameOrder'] as const)('before anything is planned, %s', mode => {
    const unplanned = { ...sound, mode, vehicleIds: ['v1', 'v2', 'v3', 'v4'] };
    const narrow = stops.map(stop => ({ ...stop, capacity: 1 }));

    it('queues of the forward times are no conflicts, nor what they make late', () => {
      const late = { ...unplanned, stops: narrow, end: { place: 'Hotel', by: at('12:00') } };
      expect(checkItinerary(late)).toEqual([]);
    });

    it('what is too late however it is planned is named', () => {
      const closing = narrow.map(stop => (stop.id === 'tan' ? { ...stop, close: at('09:00') } : stop));
      const late = { ...unplanned, stops: closing, end: { place: 'Hotel', by: at('10:30') } };
      expect(checkItinerary(late).map(({ rule, subjects, detail }) => [rule, ...subjects, detail['minutes']])).toEqual([
        ['outside-window', 'tan', 15],
        ['late-return', 'end', 20],
      ]);
    });
  });

  it('with slack everywhere no rule is broken', () => {
    const roomy = fc.array(fc.record({ dwell: fc.nat(60), drive: fc.nat(60) }), { maxLength: 5 });
    fc.assert(
      fc.property(roomy, fc.integer({ min: 1, max: 8 }), (parts, vehicles) => {
        const places = parts.map(({ dwell }, i) =>
          aStop(`s${i}`, { dwell, open: at('06:00'), close: '2026-10-09T08:00:00.000Z' }),
        );
        const legs = typedLegs(places, [...parts.map(part => part.drive), 30]);
        const vehicleIds = Array.from({ length: vehicles }, (_, i) => `v${i}`);
        const end = { place: 'Hotel', by: '2026-10-09T08:00:00.000Z' };
        const known = { vehicles: vehicleIds.map(id => ({ id })) };
        const limits = { drivingInAll: Infinity, drivingAtOnce: Infinity };
        expect(checkItinerary(anItinerary({ stops: places, legs, vehicleIds, end, limits }), known)).toEqual([]);
      }),
    );
  });
});
