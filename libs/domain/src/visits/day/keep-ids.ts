import type { Run } from '../run';

/**
 * Runs as somebody proposes them, under the ids that phones already know: a vehicle's run keeps its id, and so does its
 * call at a stop, so that what has been tapped stays with it. What is new keeps the id it came with.
 */
export function keepIds(proposed: readonly Run[], known: readonly Run[]): Run[] {
  return proposed.map(run => {
    const before = known.find(({ vehicleId }) => vehicleId === run.vehicleId);
    if (!before) return run;
    const calls = run.calls.map(call => {
      const same = before.calls.find(({ stopId }) => stopId === call.stopId);
      return same ? { ...call, id: same.id } : call;
    });
    return { ...run, id: before.id, calls };
  });
}
