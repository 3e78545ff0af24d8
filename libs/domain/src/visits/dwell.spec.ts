import { partsOf, withDwell, withPart } from './dwell';
import { aStop } from './testing';

const parts = { off: 5, walk: 10, presentation: 20, toilets: 5, on: 5 };
const stop = aStop('tan', { dwell: 45, dwellParts: parts });

describe('a dwell and its parts', () => {
  it('changing a part changes the sum', () => {
    expect(withPart(stop, 'walk', 15)).toEqual({ dwell: 50, dwellParts: { ...parts, walk: 15 } });
    expect(withPart(aStop('a', { dwell: 40 }), 'presentation', 25)).toEqual({
      dwell: 25,
      dwellParts: { off: 0, walk: 0, presentation: 25, toilets: 0, on: 0 },
    });
  });

  it('a whole that is divided for the first time is the presentation, to which a part is added', () => {
    const whole = aStop('a', { dwell: 40 });
    expect(partsOf(whole)).toEqual({ off: 0, walk: 0, presentation: 40, toilets: 0, on: 0 });
    expect(withPart(whole, 'off', 5)).toEqual({
      dwell: 45,
      dwellParts: { off: 5, walk: 0, presentation: 40, toilets: 0, on: 0 },
    });
  });

  it('taking the last part away leaves the whole as it was', () => {
    const one = aStop('a', { dwell: 25, dwellParts: { off: 0, walk: 0, presentation: 25, toilets: 0, on: 0 } });
    expect(withPart(one, 'presentation', 0)).toEqual({ dwell: 25, dwellParts: undefined });
  });

  it('typing the whole lengthens or shortens the presentation', () => {
    expect(withDwell(stop, 40)).toEqual({ dwell: 40, dwellParts: { ...parts, presentation: 15 } });
    expect(withDwell(aStop('a'), 30)).toEqual({ dwell: 30 });
  });

  it('a whole shorter than the rest takes drops the parts', () => {
    expect(withDwell(stop, 20)).toEqual({ dwell: 20, dwellParts: undefined });
  });
});
