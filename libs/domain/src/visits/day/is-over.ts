import type { Finding } from '../../finding';
import { compareInstants } from '../../time';
import type { RunForecast } from './run-forecast';

/**
 * Whether what is missed lies wholly in the past of a day: its stretch has ended, or every vehicle it is about has
 * reported the arrival (or, where it leaves too late, the leaving) that it is about. Nobody can change that any more.
 */
export function isOver({ rule, subjects, detail }: Finding, day: readonly RunForecast[], now: string): boolean {
  const { to } = detail;
  if (typeof to === 'string') return compareInstants(to, now) <= 0;
  if (rule !== 'leg-too-short' && rule !== 'outside-window') return false;
  const stopId = subjects[0];
  const vehicleIds = rule === 'leg-too-short' ? [detail['vehicleId']] : (detail['vehicleIds'] as readonly string[]);
  const moment = rule === 'outside-window' && detail['leave'] !== undefined ? 'leave' : 'reach';
  return vehicleIds.every(vehicleId => {
    const calls = day.find(run => run.vehicleId === vehicleId)?.calls ?? [];
    return calls.some(call => call.stopId === stopId && call[moment].actual !== undefined);
  });
}
