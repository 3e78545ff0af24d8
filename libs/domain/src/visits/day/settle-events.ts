import { compareInstants } from '../../time';
import type { CallId, Run, RunEvent, RunEventKind } from '../run';

/** A moment that has happened: when, and the tap that says so (the one a correction names). */
export interface Settled {
  at: string;
  eventId: string;
}

/** What has really happened on a run, by the call (or `start`, `end`) it happened at. Untapped moments are absent. */
export interface RunActuals {
  arrived: Readonly<Record<CallId, Settled>>;
  departed: Readonly<Record<CallId, Settled>>;
}

/**
 * What the taps on a run come to, whoever tapped and in whatever order they came in. Per call and kind the earliest tap
 * counts, so that two captains of one vehicle do not double; where somebody corrected, the correction made last counts
 * alone, and a void one says that it never happened. The same tap twice is one tap. What is only expected is none.
 */
export function settleEvents(run: Pick<Run, 'id'>, events: readonly RunEvent[]): RunActuals {
  const groups = new Map<string, RunEvent[]>();
  for (const event of events) {
    if (event.runId !== run.id || event.expected) continue;
    const key = `${event.kind} ${event.callId}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const actuals: Record<RunEventKind, Record<CallId, Settled>> = { arrived: {}, departed: {} };
  for (const group of groups.values()) {
    const { id, kind, callId, at, void: never } = deciding(group);
    if (!never) actuals[kind][callId] = { at, eventId: id };
  }
  return actuals;
}

/** The one tap of a call and kind that counts. */
function deciding(group: readonly RunEvent[]): RunEvent {
  const corrections = group.filter(event => event.corrects !== undefined);
  if (corrections.length) return corrections.reduce((last, event) => (event.id > last.id ? event : last));
  return group.reduce((first, event) => {
    const later = compareInstants(event.at, first.at) || (event.id < first.id ? -1 : 1);
    return later < 0 ? event : first;
  });
}
