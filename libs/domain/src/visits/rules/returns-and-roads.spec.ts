import { checkItinerary } from '../check-itinerary';
import { at } from '../testing';
import { planned, usual, withRuns } from './testing';

describe('the rules of visits', () => {
  it('a vehicle back later than its own terms say is late', () => {
    const day = withRuns([usual('v1')], { terms: [{ vehicleId: 'v1', latest: at('10:30') }] });
    expect(checkItinerary(day)).toEqual([
      {
        rule: 'late-return',
        severity: 'error',
        subjects: ['end', 'v1'],
        detail: { by: at('10:30'), return: at('10:40'), minutes: 10, vehicleIds: ['v1'] },
      },
    ]);
  });

  it('a planned drive that nobody knows is named, one that nobody drives is not', () => {
    const day = withRuns([planned('v1', '08:00', ['b', '09:00', '09:30'], ['a', '10:00', '10:40'])], {
      end: { place: 'Station', by: at('18:00') },
    });
    expect(checkItinerary(day)).toEqual([
      { rule: 'missing-leg', severity: 'error', subjects: ['start', 'b'], detail: {} },
      { rule: 'missing-leg', severity: 'error', subjects: ['a', 'end'], detail: {} },
    ]);
  });
});
