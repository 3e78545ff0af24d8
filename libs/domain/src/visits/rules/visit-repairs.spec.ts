import fc from 'fast-check';
import { checkItinerary, visitPlan } from '../check-itinerary';
import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { planned, TWO_STOPS, usual, withRuns } from './testing';
import type { VisitContext } from './visit-context';
import type { VisitRepair } from './visit-repair';
import { visitRepairs } from './visit-repairs';

const newId = (): string => 'new';

const repairsOf = (itinerary: Itinerary, rule: string, context: VisitContext = {}): VisitRepair[] => {
  const finding = checkItinerary(itinerary, context).find(one => one.rule === rule);
  return finding ? visitRepairs(finding, visitPlan(itinerary, context), newId) : [];
};
const said = (repairs: readonly VisitRepair[]) =>
  repairs.map(({ kind, stopId, vehicleIds = [], value }) =>
    [kind, stopId, ...vehicleIds, value].filter(Boolean).join(' '),
  );
const stopsOf = (change: { a?: object; b?: object }) =>
  TWO_STOPS.stops.map(stop => ({ ...stop, ...change[stop.id as 'a' | 'b'] }));
const homeward = [
  ...TWO_STOPS.legs,
  { from: 'a', to: 'end', minutes: 40, source: 'typed' as const },
  { from: 'start', to: 'b', minutes: 40, source: 'typed' as const },
];

interface Case {
  name: string;
  itinerary: Itinerary;
  context?: VisitContext;
  rule: string;
  /** Kind, stop, vehicles and value of each. */
  offers: string[];
}

const cases: Case[] = [
  {
    name: 'the third vehicle at two places waits, leaves later, goes to the next stop first, or there are three places',
    itinerary: withRuns([usual('v1'), usual('v2'), usual('v3')], { stops: stopsOf({ b: { capacity: 3 } }) }),
    rule: 'too-many-vehicles',
    offers: ['wait a v3 40', 'depart a v3 40', 'swap a v3', 'places a 3'],
  },
  {
    name: 'too many people at once: one vehicle waits, leaves later or goes on first; nobody makes the place larger',
    itinerary: withRuns([usual('v1'), usual('v2')], { stops: stopsOf({ a: { people: 60 } }) }),
    context: { vehicles: ['v1', 'v2'].map(id => ({ id, people: 40, passengers: 45, captainIds: ['c'] })) },
    rule: 'too-many-people',
    offers: ['wait a v2 40', 'depart a v2 40', 'swap a v2'],
  },
  {
    name: 'a stop left after closing is shortened, or the vehicle leaves earlier',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ b: { close: at('10:00') } }) }),
    rule: 'outside-window',
    offers: ['shorten b v1 10', 'depart v1 -10', 'swap b v1'],
  },
  {
    name: 'a stop begun before the opening waits for it, or the vehicle leaves later',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ b: { open: at('09:50') } }) }),
    rule: 'outside-window',
    offers: ['wait b v1 10', 'depart v1 10'],
  },
  {
    name: 'a leg too short begins later, or the place before is left earlier',
    itinerary: withRuns([planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:25', '09:55'])]),
    rule: 'leg-too-short',
    offers: ['wait b v1 15', 'leave a v1 15'],
  },
  {
    name: 'a late return leaves earlier or shortens the longest stays',
    itinerary: withRuns([usual('v1')], { end: { place: 'Hotel', by: at('10:30') } }),
    rule: 'late-return',
    offers: ['depart v1 -10', 'shorten a v1 10', 'shorten b v1 10'],
  },
  {
    name: 'a missed meal is put in where the others eat',
    itinerary: withRuns([usual('v1'), planned('v2', '08:00', ['a', '08:30', '09:10'])], {
      stops: stopsOf({ b: { kind: 'meal' } }),
      legs: homeward,
    }),
    rule: 'meal-missed',
    offers: ['insert b v2'],
  },
  {
    name: 'a vehicle without a run gets one as if nothing were planned',
    itinerary: { ...withRuns([usual('v1')]), vehicleIds: ['v1', 'v2'] },
    rule: 'no-run',
    offers: ['plan v2'],
  },
  {
    name: 'four hours at the wheel are broken by a longer stay',
    itinerary: withRuns([planned('v1', '06:00', ['a', '08:05', '08:20'], ['b', '10:16', '11:00'])], {
      legs: [
        { from: 'start', to: 'a', minutes: 125, source: 'typed' },
        { from: 'a', to: 'b', minutes: 116, source: 'typed' },
        { from: 'b', to: 'end', minutes: 30, source: 'typed' },
      ],
    }),
    rule: 'driving-at-once',
    offers: ['rest a v1 20'],
  },
  {
    name: 'everybody leaves earlier when a forward-timed day ends after the discussion begins',
    itinerary: { ...TWO_STOPS, vehicleIds: ['v1'] },
    context: { fixed: [{ id: 'talk', title: '分组讨论', start: at('10:30') }] },
    rule: 'return-after-event',
    offers: [`start ${at('07:50')}`, 'shorten a 30'],
  },
  {
    name: 'a convoy without a medical vehicle takes in the one the meeting has',
    itinerary: { ...TWO_STOPS, mode: 'convoy', stops: [aStop('a'), aStop('b')], limits: { escortAbove: 2 } },
    context: {
      vehicles: [{ id: 'v1', role: 'spare' }, { id: 'v2' }, { id: 'v3' }, { id: 'v9', role: 'medical' }],
    },
    rule: 'escort-missing',
    offers: ['take-in v9'],
  },
  {
    name: 'a drive nobody knows is taken by way of the place that makes it shortest',
    itinerary: withRuns([planned('v1', '08:00', ['b', '09:10', '09:40'])], {
      end: { ...TWO_STOPS.end, place: 'station' },
    }),
    rule: 'missing-leg',
    offers: ['leg a 60'],
  },
  {
    name: 'a guest who is captain hands over to the staff aboard, not to those who answer for another vehicle',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: {
      vehicles: [
        { id: 'v1', captainIds: ['mayor'] },
        { id: 'v2', captainIds: ['wu'] },
      ],
      people: [
        { id: 'mayor', category: '参会人员', vehicleId: 'v1' },
        { id: 'chen', category: '会务', vehicleId: 'v1' },
        { id: 'wu', category: '会务' },
      ],
    },
    rule: 'captain-is-guest',
    offers: ['captain v1 chen'],
  },
  {
    name: 'a presenter who rides with the guests is replaced by whoever can be called there, or is still to be named',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ a: { presenterId: 'deng', contact: { name: 'Lin' } } }) }),
    context: { vehicles: [{ id: 'v1' }], people: [{ id: 'deng', vehicleId: 'v1' }] },
    rule: 'presenter-rides',
    offers: ['presenter a Lin', 'nobody a'],
  },
  {
    name: 'who is too many in one vehicle rides in the emptiest other; captains stay',
    itinerary: withRuns([usual('v1'), usual('v2'), usual('v3')], {
      stops: stopsOf({ a: { capacity: 3 }, b: { capacity: 3 } }),
    }),
    context: {
      vehicles: [
        { id: 'v1', passengers: 1, people: 2, captainIds: ['p2'] },
        { id: 'v2', passengers: 5, people: 4, captainIds: ['c'] },
        { id: 'v3', passengers: 5, people: 1, captainIds: ['d'] },
      ],
      people: [
        { id: 'p1', vehicleId: 'v1' },
        { id: 'p2', vehicleId: 'v1' },
      ],
    },
    rule: 'vehicle-over-places',
    offers: ['seat v3 1'],
  },
  {
    name: 'a captain with a place in another vehicle rides in the one they answer for',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: {
      vehicles: [
        { id: 'v1', captainIds: ['chen'] },
        { id: 'v2', captainIds: ['wu'] },
      ],
      people: [{ id: 'chen', vehicleId: 'v2' }],
    },
    rule: 'in-two-vehicles',
    offers: ['seat v1 1'],
  },
  {
    name: 'a vehicle that is gone is taken out',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: { vehicles: [{ id: 'v1' }] },
    rule: 'unknown-vehicle',
    offers: ['take-out v2'],
  },
];

describe('repairs of visits', () => {
  it.each(cases)('$name', ({ itinerary, context, rule, offers }) => {
    expect(said(repairsOf(itinerary, rule, context))).toEqual(offers);
  });

  it('what settles one conflict by making another is not offered', () => {
    const tight = withRuns([usual('v1'), usual('v2'), usual('v3')], {
      stops: stopsOf({ a: { close: at('09:10') }, b: { capacity: 3 } }),
    });
    expect(said(repairsOf(tight, 'too-many-vehicles'))).toEqual(['places a 3']);
  });

  it('a dwell made of parts stays their sum', () => {
    const dwellParts = { off: 5, walk: 5, presentation: 20, toilets: 5, on: 5 };
    const late = anItinerary({
      stops: [aStop('a', { dwell: 40, dwellParts, close: at('09:00') })],
      legs: typedLegs([aStop('a')], [30, 30]),
    });
    const [, shorter] = repairsOf(late, 'outside-window');
    expect(shorter?.itinerary.stops[0]).toMatchObject({
      dwell: 30,
      dwellParts: { off: 5, walk: 5, presentation: 10, toilets: 5, on: 5 },
    });
  });

  it('a repair removes its finding and makes no conflict new', () => {
    const stays = fc.array(
      fc.record({ hour: fc.integer({ min: 6, max: 12 }), stay: fc.integer({ min: 5, max: 70 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 9, max: 14 }), (all, capacity, close) => {
        const runs = all.map(({ hour, stay }, i): Run => {
          const from = `${String(hour).padStart(2, '0')}`;
          const leave = `${String(hour + Math.floor(stay / 60)).padStart(2, '0')}:${String(stay % 60).padStart(2, '0')}`;
          return planned(`v${i}`, `${from}:00`, ['a', `${from}:00`, leave]);
        });
        const shut = at(`${String(close).padStart(2, '0')}:00`);
        const itinerary = withRuns(runs, {
          stops: [aStop('a', { dwell: 40, capacity, open: at('07:00'), close: shut })],
          legs: typedLegs([aStop('a')], [20, 20]),
          end: { place: 'Hotel', by: at('13:00') },
        });
        const before = checkItinerary(itinerary);
        for (const finding of before) {
          for (const repair of visitRepairs(finding, visitPlan(itinerary), newId)) {
            const after = checkItinerary(repair.itinerary);
            expect(after.filter(one => one.severity === 'error').length).toBeLessThanOrEqual(
              before.filter(one => one.severity === 'error').length,
            );
            expect(after).not.toContainEqual(finding);
          }
        }
      }),
      // One place, two conflicts of the same two vehicles: shortening one stay must not make a third.
      { examples: [[[10, 11, 10, 9].map((hour, i) => ({ hour, stay: [21, 5, 41, 61][i]! })), 1, 9]] },
    );
  });
});
