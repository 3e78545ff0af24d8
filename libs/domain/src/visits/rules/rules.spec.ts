import type { Finding } from '../../finding';
import { checkItinerary } from '../check-itinerary';
import type { Itinerary } from '../itinerary';
import { at } from '../testing';
import { planned, TWO_STOPS, usual, withRuns } from './testing';
import type { VisitContext } from './visit-context';

const stopsOf = (change: { a?: object; b?: object }) =>
  TWO_STOPS.stops.map(stop => ({ ...stop, ...change[stop.id as 'a' | 'b'] }));
const guests = (...people: number[]): VisitContext => ({
  vehicles: people.map((count, i) => ({ id: `v${i + 1}`, people: count, passengers: 45, captainIds: [`c${i + 1}`] })),
});
const roomy = { stops: stopsOf({ a: { capacity: 8 }, b: { capacity: 8 } }) };

interface Case {
  name: string;
  itinerary: Itinerary;
  context?: VisitContext;
  finds: Finding[];
}

const cases: Case[] = [
  {
    name: 'planned vehicles that share a place say who, when and how long',
    itinerary: withRuns([usual('v1'), usual('v2'), usual('v3')], { stops: stopsOf({ b: { capacity: 3 } }) }),
    finds: [
      {
        rule: 'too-many-vehicles',
        severity: 'error',
        subjects: ['a'],
        detail: {
          vehicles: 3,
          capacity: 2,
          over: 1,
          from: at('08:30'),
          to: at('09:10'),
          minutes: 40,
          vehicleIds: ['v1', 'v2', 'v3'],
        },
      },
    ],
  },
  {
    name: 'a vehicle that comes on the minute another leaves finds its place free',
    itinerary: withRuns([usual('v1'), planned('v2', '08:00', ['a', '09:10', '09:50'], ['b', '10:20', '10:50'])], {
      stops: stopsOf({ a: { capacity: 1 }, b: { capacity: 1 } }),
    }),
    finds: [],
  },
  {
    name: 'a vehicle that takes two places counts twice',
    itinerary: withRuns([usual('v1'), usual('v2')], { stops: stopsOf({ b: { capacity: 3 } }) }),
    context: { vehicles: [{ id: 'v1', size: 2 }, { id: 'v2' }] },
    finds: [
      {
        rule: 'too-many-vehicles',
        severity: 'error',
        subjects: ['a'],
        detail: {
          vehicles: 3,
          capacity: 2,
          over: 1,
          from: at('08:30'),
          to: at('09:10'),
          minutes: 40,
          vehicleIds: ['v1', 'v2'],
        },
      },
    ],
  },
  {
    name: 'people at a stop are counted by who rides in the vehicles there',
    itinerary: withRuns([usual('v1'), usual('v2')], { stops: stopsOf({ a: { people: 60 } }) }),
    context: guests(40, 35),
    finds: [
      {
        rule: 'too-many-people',
        severity: 'error',
        subjects: ['a'],
        detail: {
          people: 75,
          limit: 60,
          over: 15,
          from: at('08:30'),
          to: at('09:10'),
          minutes: 40,
          vehicleIds: ['v1', 'v2'],
        },
      },
    ],
  },
  {
    name: 'a planned begin before the opening is named',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ b: { open: at('09:50') } }) }),
    finds: [
      {
        rule: 'outside-window',
        severity: 'error',
        subjects: ['b'],
        detail: { open: at('09:50'), begin: at('09:40'), minutes: 10, vehicleIds: ['v1'] },
      },
    ],
  },
  {
    name: 'who waits for the opening is named, and for how long at most; who begins at once does not wait',
    itinerary: withRuns(
      [
        planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:50', '10:20']),
        planned('v2', '08:10', ['a', '08:40', '09:20'], ['b', '09:50', '10:20']),
        planned('v3', '09:00', ['a', '09:30', '10:10'], ['b', '10:40', '11:10']),
      ],
      { stops: stopsOf({ b: { open: at('09:50') }, a: { capacity: 3 } }) },
    ),
    finds: [
      {
        rule: 'waits-for-opening',
        severity: 'warning',
        subjects: ['b'],
        detail: { open: at('09:50'), reach: at('09:40'), minutes: 10, vehicleIds: ['v1'] },
      },
    ],
  },
  {
    name: 'a leg shorter than its drive names the vehicle and what is missing',
    itinerary: withRuns([planned('v1', '08:00', ['a', '08:30', '09:10'], ['b', '09:25', '09:55'])]),
    finds: [
      {
        rule: 'leg-too-short',
        severity: 'error',
        subjects: ['b', 'v1'],
        detail: {
          vehicleId: 'v1',
          from: 'a',
          leave: at('09:10'),
          begin: at('09:25'),
          reach: at('09:40'),
          minutes: 15,
        },
      },
    ],
  },
  {
    name: 'a slower class of vehicle needs longer for the same leg',
    itinerary: withRuns([usual('v1')], { classFactors: { coach: 1.5 } }),
    context: { vehicles: [{ id: 'v1', class: 'coach' }] },
    finds: ['a', 'b'].map((stopId, i) => ({
      rule: 'leg-too-short',
      severity: 'error',
      subjects: [stopId, 'v1'],
      detail: {
        vehicleId: 'v1',
        from: ['start', 'a'][i],
        leave: [at('08:00'), at('09:10')][i],
        begin: [at('08:30'), at('09:40')][i],
        reach: [at('08:45'), at('09:55')][i],
        minutes: 15,
      },
    })),
  },
  {
    name: 'more riders than places is said of the vehicle',
    itinerary: withRuns([usual('v1')]),
    context: { vehicles: [{ id: 'v1', people: 47, passengers: 45, captainIds: ['c1'] }] },
    finds: [
      {
        rule: 'vehicle-over-places',
        severity: 'error',
        subjects: ['v1'],
        detail: { people: 47, places: 45, over: 2 },
      },
    ],
  },
  {
    name: 'somebody who answers for one vehicle and rides in another is in two places',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: {
      vehicles: [
        { id: 'v1', captainIds: ['ann'] },
        { id: 'v2', captainIds: ['bob'] },
      ],
      people: [{ id: 'ann', category: '工作人员', vehicleId: 'v2' }],
    },
    finds: [
      {
        rule: 'in-two-vehicles',
        severity: 'error',
        subjects: ['ann'],
        detail: { attendeeId: 'ann', vehicleIds: ['v1', 'v2'] },
      },
    ],
  },
  {
    name: 'a vehicle without the meal the others have misses it',
    itinerary: withRuns([usual('v1'), planned('v2', '08:00', ['a', '08:30', '09:10'])], {
      stops: stopsOf({ b: { kind: 'meal' } }),
      legs: [...TWO_STOPS.legs, { from: 'a', to: 'end', minutes: 40, source: 'typed' }],
    }),
    finds: [{ rule: 'meal-missed', severity: 'error', subjects: ['b'], detail: { vehicleIds: ['v2'], others: 1 } }],
  },
  {
    name: 'a stop that its terms leave out is not missed',
    itinerary: withRuns([planned('v1', '08:00', ['a', '08:30', '09:10'])], {
      legs: [...TWO_STOPS.legs, { from: 'a', to: 'end', minutes: 40, source: 'typed' }],
      terms: [{ vehicleId: 'v1', stopIds: ['a'] }],
    }),
    finds: [],
  },
  {
    name: 'a vehicle without a run among planned ones is a reminder',
    itinerary: { ...withRuns([usual('v1')]), vehicleIds: ['v1', 'v2'] },
    finds: [{ rule: 'no-run', severity: 'warning', subjects: ['v2'], detail: {} }],
  },
  {
    name: 'four hours and a minute at the wheel without twenty minutes of rest are too many',
    itinerary: withRuns([planned('v1', '06:00', ['a', '08:05', '08:20'], ['b', '10:16', '11:00'])], {
      legs: [
        { from: 'start', to: 'a', minutes: 125, source: 'typed' },
        { from: 'a', to: 'b', minutes: 116, source: 'typed' },
        { from: 'b', to: 'end', minutes: 30, source: 'typed' },
      ],
    }),
    finds: [
      {
        rule: 'driving-at-once',
        severity: 'error',
        subjects: ['v1'],
        detail: { vehicleId: 'v1', minutes: 241, to: 'b', limit: 240, rest: 20 },
      },
    ],
  },
  {
    name: 'the last one back after the discussion begins names the event and the vehicles',
    itinerary: withRuns([usual('v1'), usual('v2', 9)], roomy),
    context: { fixed: [{ id: 'talk', title: '分组讨论', start: at('11:00') }] },
    finds: [
      {
        rule: 'return-after-event',
        severity: 'error',
        subjects: ['end', 'talk'],
        detail: { title: '分组讨论', start: at('11:00'), return: at('11:40'), minutes: 40, vehicleIds: ['v2'] },
      },
    ],
  },
  {
    name: 'being back on the minute is in time, and what began before the departure does not matter',
    itinerary: withRuns([usual('v1')]),
    context: {
      fixed: [
        { id: 'talk', title: '分组讨论', start: at('10:40') },
        { id: 'breakfast', title: '早餐', start: at('07:00') },
      ],
    },
    finds: [],
  },
  {
    name: 'a presenter who comes with the second vehicle is not there for the first',
    itinerary: withRuns([usual('v1'), usual('v2', 9)], { stops: stopsOf({ a: { presenterId: 'mo' } }) }),
    context: { people: [{ id: 'mo', vehicleId: 'v2' }] },
    finds: [
      {
        rule: 'presenter-absent',
        severity: 'error',
        subjects: ['a', 'mo'],
        detail: {
          attendeeId: 'mo',
          why: 'rides',
          begin: at('08:30'),
          vehicleId: 'v2',
          reach: at('09:30'),
          minutes: 60,
        },
      },
    ],
  },
  {
    name: 'a presenter who rides with the first vehicle is a reminder',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ a: { presenterId: 'mo' } }) }),
    context: { people: [{ id: 'mo', vehicleId: 'v1' }] },
    finds: [
      {
        rule: 'presenter-rides',
        severity: 'warning',
        subjects: ['a', 'mo'],
        detail: { attendeeId: 'mo', vehicleId: 'v1', begin: at('08:30') },
      },
    ],
  },
  {
    name: 'one presenter cannot receive at two stops at once',
    itinerary: withRuns([usual('v1'), planned('v2', '08:00', ['b', '09:00', '09:30'], ['a', '10:00', '10:40'])], {
      ...roomy,
      stops: stopsOf({ a: { presenterId: 'mo' }, b: { presenterId: 'mo' } }),
      legs: [
        ...TWO_STOPS.legs,
        { from: 'start', to: 'b', minutes: 60, source: 'typed' },
        { from: 'a', to: 'end', minutes: 30, source: 'typed' },
      ],
    }),
    context: { people: [{ id: 'mo' }] },
    finds: [
      {
        rule: 'presenter-absent',
        severity: 'error',
        subjects: ['b', 'mo'],
        detail: {
          attendeeId: 'mo',
          why: 'elsewhere',
          begin: at('09:00'),
          stopId: 'a',
          from: at('09:00'),
          to: at('09:10'),
        },
      },
    ],
  },
  {
    name: 'a presenter on leave is not there',
    itinerary: withRuns([usual('v1')], { stops: stopsOf({ a: { presenterId: 'mo' } }) }),
    context: { people: [{ id: 'mo', expected: false }] },
    finds: [
      {
        rule: 'presenter-absent',
        severity: 'error',
        subjects: ['a', 'mo'],
        detail: { attendeeId: 'mo', why: 'not-coming', begin: at('08:30') },
      },
    ],
  },
  {
    name: 'a captain who is a guest is a reminder, one of the staff is not',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: {
      vehicles: [
        { id: 'v1', captainIds: ['ann'] },
        { id: 'v2', captainIds: ['bob'] },
      ],
      people: [
        { id: 'ann', category: '县（市、区）负责同志' },
        { id: 'bob', category: '工作人员' },
      ],
    },
    finds: [
      {
        rule: 'captain-is-guest',
        severity: 'warning',
        subjects: ['v1', 'ann'],
        detail: { attendeeId: 'ann', category: '县（市、区）负责同志' },
      },
    ],
  },
  {
    name: 'a vehicle with people and no captain is a reminder, an empty one needs none',
    itinerary: withRuns([usual('v1'), usual('v2')]),
    context: {
      vehicles: [
        { id: 'v1', people: 30, passengers: 45, captainIds: [] },
        { id: 'v2', people: 0, captainIds: [] },
      ],
    },
    finds: [{ rule: 'no-captain', severity: 'warning', subjects: ['v1'], detail: {} }],
  },
  {
    name: 'a convoy above its size needs a medical and a spare vehicle',
    itinerary: { ...TWO_STOPS, mode: 'convoy', stops: roomy.stops, limits: { escortAbove: 2 } },
    context: {
      vehicles: [{ id: 'v1', role: 'medical' }, { id: 'v2', role: 'guests' }, { id: 'v3' }],
    },
    finds: [
      {
        rule: 'escort-missing',
        severity: 'warning',
        subjects: [],
        detail: { role: 'spare', vehicles: 3, above: 2 },
      },
    ],
  },
];

describe('the rules of visits', () => {
  it.each(cases)('$name', ({ itinerary, context, finds }) => {
    expect(checkItinerary(itinerary, context).filter(({ rule }) => rule !== 'stop-missed')).toEqual(finds);
  });
});
