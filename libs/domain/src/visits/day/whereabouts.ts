import { compareInstants, minutesBetween } from '../../time';
import type { CallId, RollCall, Run } from '../run';
import type { Riding } from '../strip-spots';
import { bestOf, type Moment, type RunForecast } from './run-forecast';
import type { RunMoment } from './runs-of-day';

/** A moment of a run together with where it is: a stop, `start` or `end`. */
export interface PlacedMoment extends RunMoment {
  place: string;
  moment: Moment;
}

/** What a vehicle is doing, as far as anybody reported. */
export interface Whereabouts {
  runId: string;
  vehicleId: string;
  /** Not yet left, on the road to `place`, standing at `place`, or back. */
  state: 'waiting' | 'driving' | 'standing' | 'back';
  place: string;
  /** What comes next; none once it is back. */
  next?: PlacedMoment;
  /** Whether the next should have happened by now and nobody has said so: what is shown is a guess. */
  due: boolean;
}

/** All moments of a forecast in the order of the day. */
export function placedMoments({ depart, calls, return: back }: RunForecast): PlacedMoment[] {
  return [
    { kind: 'departed', callId: 'start', place: 'start', moment: depart },
    ...calls.flatMap(({ callId, stopId, reach, leave }): PlacedMoment[] => [
      { kind: 'arrived', callId, place: stopId, moment: reach },
      { kind: 'departed', callId, place: stopId, moment: leave },
    ]),
    { kind: 'arrived', callId: 'end', place: 'end', moment: back },
  ];
}

/** Where a vehicle is by its last tap; `now` is the moment the forecast was made for. */
export function whereabouts(forecast: RunForecast, now: string): Whereabouts {
  const { runId, vehicleId } = forecast;
  const moments = placedMoments(forecast);
  const at = moments.findLastIndex(({ moment }) => moment.actual !== undefined) + 1;
  const next = moments[at];
  if (!next) return { runId, vehicleId, state: 'back', place: 'end', due: false };
  const state = at === 0 ? 'waiting' : next.kind === 'arrived' ? 'driving' : 'standing';
  const due = compareInstants(bestOf(next.moment), now) <= 0 && compareInstants(next.moment.planned, now) < 0;
  return { runId, vehicleId, state, place: next.place, next, due };
}

/** How far a vehicle is on its way, as far as its last tap and what is expected tell. */
export function ridingOf(forecast: RunForecast, { state, place, next }: Whereabouts, now: string): Riding {
  if (state !== 'driving' || !next) return { from: place, to: place, share: 0 };
  const moments = placedMoments(forecast);
  const at = moments.findIndex(({ kind, callId }) => kind === next.kind && callId === next.callId);
  const left = moments[at - 1]!;
  const [since, until] = [bestOf(left.moment), bestOf(next.moment)];
  const whole = minutesBetween(since, until);
  const share = whole > 0 ? Math.min(0.95, Math.max(0.05, minutesBetween(since, now) / whole)) : 0.5;
  return { from: left.place, to: place, share };
}

/** The latest roll call of a run in which anybody is marked. */
export function lastRollCall(run: Run, rollCalls: readonly RollCall[]): RollCall | undefined {
  const places: CallId[] = ['start', ...run.calls.map(({ id }) => id)];
  return rollCalls
    .filter(roll => roll.runId === run.id && roll.marks.length && places.includes(roll.callId))
    .sort((a, b) => places.indexOf(a.callId) - places.indexOf(b.callId))
    .at(-1);
}
