import type { Run, RunEvent } from '../run';
import { momentsOf } from './runs-of-day';
import { settleEvents } from './settle-events';

/**
 * Whether a vehicle is at a stop or still comes there, as far as anybody reported: it has a call there, and neither its
 * leaving nor anything after it was tapped. One that reports nothing may be there.
 */
export function stillComes(run: Run, stopId: string, events: readonly RunEvent[]): boolean {
  const actual = settleEvents(run, events);
  const last = momentsOf(run).findLastIndex(({ kind, callId }) => actual[kind][callId] !== undefined);
  return run.calls.some((call, i) => call.stopId === stopId && last < 2 * i + 2);
}
