import { checkItinerary } from '../check-itinerary';
import { aStop, at } from '../testing';
import { otherItinerary } from './engagements';
import { planned, withRuns } from './testing';

const stops = [aStop('a'), aStop('b')];
const early = withRuns([planned('v1', '08:00', ['a', '08:30', '09:10'])], { id: 'early', title: 'Morning', stops });
const late = withRuns([planned('v1', '09:30', ['b', '10:00', '10:30'])], { id: 'late', title: 'Noon', stops });
const vehicles = [{ id: 'v1' }, { id: 'v2' }];
const found = (itinerary: typeof early, other: typeof early, context = {}) =>
  checkItinerary(itinerary, { ...context, others: [itinerary, other].map(one => otherItinerary(one, context)) }).filter(
    ({ rule }) => rule.startsWith('double'),
  );

describe('two itineraries of one meeting', () => {
  it('a vehicle that is in both at one time is found in both, with the stretch they share', () => {
    const detail = { vehicleId: 'v1', from: at('09:30'), to: at('10:10'), minutes: 40 };
    const longer = withRuns([planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:20', '09:40'])], {
      ...early,
      runs: undefined,
    });
    expect(found({ ...longer, id: 'early', title: 'Morning' }, late)).toEqual([
      {
        rule: 'double-vehicle',
        severity: 'error',
        subjects: ['v1'],
        detail: { ...detail, itineraryId: 'late', title: 'Noon' },
      },
    ]);
    expect(found(late, { ...longer, id: 'early', title: 'Morning' })).toEqual([
      expect.objectContaining({ detail: { ...detail, itineraryId: 'early', title: 'Morning' } }),
    ]);
  });

  it('one after the other is no double use', () => {
    const after = withRuns([planned('v1', '10:10', ['b', '10:40', '11:00'])], { id: 'late', title: 'Noon', stops });
    expect(found(early, after)).toEqual([]);
  });

  it('a captain of two vehicles cannot go with both at once', () => {
    const other = withRuns([planned('v2', '08:00', ['b', '08:30', '09:00'])], { id: 'late', title: 'Noon', stops });
    const context = { vehicles: vehicles.map(vehicle => ({ ...vehicle, captainIds: ['ann'] })) };
    expect(found(early, other, context).map(({ rule, subjects }) => [rule, ...subjects])).toEqual([
      ['double-person', 'ann'],
    ]);
    expect(found(early, { ...late, runs: early.runs }, context).map(({ rule }) => rule)).toEqual(['double-vehicle']);
  });

  it('whoever presents at two places at once is found', () => {
    const presented = (id: string, stop: string, begin: string, leave: string) =>
      withRuns([planned(id === 'x' ? 'v1' : 'v2', '08:00', [stop, begin, leave])], {
        id,
        title: id,
        stops: stops.map(one => ({ ...one, presenterId: 'bo' })),
      });
    expect(
      found(presented('x', 'a', '08:30', '09:10'), presented('y', 'b', '09:00', '09:30')).map(({ detail }) => detail),
    ).toEqual([{ attendeeId: 'bo', itineraryId: 'y', title: 'y', from: at('09:00'), to: at('09:10'), minutes: 10 }]);
  });
});
