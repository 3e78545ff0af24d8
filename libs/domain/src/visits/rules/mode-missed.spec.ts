import { checkItinerary } from '../check-itinerary';
import type { ItineraryMode } from '../itinerary';
import { at } from '../testing';
import { planned, usual, withRuns } from './testing';
import { visitPlan } from '../check-itinerary';
import { visitRepairs } from './visit-repairs';

const turned = planned('v3', '08:00', ['b', '08:30', '09:00'], ['a', '09:30', '10:10']);
const later = usual('v3', 11);
const apartIn = (mode: ItineraryMode, ...runs: Parameters<typeof withRuns>[0][number][]) =>
  checkItinerary(withRuns([usual('v1'), usual('v2'), ...runs], { mode }))
    .filter(({ rule }) => rule.endsWith('-apart'))
    .map(({ rule, severity, detail }) => [rule, severity, detail['vehicleIds']]);

describe('runs and the way of travelling that is chosen', () => {
  it('a convoy whose vehicles are together at every stop is one, also when one of them is some minutes behind', () => {
    expect(apartIn('convoy')).toEqual([]);
    expect(apartIn('convoy', planned('v3', '08:05', ['a', '08:35', '09:15'], ['b', '09:45', '10:15']))).toEqual([]);
  });

  it('a vehicle with another order, or one that comes when the others are gone, is no part of the convoy', () => {
    expect(apartIn('convoy', turned)).toEqual([['convoy-apart', 'error', ['v3']]]);
    expect(apartIn('convoy', later)).toEqual([['convoy-apart', 'error', ['v3']]]);
  });

  it('in one order each goes in its own time, but nobody in another order', () => {
    expect(apartIn('sameOrder', later)).toEqual([]);
    expect(apartIn('sameOrder', turned)).toEqual([['order-apart', 'error', ['v3']]]);
  });

  it('staggered vehicles go as they like, and what is not planned contradicts nothing', () => {
    expect(apartIn('staggered', turned)).toEqual([]);
    expect(
      checkItinerary({ ...withRuns([]), mode: 'convoy', vehicleIds: ['v1'] }).map(({ rule }) => rule),
    ).not.toContain('convoy-apart');
  });

  it('is settled by saying how they really travel', () => {
    const convoy = withRuns([usual('v1'), turned], { mode: 'convoy', end: { place: 'Hotel', by: at('18:00') } });
    const plan = visitPlan(convoy);
    const [finding] = checkItinerary(convoy).filter(({ rule }) => rule === 'convoy-apart');
    expect(visitRepairs(finding!, plan, () => 'new').map(({ kind, value }) => [kind, value])).toEqual([
      ['mode', 'staggered'],
    ]);
  });
});
