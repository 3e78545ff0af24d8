import { compareInstants, minutesBetween } from '../../time';
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
  /** The stops that lie ahead in the order they would be visited in; only where that is another than expected. */
  order?: string[];
  /** When it would be back, also where that does not change. */
  return: string;
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
    if (!times.length) return [];
    const order = after && otherOrder(before, after);
    return [
      { vehicleId: before.vehicleId, times, ...(order ? { order } : {}), return: bestOf((after ?? before).return) },
    ];
  });
}

/** The stops that lie ahead as another plan has them, where it visits any of them before another one than expected. */
function otherOrder(before: RunForecast, after: RunForecast): string[] | undefined {
  const [expected, adjusted] = [before, after].map(({ calls }) =>
    calls.filter(({ reach }) => reach.actual === undefined).map(({ stopId }) => stopId),
  );
  const stays = expected!.filter(stop => adjusted!.includes(stop));
  const known = adjusted!.filter(stop => stays.includes(stop));
  return known.every((stop, i) => stop === stays[i]) ? undefined : adjusted;
}

/** What an adjustment gains: minutes the last vehicle is back earlier; where none, the vehicle that is, and by how much. */
export interface Gain {
  minutes: number;
  /** Only where the day gains nothing. */
  vehicleId?: string;
}

/** What another plan gains against what is expected now; nothing where nobody would be back earlier. */
export function gainOf(expected: readonly RunForecast[], adjusted: readonly RunForecast[]): Gain | undefined {
  const returns = expected.map(before => {
    const after = adjusted.find(({ vehicleId }) => vehicleId === before.vehicleId) ?? before;
    return { vehicleId: before.vehicleId, before: bestOf(before.return), after: bestOf(after.return) };
  });
  const last = (key: 'before' | 'after'): string | undefined =>
    returns
      .map(one => one[key])
      .sort(compareInstants)
      .at(-1);
  const [was, is] = [last('before'), last('after')];
  const minutes = was && is ? Math.round(minutesBetween(is, was)) : 0;
  if (minutes >= 1) return { minutes };
  const [best] = returns
    .map(({ vehicleId, before, after }) => ({ vehicleId, minutes: Math.round(minutesBetween(after, before)) }))
    .sort((a, b) => b.minutes - a.minutes);
  return best && best.minutes >= 1 ? best : undefined;
}
