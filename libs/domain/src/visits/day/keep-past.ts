import { minutesBetween } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { drivingMinutes } from '../travel';
import type { RunForecast } from './run-forecast';

/**
 * Adjusted runs with the times that were planned for what has happened, so that a day can be compared with its plan
 * afterwards. Where a planned moment would contradict what is adjusted after it (a vehicle that went on early), the
 * adjusted one stands, and a stay under way begins when it did, or it would be longer than anybody wants. `forecast` says what has happened; `before` are the runs it was planned with.
 */
export function keepPast(
  itinerary: Itinerary,
  adjusted: readonly Run[],
  before: readonly Run[],
  forecast: readonly RunForecast[],
  classes: Readonly<Record<string, string | undefined>> = {},
): Run[] {
  return adjusted.map(run => {
    const planned = before.find(({ vehicleId }) => vehicleId === run.vehicleId);
    const followed = forecast.find(({ vehicleId }) => vehicleId === run.vehicleId);
    if (!planned || !followed) return run;
    const drive = (from: string, to: string): number =>
      drivingMinutes(itinerary, from, to, classes[run.vehicleId]) ?? 0;
    const calls = [...run.calls];
    for (let i = calls.length - 1; i >= 0; i -= 1) {
      const call = calls[i]!;
      const was = planned.calls.find(({ stopId }) => stopId === call.stopId);
      const happened = followed.calls.find(({ stopId }) => stopId === call.stopId);
      if (!was || !happened) continue;
      const next = calls[i + 1];
      const leave =
        happened.leave.actual && (!next || fits(was.leave, drive(call.stopId, next.stopId), next.begin))
          ? was.leave
          : call.leave;
      const begin = happened.leave.actual && fits(was.begin, 0, leave) ? was.begin : call.begin;
      calls[i] = { ...call, begin, leave };
    }
    const [first] = calls;
    const leaves =
      followed.depart.actual && (!first || fits(planned.depart, drive('start', first.stopId), first.begin));
    return { ...run, depart: leaves ? planned.depart : run.depart, calls };
  });
}

/** Whether something may follow a moment so many minutes later, to the minute. */
const fits = (moment: string, minutes: number, next: string): boolean => minutesBetween(moment, next) > minutes - 0.5;
