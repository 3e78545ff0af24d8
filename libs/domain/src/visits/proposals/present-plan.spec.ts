import type { Itinerary } from '../itinerary';
import type { Proposal } from '../proposal';
import type { Run } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { planItinerary } from './plan-itinerary';
import { orPresent } from './present-plan';

const clock = (): number => Date.now();
const stops = [aStop('rose', { capacity: 1 }), aStop('tan', { capacity: 1 })];
const legs = [
  ...typedLegs(stops, [20, 10, 20]),
  { from: 'start', to: 'tan', minutes: 20, source: 'typed' as const },
  { from: 'rose', to: 'end', minutes: 20, source: 'typed' as const },
];
const day = anItinerary({ mode: 'staggered', stops, legs });
const aRun = (vehicleId: string, first: string, second: string, shift = 0): Run => {
  const moment = (minutes: number): string =>
    new Date(Date.parse(at('08:00')) + (minutes + shift) * 60_000).toISOString();
  return {
    id: vehicleId,
    vehicleId,
    depart: moment(0),
    calls: [
      { id: `${vehicleId}-${first}`, stopId: first, begin: moment(20), leave: moment(60) },
      { id: `${vehicleId}-${second}`, stopId: second, begin: moment(70), leave: moment(110) },
    ],
  };
};
const best = [aRun('v1', 'rose', 'tan'), aRun('v2', 'tan', 'rose')];
const swapped = [aRun('v1', 'tan', 'rose'), aRun('v2', 'rose', 'tan')];
const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'fastest',
  kind: 'fastest',
  mode: 'staggered',
  runs: swapped,
  return: at('10:10'),
  waiting: 0,
  driving: 100,
  proven: true,
  most: { stopId: 'rose', vehicles: 1, capacity: 1 },
  changes: { vehicleIds: ['v1', 'v2'], people: 0 },
  breaks: [],
  why: [],
  ...change,
});
const stands = (
  change: Partial<Proposal> = {},
  itinerary: Partial<Itinerary> = {},
  runs: readonly Run[] = best,
): boolean => orPresent({ ...day, ...itinerary }, {}, runs, aProposal(change)).runs === runs;

describe('the runs there are', () => {
  it('stand where a proposal only swaps equal vehicles: nothing changes, and they are as proven as it is', () => {
    expect(orPresent(day, {}, best, aProposal())).toMatchObject({
      kind: 'fastest',
      runs: best,
      return: at('10:10'),
      driving: 100,
      proven: true,
      changes: { vehicleIds: [], people: 0 },
    });
  });

  it('stand where the proposal is back later, or drives less but waits longer', () => {
    expect(stands({ return: at('10:20') })).toBe(true);
    expect(stands({ waiting: 5, driving: 90 })).toBe(true);
  });

  it.each<[string, Partial<Proposal>]>([
    ['is back earlier', { return: at('10:05'), waiting: 10 }],
    ['drives less', { driving: 95 }],
    ['travels in another way', { mode: 'sameOrder' }],
  ])('give way to what %s', (_, change) => {
    expect(stands(change)).toBe(false);
  });

  it('give way to less waiting where that is asked for, though it is back later', () => {
    const waits = [best[0]!, { ...aRun('v2', 'tan', 'rose', 10), depart: at('08:00') }];
    const calm = aProposal({ kind: 'calmest', return: at('10:25'), waiting: 5 });
    expect(orPresent(day, {}, waits, calm, 'calmest').runs).toBe(swapped);
    expect(orPresent(day, {}, waits, calm, 'fastest').runs).toBe(waits);
  });

  it.each<[string, Partial<Itinerary>, readonly Run[]]>([
    ['leave a vehicle out', {}, [best[0]!]],
    ['leave out a stop', {}, [best[0]!, { ...best[1]!, calls: best[1]!.calls.slice(0, 1) }]],
    ['meet where there is no room', {}, [best[0]!, aRun('v2', 'rose', 'tan')]],
    ['leave before they may', { terms: [{ vehicleId: 'v1', earliest: at('08:10') }] }, best],
    ['stay less than is wished', { stops: stops.map(stop => ({ ...stop, dwell: 45 })) }, best],
    ['take a road that nobody knows', { legs: legs.slice(1, 4) }, best],
    ['are not what is pinned', { pins: [{ vehicleId: 'v1', order: ['tan'] }] }, best],
  ])('do not stand where they %s', (_, itinerary, runs) => {
    expect(stands({ return: at('18:00') }, itinerary, runs)).toBe(false);
  });

  it('do not stand for a convoy while each goes its own way', () => {
    expect(stands({ mode: 'convoy', return: at('18:00') }, { mode: 'convoy' })).toBe(false);
  });

  it('stand beside a proposal that breaks the same limit', () => {
    const late = { end: { ...day.end, by: at('10:00') } };
    const breaks = ['v1', 'v2'].map(id => ({
      rule: 'late-return',
      severity: 'error' as const,
      subjects: [id],
      detail: {},
    }));
    expect(stands({ breaks }, late)).toBe(true);
    expect(stands({}, late)).toBe(false);
  });
});

describe('planning again what was adopted', () => {
  const plan = (runs: readonly Run[]) => planItinerary({ ...day, runs }, {}, { budgetMs: 150 }, { clock }).proposals;

  it('changes nothing, whichever of two equal vehicles does what, and still offers what differs in kind', () => {
    for (const runs of [best, swapped]) {
      const [first, ...others] = plan(runs);
      expect(first).toMatchObject({ kind: 'fastest', runs, changes: { vehicleIds: [] } });
      expect(others.map(({ mode }) => mode)).toContain('sameOrder');
    }
  });
});
