import { presentationMinutes, presentationsOf } from './presentations';
import { anItinerary, aStop, at, typedLegs } from './testing';

describe('the presentations of an attendee', () => {
  it('are the stops they present, as long as the dwell keeps for it, when the first visitors come', () => {
    const stops = [
      aStop('rose', {
        presenterId: 'mo',
        dwell: 45,
        dwellParts: { off: 5, walk: 10, presentation: 20, toilets: 5, on: 5 },
      }),
      aStop('tan', { presenterId: 'deng' }),
      aStop('zhu', { presenterId: 'mo' }),
    ];
    const day = anItinerary({ stops, legs: typedLegs(stops, [25, 35, 20, 60]) });
    expect(presentationsOf([day], 'mo')).toEqual([
      { stop: stops[0], minutes: 20, start: at('08:25') },
      { stop: stops[2], minutes: 40, start: at('10:45') },
    ]);
    expect(presentationsOf([day], 'nobody')).toEqual([]);
  });

  it('are as long as the whole dwell where it has no parts, or none for the presentation', () => {
    expect(presentationMinutes(aStop('a'))).toBe(40);
    const parts = { off: 5, walk: 10, presentation: 0, toilets: 5, on: 5 };
    expect(presentationMinutes(aStop('a', { dwell: 25, dwellParts: parts }))).toBe(25);
  });
});
