import { checkItinerary } from '../check-itinerary';
import type { ItineraryPin, Together } from '../itinerary';
import { at } from '../testing';
import { usual, withRuns } from './testing';

const found = (more: { pins?: ItineraryPin[]; together?: Together[] }, runs = [usual('v1'), usual('v2')]) =>
  checkItinerary(withRuns(runs, more)).filter(({ rule }) => rule === 'pin-missed' || rule === 'together-missed');
const later = { ...usual('v2'), calls: usual('v2').calls.map(call => ({ ...call, begin: at('13:00') })) };

describe('what an organizer fixed', () => {
  const run = usual('v1');
  const [first, second] = run.calls.map(({ stopId }) => stopId) as [string, string];

  it.each<[string, ItineraryPin]>([
    ['a departure', { vehicleId: 'v1', depart: run.depart }],
    ['a begin', { vehicleId: 'v1', stopId: first, begin: run.calls[0]!.begin }],
    ['the first stop', { vehicleId: 'v1', order: [first] }],
    ['one stop before another, for all', { stopId: first, before: second }],
  ])('is silent while it is kept: %s', (_, pin) => {
    expect(found({ pins: [pin] })).toEqual([]);
  });

  it.each<[string, ItineraryPin, string[], object]>([
    ['a departure', { vehicleId: 'v1', depart: at('06:00') }, ['v1'], { pinned: at('06:00'), depart: run.depart }],
    [
      'a begin',
      { vehicleId: 'v1', stopId: first, begin: at('06:00') },
      [first, 'v1'],
      { pinned: at('06:00'), begin: run.calls[0]!.begin },
    ],
    ['the first stop', { vehicleId: 'v1', order: [second] }, [second, 'v1'], { order: [second] }],
    ['one stop before another', { vehicleId: 'v1', stopId: second, before: first }, [second, 'v1'], { before: first }],
  ])('is a conflict once it is otherwise: %s', (_, pin, subjects, detail) => {
    expect(found({ pins: [pin] })).toEqual([
      { rule: 'pin-missed', severity: 'error', subjects, detail: { ...detail, pin: 0, vehicleIds: ['v1'] } },
    ]);
  });

  it('counts for each vehicle where it is fixed for all', () => {
    expect(found({ pins: [{ stopId: second, before: first }] }).map(({ subjects }) => subjects[1])).toEqual([
      'v1',
      'v2',
    ]);
  });

  it('is nothing for a vehicle that has no run or does not come there', () => {
    const none: ItineraryPin[] = [
      { vehicleId: 'v9', depart: at('06:00') },
      { vehicleId: 'v1', stopId: 'nowhere', begin: at('06:00') },
    ];
    expect(found({ pins: none })).toEqual([]);
  });
});

describe('vehicles that begin a stop together', () => {
  const stopId = usual('v1').calls[0]!.stopId;

  it('are silent while they do', () => {
    expect(found({ together: [{ vehicleIds: ['v1', 'v2'], stopId }] })).toEqual([]);
  });

  it('are a conflict once they do not, with the first and the last begin', () => {
    expect(found({ together: [{ vehicleIds: ['v1', 'v2'], stopId }] }, [usual('v1'), later])).toEqual([
      {
        rule: 'together-missed',
        severity: 'error',
        subjects: [stopId],
        detail: { together: 0, vehicleIds: ['v1', 'v2'], from: usual('v1').calls[0]!.begin, to: at('13:00') },
      },
    ]);
  });
});
