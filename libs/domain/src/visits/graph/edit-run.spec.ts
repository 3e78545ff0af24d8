import fc from 'fast-check';
import { compareInstants, minutesBetween } from '../../time';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { timeItinerary } from '../time-itinerary';
import { editRun, insertCall, onTheClock, removeCall, reorderCall, type RunEdit } from './edit-run';
import { runsToEdit } from './planned-runs';
import { aDay, runAt } from './testing';

const run = runAt('v1', 0, [
  ['rose', 20, 50],
  ['tan', 90, 130],
]);
const itinerary = aDay([run]);
const roads = { itinerary };
const times = ({ depart, calls }: typeof run): number[] =>
  [depart, ...calls.flatMap(({ begin, leave }) => [begin, leave])].map(t => minutesBetween(at('08:00'), t));

describe('a hand on a run', () => {
  it.each<[RunEdit, number]>([
    [{ kind: 'shift', call: 1, minutes: 3 }, 5],
    [{ kind: 'begin', call: 1, minutes: 2 }, 0],
    [{ kind: 'dwell', call: 0, minutes: -4 }, -2],
    [{ kind: 'whole', minutes: 7 }, 5],
    [{ kind: 'depart', minutes: 8 }, 10],
    [{ kind: 'shift', call: 9, minutes: 3 }, 3],
  ])('%j comes to lie on the clock, every five minutes', (edit, minutes) => {
    const odd = runAt('v1', 0, [
      ['rose', 20, 52],
      ['tan', 90, 130],
    ]);
    expect(onTheClock(odd, edit, 5)).toEqual({ ...edit, minutes });
  });

  it.each([
    [
      'moves a stay and all after it',
      editRun(run, { kind: 'shift', call: 0, minutes: 10 }, roads),
      [0, 30, 60, 100, 140],
    ],
    [
      'stops where the one before ends',
      editRun(run, { kind: 'shift', call: 1, minutes: -60 }, roads),
      [0, 20, 50, 50, 90],
    ],
    ['moves the whole run', editRun(run, { kind: 'whole', minutes: -5 }, roads), [-5, 15, 45, 85, 125]],
    [
      'stays longer, and all after follows',
      editRun(run, { kind: 'dwell', call: 0, minutes: 5 }, roads),
      [0, 20, 55, 95, 135],
    ],
    [
      'keeps a minute of every stay',
      editRun(run, { kind: 'dwell', call: 1, minutes: -99 }, roads),
      [0, 20, 50, 90, 91],
    ],
    [
      'begins later and leaves as before',
      editRun(run, { kind: 'begin', call: 1, minutes: 7 }, roads),
      [0, 20, 50, 97, 130],
    ],
    [
      'leaves later: waiting becomes sleeping',
      editRun(run, { kind: 'depart', minutes: 5 }, roads),
      [5, 25, 55, 90, 130],
    ],
    [
      'leaves earlier and disturbs nothing',
      editRun(run, { kind: 'depart', minutes: -5 }, roads),
      [-5, 20, 50, 90, 130],
    ],
  ])('%s', (_, edited, expected) => {
    expect(times(edited)).toEqual(expected);
  });

  it('puts a stay in and moves what follows only as far as it must', () => {
    const without = removeCall(run, 0);
    expect(times(without)).toEqual([0, 90, 130]);
    const back = insertCall(without, 0, { id: 'new', stopId: 'rose' }, roads);
    expect(back.calls.map(call => call.stopId)).toEqual(['rose', 'tan']);
    expect(times(back)).toEqual([0, 20, 50, 90, 130]);
  });

  it('changes the order and times what follows as early as wheels and windows allow', () => {
    const stops = [aStop('rose', { dwell: 30, open: at('09:30') }), aStop('tan', { dwell: 40 })];
    const turned = reorderCall(run, 1, 0, { itinerary: { ...itinerary, stops } });
    expect(turned.calls.map(call => call.stopId)).toEqual(['tan', 'rose']);
    expect(times(turned)).toEqual([0, 25, 65, 95, 125]);
  });

  it('never makes a run the server would refuse', () => {
    const edit = fc.oneof(
      fc.record({
        kind: fc.constantFrom('shift' as const, 'dwell' as const, 'begin' as const),
        call: fc.nat(1),
        minutes: fc.integer({ min: -200, max: 200 }),
      }),
      fc.record({ kind: fc.constantFrom('depart' as const), minutes: fc.integer({ min: -200, max: 200 }) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edits => {
        const { depart, calls } = edits.reduce((one, next) => editRun(one, next, roads), run);
        calls.forEach(({ begin, leave }, i) => {
          expect(compareInstants(begin, calls[i - 1]?.leave ?? depart)).toBeGreaterThanOrEqual(0);
          expect(compareInstants(leave, begin)).toBeGreaterThan(0);
        });
      }),
    );
  });
});

describe('runs to edit', () => {
  it('are those the forward timing stands for while none are planned', () => {
    const stops = [aStop('rose', { dwell: 30, capacity: 1 })];
    const unplanned = anItinerary({ stops, legs: typedLegs(stops, [20, 20]) });
    let n = 0;
    const runs = runsToEdit(unplanned, () => `id${(n += 1)}`);
    expect(runs).toEqual([
      {
        id: 'id2',
        vehicleId: 'v1',
        depart: at('08:00'),
        calls: [{ id: 'id1', stopId: 'rose', begin: at('08:20'), leave: at('09:20') }],
      },
      {
        id: 'id4',
        vehicleId: 'v2',
        depart: at('08:00'),
        calls: [{ id: 'id3', stopId: 'rose', begin: at('08:50'), leave: at('09:20') }],
      },
    ]);
    expect(timeItinerary({ ...unplanned, runs }).return).toBe(timeItinerary(unplanned).return);
  });

  it('give a vehicle that joined later a day of its own and leave the others alone', () => {
    const joined = { ...itinerary, vehicleIds: ['v1', 'v9'] };
    const [first, second] = runsToEdit(joined, () => 'id');
    expect(first).toEqual(run);
    expect(second).toMatchObject({ vehicleId: 'v9', depart: at('08:00') });
    expect(second?.calls.map(({ begin }) => begin)).toEqual([at('08:50'), at('09:50')]);
  });
});
