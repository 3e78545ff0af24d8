import { at } from '../testing';
import { keepIds } from './keep-ids';
import { aRun } from './testing';

describe('runs adjusted on the day', () => {
  it('keep the ids of the vehicle and its stops, in any order, and skipped stops are gone', () => {
    const [a, b] = aRun().calls;
    const proposed = aRun({
      id: 'new',
      calls: [
        { ...b!, id: 'x' },
        { id: 'y', stopId: 'c', begin: at('11:00'), leave: at('11:20') },
      ],
    });
    expect(keepIds([proposed], [aRun()])).toEqual([
      aRun({ calls: [b!, { id: 'y', stopId: 'c', begin: at('11:00'), leave: at('11:20') }] }),
    ]);
    expect(a!.id).toBe('a1');
  });

  it('of a vehicle that had none come as they are', () => {
    const other = aRun({ id: 'run9', vehicleId: 'v9' });
    expect(keepIds([other], [aRun()])).toEqual([other]);
  });
});
