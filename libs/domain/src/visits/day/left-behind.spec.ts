import type { RollCall, RunEvent } from '../run';
import { at } from '../testing';
import { leftBehind } from './left-behind';
import { aMark, aRollCall, aRun, aTap } from './testing';

const other = aRun({
  id: 'run2',
  vehicleId: 'v2',
  calls: [{ id: 'a2', stopId: 'a', begin: at('08:20'), leave: at('09:00') }],
});
const left = [aTap('1', 'departed', 'start', '08:01'), aTap('2', 'departed', 'a1', '09:02')];
const aboard = aRollCall('run1', 'start', aMark('wang', '+', '07:55'), aMark('li', '+', '07:56'));
const find = (rolls: RollCall[], events: RunEvent[] = left) =>
  leftBehind([aRun(), other], rolls, events).map(({ detail }) => detail);

const facts = {
  attendeeId: 'wang',
  vehicleId: 'v1',
  runId: 'run1',
  callId: 'a1',
  stopId: 'a',
  seenStopId: 'start',
  seen: at('07:55'),
};

describe('somebody left behind', () => {
  it('was aboard and is marked missing at the next roll call, even before the vehicle leaves', () => {
    const missing = aRollCall('run1', 'a1', aMark('wang', '-', '08:58'), aMark('li', '+', '08:57'));
    expect(leftBehind([aRun()], [aboard, missing], [])).toEqual([
      {
        rule: 'left-behind',
        severity: 'error',
        subjects: ['wang', 'v1', 'a'],
        detail: { ...facts, at: at('08:58') },
      },
    ]);
  });

  it('was aboard and is not marked at all when the vehicle leaves', () => {
    const roll = aRollCall('run1', 'a1', aMark('li', '+', '08:57'));
    expect(find([aboard, roll])).toEqual([{ ...facts, at: at('09:02') }]);
    expect(find([aboard, roll], [left[0]!])).toEqual([]);
  });

  it('nobody is missed where no roll call was made', () => {
    expect(find([aboard])).toEqual([]);
  });

  it('is found when marked aboard, there or on another vehicle', () => {
    const missing = aRollCall('run1', 'a1', aMark('wang', '-', '08:58'), aMark('li', '+', '08:57'));
    expect(find([aboard, missing, aRollCall('run1', 'a1', aMark('wang', '+', '08:59'))])).toEqual([]);
    expect(find([aboard, missing, aRollCall('run2', 'a2', aMark('wang', '+', '09:10'))])).toEqual([]);
    const changed = aRollCall('run2', 'a2', aMark('wang', '+', '08:50'));
    expect(find([aboard, changed, aRollCall('run1', 'a1', aMark('li', '+', '08:57'))])).toEqual([]);
  });

  it('stays missing whatever reason was given for leaving, until somebody explains it afterwards', () => {
    const short = (time: string) =>
      aRollCall('run1', 'a1', aMark('wang', '-', time, '随镇车返回'), aMark('li', '+', '08:57'));
    expect(find([aboard, short('09:00')])).toEqual([{ ...facts, at: at('09:00'), reason: '随镇车返回' }]);
    expect(find([aboard, short('09:20')])).toEqual([]);
  });

  it('one who was never aboard is not left behind', () => {
    expect(find([aRollCall('run1', 'a1', aMark('zhao', '-', '08:57'))])).toEqual([]);
  });

  it('is found by a captain who sees their own vehicle only, once another reports them aboard', () => {
    const missing = aRollCall('run1', 'a1', aMark('wang', '-', '08:58'), aMark('li', '+', '08:57'));
    const alone = (time?: string) =>
      leftBehind(
        [aRun()],
        [aboard, missing],
        left,
        time ? [{ attendeeId: 'wang', vehicleId: 'v2', runId: 'run2', callId: 'a2', stopId: 'a', at: at(time) }] : [],
      );
    expect(alone()).toHaveLength(1);
    expect(alone('07:30')).toHaveLength(1);
    expect(alone('08:50')).toEqual([]);
  });

  it('is looked for on the vehicle that took them along, when that one misses them', () => {
    const along = aRollCall('run2', 'a2', aMark('wang', '+', '08:50'), aMark('zhao', '+', '08:50'));
    const next = aRun({
      ...other,
      calls: [...other.calls, { id: 'b2', stopId: 'b', begin: at('09:30'), leave: at('10:00') }],
    });
    const short = aRollCall('run2', 'b2', aMark('wang', '-', '09:58'), aMark('zhao', '+', '09:55'));
    expect(leftBehind([aRun(), next], [aboard, along, short], left).map(({ detail }) => detail)).toEqual([
      {
        ...facts,
        vehicleId: 'v2',
        runId: 'run2',
        callId: 'b2',
        stopId: 'b',
        at: at('09:58'),
        seenStopId: 'a',
        seen: at('08:50'),
      },
    ]);
  });
});
