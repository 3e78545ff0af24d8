import { leftWithout } from './left-without';
import { lastSightings } from './sightings';
import { aMark, aRollCall, aRun } from './testing';

const run = aRun();
const other = aRun({ id: 'run2', vehicleId: 'v2' });
const own = aMark('li', '-', '08:58', '自行前往');
const rolls = [
  aRollCall('run1', 'start', aMark('li', '+', '07:56')),
  aRollCall('run1', 'a1', aMark('wang', '+', '08:55')),
  aRollCall('run1', 'a1', own),
];

describe('whom a vehicle left without', () => {
  it('is who was marked as not aboard, with the reason, whichever phone wrote it', () => {
    expect(leftWithout(run, 'a1', rolls)).toEqual([own]);
    expect(leftWithout(run, 'start', rolls)).toEqual([]);
    expect(leftWithout(other, 'a1', rolls)).toEqual([]);
  });

  it('is nobody who was marked aboard after all, or seen on another vehicle since', () => {
    const late = aRollCall('run1', 'a1', aMark('li', '+', '09:01'));
    expect(leftWithout(run, 'a1', [...rolls, late])).toEqual([]);
    const elsewhere = [...rolls, aRollCall('run2', 'b1', aMark('li', '+', '09:40'))];
    expect(leftWithout(run, 'a1', elsewhere, lastSightings([run, other], elsewhere))).toEqual([]);
    expect(leftWithout(run, 'a1', rolls, lastSightings([run, other], rolls))).toEqual([own]);
  });
});
