import type { Run, RunEvent } from '../run';
import type { RunForecast } from './run-forecast';
import { momentsOf, type RunMoment } from './runs-of-day';
import { settleEvents } from './settle-events';

/** What was said of a moment still to come: it is not before `at`. */
export interface Delay extends RunMoment {
  at: string;
  eventId: string;
}

/**
 * What was said of a run's moments beforehand, whether they have passed since or not. Of each moment the newest word
 * counts alone, whichever way it moves the time; a void one says that nothing holds the vehicle up any longer.
 */
export function delaysOf(run: Pick<Run, 'id'>, events: readonly RunEvent[]): Delay[] {
  const newest = new Map<string, RunEvent>();
  for (const event of events) {
    if (event.runId !== run.id || !event.expected) continue;
    const key = `${event.kind} ${event.callId}`;
    const known = newest.get(key);
    if (!known || event.id > known.id) newest.set(key, event);
  }
  return [...newest.values()]
    .filter(({ void: over }) => !over)
    .map(({ id, kind, callId, at }) => ({ kind, callId, at, eventId: id }));
}

/** Whether anybody has spoken of a vehicle's day: tapped in it, or said that it is held up. Of others the plan is told. */
export const isSpokenOf = (
  { age, runId: id }: Pick<RunForecast, 'age' | 'runId'>,
  events: readonly RunEvent[],
): boolean => age !== null || delaysOf({ id }, events).length > 0;

/** What holds a vehicle up: the delay of the first moment ahead that has one. A tap ends it, of that moment or a later one. */
export function heldUp(run: Pick<Run, 'id' | 'calls'>, events: readonly RunEvent[]): Delay | undefined {
  const delays = delaysOf(run, events);
  if (!delays.length) return undefined;
  const actual = settleEvents(run, events);
  const moments = momentsOf(run);
  const ahead = moments.slice(moments.findLastIndex(({ kind, callId }) => actual[kind][callId]) + 1);
  return ahead
    .map(moment => delays.find(({ kind, callId }) => kind === moment.kind && callId === moment.callId))
    .find(delay => delay !== undefined);
}
