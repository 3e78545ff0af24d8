import { samePlace } from './same-place';
import { aStop } from './testing';

const here = { longitude: 112.9, latitude: 23.6 };
const stop = (overrides = {}) => aStop('a', { name: '谭石拱村', ...overrides });

describe('the same place in two itineraries', () => {
  it.each([
    ['the same name', {}, {}, true],
    ['the same name in other letters and blanks', { name: 'Rose  Park' }, { name: 'ＲＯＳＥ park' }, true],
    ['another name', {}, { name: '石坎村' }, false],
    ['another name at the same spot', here, { name: '谭石拱', ...here, latitude: 23.6004 }, true],
    ['the same name, the pin set a little aside', here, { ...here, latitude: 23.61 }, true],
    ['the same name in another town', here, { ...here, latitude: 23.9 }, false],
    ['the same name in two units', { name: '村委会', unit: '石坎镇' }, { name: '村委会', unit: '云水镇' }, false],
    [
      'the same name and unit, one pin set far off',
      { ...here, unit: '石坎镇' },
      { ...here, latitude: 24, unit: '石坎镇' },
      true,
    ],
    ['the same name, one without a unit', { unit: '石坎镇' }, {}, true],
    ['lunch where one was shown around', here, { ...here, kind: 'meal' as const }, false],
  ])('%s', (_, one, other, same) => {
    expect(samePlace(stop(one), stop(other))).toBe(same);
  });
});
