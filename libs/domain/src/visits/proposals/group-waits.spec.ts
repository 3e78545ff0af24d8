import { at } from '../testing';
import type { TimedRun, Wait } from '../timing';
import { groupWaits } from './group-waits';

const aRun = (vehicleId: string, ...waits: readonly (readonly [stopId: string, ...Wait[]])[]): TimedRun => ({
  vehicleId,
  depart: at('08:00'),
  calls: waits.map(([stopId, ...all]) => ({
    stopId,
    reach: at('09:00'),
    begin: at('09:00'),
    leave: at('09:40'),
    waits: all,
  })),
  return: at('12:00'),
  waiting: 0,
});
const convoy = (minutes: number): Wait => ({ minutes, because: 'convoy' });
const capacity = (minutes: number): Wait => ({ minutes, because: 'capacity', behind: 'v1' });
const said = (...runs: TimedRun[]) =>
  groupWaits(runs).map(({ subjects, detail }) => `${subjects.join(' ')} ${Number(detail['minutes'])}`);

describe('who waits where', () => {
  it('is said once of all that wait as long, so that the parts make up the sum', () => {
    const first = ['v1', 'v2'].map(id => aRun(id, ['museum', convoy(45)]));
    const second = ['v3', 'v4'].map(id => aRun(id, ['museum', capacity(45)]));
    expect(said(...first, ...second)).toEqual(['museum v1 v2 v3 v4 45']);
  });

  it('names first who waits most in all', () => {
    const both = ['v1', 'v2'].map(id => aRun(id, ['rose', convoy(20)]));
    expect(said(...both, aRun('v3', ['rose', convoy(30)], ['tan', convoy(0.2)]))).toEqual([
      'rose v1 v2 20',
      'rose v3 30',
    ]);
  });

  it('adds what one vehicle waits before and after its stay, with the cause of most of it', () => {
    expect(groupWaits([aRun('v2', ['tan', capacity(25), convoy(5)])])).toEqual([
      {
        rule: 'wait',
        severity: 'warning',
        subjects: ['tan', 'v2'],
        detail: { because: 'capacity', behind: 'v1', minutes: 30 },
      },
    ]);
  });
});
