import type { Finding } from '../../finding';
import type { TimedRun, Wait } from '../timing';

/**
 * Who waits where and how long, vehicles that wait as long at one stop as one finding (`subjects`: the stop, then they;
 * `minutes` each); those first that wait most in all.
 */
export function groupWaits(runs: readonly TimedRun[]): Finding[] {
  const groups = new Map<string, { stopId: string; vehicleIds: string[]; minutes: number; longest: Wait }>();
  for (const { vehicleId, calls } of runs)
    for (const { stopId, waits } of calls) {
      const minutes = Math.round(waits.reduce((sum, wait) => sum + wait.minutes, 0));
      if (minutes <= 0) continue;
      const longest = waits.reduce((a, b) => (b.minutes > a.minutes ? b : a));
      const group = groups.get(`${stopId} ${minutes}`);
      if (group) group.vehicleIds.push(vehicleId);
      else groups.set(`${stopId} ${minutes}`, { stopId, vehicleIds: [vehicleId], minutes, longest });
    }
  return [...groups.values()]
    .sort((a, b) => b.minutes * b.vehicleIds.length - a.minutes * a.vehicleIds.length)
    .map(({ stopId, vehicleIds, minutes, longest }): Finding => ({
      rule: 'wait',
      severity: 'warning',
      subjects: [stopId, ...vehicleIds],
      detail: { ...(vehicleIds.length > 1 ? { because: longest.because } : longest), minutes },
    }));
}
