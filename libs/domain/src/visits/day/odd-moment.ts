import { minutesBetween } from '../../time';
import type { Run, RunEvent } from '../run';
import { momentsOf, type RunMoment } from './runs-of-day';
import { settleEvents } from './settle-events';

/** Clocks may differ by so much, minutes. */
const TOLERANCE = 2;

/** A moment that has been reported, and when it was. */
export interface ReportedMoment extends RunMoment {
  at: string;
}

/** Why a moment cannot have been at a time: it is still to come, or a moment before or after it was later or earlier. */
export type OddMoment = { cause: 'future' } | { cause: 'too-early' | 'too-late'; other: ReportedMoment };

/**
 * Whether a time that somebody is about to write down for a moment contradicts the clock or another moment of the run, by
 * the minute. Where the two contradict each other already, a time that brings them nearer is let through: else several
 * wrong moments could not be put right one after another. Only forms ask this; what phones bring is taken as it is.
 */
export function oddMoment(
  run: Pick<Run, 'id' | 'calls'>,
  events: readonly RunEvent[],
  moment: RunMoment,
  at: string,
  now: string,
): OddMoment | undefined {
  if (minutesBetween(now, at) > TOLERANCE) return { cause: 'future' };
  const actual = settleEvents(run, events);
  const all = momentsOf(run);
  const here = all.findIndex(({ kind, callId }) => kind === moment.kind && callId === moment.callId);
  const former = actual[moment.kind][moment.callId]?.at;
  const reported = (moments: readonly RunMoment[]): ReportedMoment[] =>
    moments.flatMap(one => {
      const settled = actual[one.kind][one.callId];
      return settled ? [{ ...one, at: settled.at }] : [];
    });
  const worse = (odd: number, before: number): boolean => odd > 0 && (before === 0 || odd >= before);
  const earlier = reported(all.slice(0, here)).findLast(other =>
    worse(overlap(other.at, at), overlap(other.at, former)),
  );
  if (earlier) return { cause: 'too-early', other: earlier };
  const later = reported(all.slice(here + 1)).find(other => worse(overlap(at, other.at), overlap(former, other.at)));
  return later && { cause: 'too-late', other: later };
}

/** By how many minutes what comes first was later than what comes second: people type minutes, taps know seconds. */
function overlap(first?: string, second?: string): number {
  if (!first || !second) return 0;
  const minute = (instant: string): number => Math.floor(Date.parse(instant) / 60_000);
  return Math.max(0, minute(first) - minute(second));
}
