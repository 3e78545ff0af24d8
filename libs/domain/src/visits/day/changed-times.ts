import { minutesBetween } from '../../time';
import type { RunEventKind } from '../run';
import { bestOf, type RunForecast } from './run-forecast';
import { placedMoments } from './whereabouts';

/** A moment of a vehicle that would come at another time; without `after` it would not come at all. */
export interface ChangedTime {
  kind: RunEventKind;
  /** A stop, `start` or `end`. */
  place: string;
  before: string;
  after?: string;
}

/** What an adjustment changes for one vehicle. */
export interface VehicleChange {
  vehicleId: string;
  times: ChangedTime[];
  /** Minutes it would be back earlier; negative = later. */
  saved: number;
}

/**
 * What another plan changes against what is expected now, by vehicle, in the order of the first list. What has happened
 * changes no more, and less than a minute is no change.
 */
export function changedTimes(expected: readonly RunForecast[], adjusted: readonly RunForecast[]): VehicleChange[] {
  return expected.flatMap(before => {
    const after = adjusted.find(({ vehicleId }) => vehicleId === before.vehicleId);
    const moments = after ? placedMoments(after) : [];
    const times = placedMoments(before)
      .filter(({ moment }) => moment.actual === undefined)
      .flatMap(({ kind, place, moment }): ChangedTime[] => {
        const same = moments.find(one => one.kind === kind && one.place === place);
        const was = bestOf(moment);
        if (!same) return [{ kind, place, before: was }];
        const is = bestOf(same.moment);
        return Math.abs(minutesBetween(was, is)) < 1 ? [] : [{ kind, place, before: was, after: is }];
      });
    const saved = after ? minutesBetween(bestOf(after.return), bestOf(before.return)) : 0;
    return times.length ? [{ vehicleId: before.vehicleId, times, saved: Math.round(saved) || 0 }] : [];
  });
}
