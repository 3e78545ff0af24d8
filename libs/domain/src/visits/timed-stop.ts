import { compareInstants as order, millisecondsOf } from '../time';
import type { TimedCall, TimedStop } from './timing';

/** One stop as all its callers together see it; there is at least one. */
export function timedStop(
  stopId: string,
  calls: readonly { vehicleId: string; call: Pick<TimedCall, 'reach' | 'begin' | 'leave'> }[],
): TimedStop {
  const waves = new Map<string, string[]>();
  for (const { vehicleId, call } of calls) {
    const wave = waves.get(call.begin);
    if (wave) wave.push(vehicleId);
    else waves.set(call.begin, [vehicleId]);
  }
  const begins = [...waves.keys()].sort(order);
  return {
    stopId,
    reach: utmost(
      calls.map(({ call }) => call.reach),
      -1,
    ),
    begin: begins[0]!,
    leave: utmost(
      calls.map(({ call }) => call.leave),
      1,
    ),
    waves: begins.map(begin => ({ begin, vehicleIds: waves.get(begin)!.filter(Boolean) })),
  };
}

/** The latest of some instants, or with `-1` the earliest. */
export function utmost(instants: readonly string[], sign: 1 | -1): string {
  let [found, best] = ['', -Infinity];
  for (const instant of instants) {
    const value = sign * millisecondsOf(instant);
    if (value > best) [found, best] = [instant, value];
  }
  return found;
}
