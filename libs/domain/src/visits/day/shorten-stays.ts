import { addMinutes, minutesBetween } from '../../time';
import type { Proposal } from '../proposal';
import type { Run } from '../run';
import { bestOf, type RunForecast } from './run-forecast';

/** What is put into effect of a proposal, and how it is told. */
export type Adjusting = Pick<Proposal, 'id' | 'kind' | 'runs' | 'breaks' | 'why'>;

/** What wins less is worth nobody's new times, minutes. */
export const WORTH = 3;
/** Minutes late from which something is worth doing. */
const LATE = 5;
/** No stay is made shorter than this, nor than half of what was planned; minutes. */
const LEAST = 15;

/**
 * What can be done at once and without a planner: each late vehicle, the latest first, stays shorter at its next stop by
 * as much as it is late, as far as the stay allows. Everything else stays as it is.
 */
export function shortenStays(runs: readonly Run[], forecasts: readonly RunForecast[]): Adjusting[] {
  return [...forecasts]
    .filter(({ late }) => late >= LATE)
    .sort((a, b) => b.late - a.late)
    .flatMap((forecast): Adjusting[] => {
      const run = runs.find(({ id }) => id === forecast.runId);
      const at = forecast.calls.findIndex(({ leave }, i) => !leave.actual && room(run, i) >= WORTH);
      const call = run?.calls[at];
      if (!run || !call) return [];
      const behind = Math.round(minutesBetween(call.leave, bestOf(forecast.calls[at]!.leave)));
      const minutes = Math.min(Math.floor(room(run, at)), behind);
      if (minutes < WORTH) return [];
      const shorter = { ...call, leave: addMinutes(call.leave, -minutes) };
      const calls = run.calls.map(one => (one.id === call.id ? shorter : one));
      const detail = { stopId: call.stopId, minutes };
      return [
        {
          id: `shorten ${run.id}`,
          kind: 'shorten',
          runs: runs.map(one => (one.id === run.id ? { ...one, calls } : one)),
          breaks: [],
          why: [{ rule: 'shorten', severity: 'warning', subjects: [run.vehicleId, call.stopId], detail }],
        },
      ];
    });
}

/** By how many minutes a stay can be shortened. */
function room(run: Run | undefined, i: number): number {
  const call = run?.calls[i];
  if (!call) return 0;
  const length = minutesBetween(call.begin, call.leave);
  return length - Math.max(LEAST, length / 2);
}
