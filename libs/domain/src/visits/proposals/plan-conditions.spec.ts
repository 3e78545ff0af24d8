import type { Itinerary } from '../itinerary';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { planConditions } from './plan-conditions';

const stops = [aStop('rose', { capacity: 1, open: at('09:00') }), aStop('tan')];
const day = anItinerary({ mode: 'convoy', stops, legs: typedLegs(stops, [20, 15, 30]) });
const changed = (change: Partial<Itinerary>): boolean => planConditions({ ...day, ...change }) !== planConditions(day);

describe('what proposals depend on', () => {
  it('is not the way of travelling and the runs there are, which are what they would replace', () => {
    expect(changed({ mode: 'staggered', runs: [{ id: 'r', vehicleId: 'v1', depart: at('08:00'), calls: [] }] })).toBe(
      false,
    );
  });

  it('is the same as it was sent and as it comes back: fields in another order, empty lists, instants written otherwise', () => {
    const { by, place } = day.end;
    expect(
      changed({
        end: { by: by.replace('.000Z', 'Z'), place },
        legs: [...day.legs].reverse(),
        terms: [],
        together: [],
        pins: [],
        classFactors: {},
      }),
    ).toBe(false);
  });

  it('is not how a stop is called, or what there is to see', () => {
    expect(changed({ stops: [{ ...stops[0]!, name: 'Rose garden', sights: 'roses' }, stops[1]!] })).toBe(false);
  });

  it.each<[string, Partial<Itinerary>]>([
    ['when it starts', { start: { ...day.start, at: at('08:10') } }],
    ['by when all are back', { end: { ...day.end, by: at('17:00') } }],
    ['where it ends', { end: { ...day.end, place: 'Station' } }],
    ['the order of the stops', { stops: [...stops].reverse() }],
    ['a dwell', { stops: [{ ...stops[0]!, dwell: 35 }, stops[1]!] }],
    ['parking places', { stops: [{ ...stops[0]!, capacity: 2 }, stops[1]!] }],
    ['how many people a stop receives', { stops: [{ ...stops[0]!, people: 40 }, stops[1]!] }],
    ['a window', { stops: [{ ...stops[0]!, close: at('12:00') }, stops[1]!] }],
    ['a drive', { legs: typedLegs(stops, [20, 16, 30]) }],
    ['the vehicles', { vehicleIds: ['v1'] }],
    ['how slow coaches are', { classFactors: { coach: 1.2 } }],
    ['what holds for one vehicle', { terms: [{ vehicleId: 'v1', latest: at('15:00') }] }],
    ['who begins together', { together: [{ vehicleIds: ['v1', 'v2'], stopId: 'rose' }] }],
    ['a pin', { pins: [{ vehicleId: 'v1', depart: at('08:30') }] }],
  ])('is %s', (_, change) => {
    expect(changed(change)).toBe(true);
  });
});
