import { at } from '../testing';
import { rollCount, rollStanding } from './roll-standing';
import type { Sighting } from './sightings';
import { aMark, aRollCall, aRun } from './testing';

const run = aRun();
const sightingOf = (attendeeId: string, time: string): Sighting => ({
  attendeeId,
  vehicleId: 'v3',
  runId: 'run3',
  callId: 'a3',
  stopId: 'a',
  at: at(time),
});
const start = aRollCall('run1', 'start', aMark('wang', '+', '07:55'), aMark('li', '+', '07:56'));
const stand = (rollCalls: Parameters<typeof rollStanding>[1]['rollCalls'], elsewhere: Sighting[] = [], callId = 'a1') =>
  rollStanding(['li', 'wang'], { run, callId, rollCalls, elsewhere }).map(
    ({ attendeeId, state, guest }) => `${attendeeId} ${state}${guest ? ' guest' : ''}`,
  );

describe('who is expected aboard', () => {
  it('is everybody assigned, missing until marked before this very departure', () => {
    expect(stand([start])).toEqual(['li missing', 'wang missing']);
    expect(stand([start], [], 'start')).toEqual(['li aboard', 'wang aboard']);
  });

  it('is nobody who boarded another vehicle since, until they are marked here again', () => {
    const moved = sightingOf('wang', '08:50');
    expect(stand([start], [moved])).toEqual(['li missing', 'wang elsewhere']);
    expect(rollStanding(['wang'], { run, callId: 'a1', rollCalls: [start], elsewhere: [moved] })[0]).toEqual({
      attendeeId: 'wang',
      state: 'elsewhere',
      elsewhere: moved,
      guest: false,
    });
    expect(stand([start, aRollCall('run1', 'a1', aMark('wang', '+', '08:55'))], [moved])).toEqual([
      'li missing',
      'wang aboard',
    ]);
    expect(stand([start], [sightingOf('wang', '07:40')])).toEqual(['li missing', 'wang missing']);
  });

  it('includes whoever was taken along, until they are back with their own', () => {
    const taken = aRollCall('run1', 'a1', aMark('zhao', '+', '08:50'));
    expect(stand([start, taken])).toEqual(['li missing', 'wang missing', 'zhao aboard guest']);
    expect(stand([start, taken], [], 'b1')).toEqual(['li missing', 'wang missing', 'zhao missing guest']);
    expect(stand([start, taken], [sightingOf('zhao', '09:40')], 'b1')).toEqual(['li missing', 'wang missing']);
  });
});

describe('how many a roll call counts', () => {
  const count = (
    assigned: string[],
    rollCalls: Parameters<typeof rollStanding>[1]['rollCalls'],
    elsewhere: Sighting[] = [],
  ) => rollCount(rollStanding(assigned, { run, callId: 'a1', rollCalls, elsewhere }));

  it('is its own people and whoever was taken along: a guest does not stand in for somebody who is missing', () => {
    const roll = aRollCall('run1', 'a1', aMark('wang', '+', '08:50'), aMark('zhao', '+', '08:51'));
    expect(count(['li', 'wang'], [start, roll])).toEqual({ expected: 3, aboard: 2, missing: 1 });
  });

  it('leaves out who rides in another vehicle', () => {
    const roll = aRollCall('run1', 'a1', aMark('wang', '+', '08:50'));
    expect(count(['li', 'wang'], [start, roll], [sightingOf('li', '08:52')])).toEqual({
      expected: 1,
      aboard: 1,
      missing: 0,
    });
  });
});
