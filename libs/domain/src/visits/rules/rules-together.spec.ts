import { checkItinerary } from '../check-itinerary';
import { aStop } from '../testing';
import { TWO_STOPS, usual, withRuns } from './testing';

const three = withRuns([usual('v1'), usual('v2'), usual('v3')]);

describe('the rules of visits, all at once', () => {
  it('three planned vehicles at two stops of two places are too many at both', () => {
    expect(checkItinerary(three).map(({ rule, subjects }) => [rule, ...subjects])).toEqual([
      ['too-many-vehicles', 'a'],
      ['too-many-vehicles', 'b'],
    ]);
  });

  it('what nobody told is not judged', () => {
    expect(checkItinerary({ ...TWO_STOPS, stops: [aStop('a'), aStop('b')] })).toEqual([]);
  });
});
