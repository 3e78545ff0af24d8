import fc from 'fast-check';
import { estimateLeg } from './estimate-leg';
import type { Leg } from './itinerary';
import { fillLegs, stepsOf } from './legs';
import { anItinerary, aStop, at, typedLegs } from './testing';
import { legBetween } from './travel';

const zhaoqing = { longitude: 112.4656, latitude: 23.0472 };
const huaiji = { longitude: 112.1823, latitude: 23.9114 };

describe('estimating a drive', () => {
  it('a county seat 100 km of straight line away is more than two hours by coach', () => {
    expect(estimateLeg(zhaoqing, huaiji)).toEqual({ kilometres: 140.5, minutes: 190 });
  });

  it('the same place in another reference system is the same place', () => {
    const gps = { longitude: 112.0, latitude: 23.9, crs: 'WGS-84' as const };
    const copied = { longitude: 112.00518, latitude: 23.89729, crs: 'GCJ-02' as const };
    expect(estimateLeg(gps, copied)!.kilometres).toBeLessThan(0.1);
    expect(estimateLeg({ ...gps, crs: 'BD-09' }, gps)!.kilometres).toBeGreaterThan(0.5);
  });

  it('without coordinates on both sides there is no estimate', () => {
    expect(estimateLeg(zhaoqing, {})).toBeUndefined();
    expect(estimateLeg({ longitude: 112 }, huaiji)).toBeUndefined();
  });

  it('is never negative, and as long there as back', () => {
    const place = fc.record({
      longitude: fc.double({ min: 73, max: 135, noNaN: true }),
      latitude: fc.double({ min: 18, max: 53, noNaN: true }),
      crs: fc.constantFrom('WGS-84' as const, 'GCJ-02' as const, 'BD-09' as const),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(estimateLeg(a, b)!.minutes).toBeGreaterThanOrEqual(0);
        expect(estimateLeg(a, b)).toEqual(estimateLeg(b, a));
      }),
    );
  });
});

describe('filling the gaps between stops', () => {
  const stops = [aStop('rose', huaiji), aStop('tan', { longitude: 112.1, latitude: 23.8 }), aStop('zhu')];

  it('estimates what can be estimated and leaves typed minutes alone', () => {
    const legs = typedLegs(stops, [25]);
    expect(fillLegs(anItinerary({ stops, legs }))).toEqual([
      { from: 'start', to: 'rose', minutes: 25, source: 'typed' },
      { from: 'rose', to: 'tan', minutes: 30, source: 'estimated' },
    ]);
  });

  it('makes an estimate anew after a stop has moved, and drops those that lead nowhere', () => {
    const legs = [
      { from: 'rose', to: 'tan', minutes: 5, source: 'estimated' as const },
      { from: 'tan', to: 'rose', minutes: 5, source: 'estimated' as const },
      { from: 'zhu', to: 'end', minutes: 20, source: 'estimated' as const },
    ];
    expect(fillLegs(anItinerary({ stops, legs }))).toEqual([
      { from: 'rose', to: 'tan', minutes: 30, source: 'estimated' },
      { from: 'zhu', to: 'end', minutes: 20, source: 'estimated' },
    ]);
  });

  it('a drive typed one way is better known than an estimate the other way, wherever it is asked for', () => {
    const [rose, tan] = [stops[0]!, stops[1]!];
    const typed = [
      { from: 'start', to: 'rose', minutes: 70, source: 'typed' as const },
      { from: 'rose', to: 'tan', minutes: 45, source: 'driven' as const },
    ];
    const stored = { from: 'rose', to: 'end', minutes: 175, source: 'estimated' as const };
    const back = anItinerary({
      start: { place: 'Hotel', at: at('08:00'), ...zhaoqing },
      end: { place: 'Hotel', by: at('18:00'), ...zhaoqing },
      stops: [tan, rose],
      legs: [...typed, stored],
    });
    const minutes = (legs: readonly Leg[]) => stepsOf({ ...back, legs }).map(({ leg }) => [leg?.minutes, leg?.source]);
    expect(minutes(back.legs).slice(1)).toEqual([
      [45, 'typed'],
      [70, 'typed'],
    ]);
    expect(legBetween(back, 'rose', 'end')!.minutes).toBe(70);
    expect(fillLegs(back)).not.toContainEqual(stored);
    const asked = [...typed, { ...stored, source: 'typed' as const }];
    expect(minutes(asked).at(-1)).toEqual([175, 'typed']);
  });

  it('keeps a typed leg of another order for when the order changes back', () => {
    const legs = [{ from: 'zhu', to: 'rose', minutes: 40, source: 'typed' as const }];
    expect(fillLegs(anItinerary({ stops, legs }))).toContainEqual(legs[0]);
  });
});
