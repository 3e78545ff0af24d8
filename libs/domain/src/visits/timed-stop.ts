import { compareInstants as order } from '../time';
import type { TimedCall, TimedStop } from './timing';

/** One stop as all its callers together see it; there is at least one. */
export function timedStop(
  stopId: string,
  calls: readonly { vehicleId: string; call: Pick<TimedCall, 'reach' | 'begin' | 'leave'> }[],
): TimedStop {
  const waves = new Map<string, string[]>();
  for (const { vehicleId, call } of calls) waves.set(call.begin, [...(waves.get(call.begin) ?? []), vehicleId]);
  return {
    stopId,
    reach: calls.map(({ call }) => call.reach).sort(order)[0]!,
    begin: calls.map(({ call }) => call.begin).sort(order)[0]!,
    leave: calls
      .map(({ call }) => call.leave)
      .sort(order)
      .at(-1)!,
    waves: [...waves]
      .map(([begin, vehicleIds]) => ({ begin, vehicleIds: vehicleIds.filter(Boolean) }))
      .sort((a, b) => order(a.begin, b.begin)),
  };
}
