import { compareInstants } from '../../time';
import type { CallId, RollCall, RollMark, Run } from '../run';
import { mergeMarks, outweighs } from './merge-marks';

/** Where and when somebody was last marked aboard. */
export interface Sighting {
  attendeeId: string;
  vehicleId: string;
  runId: string;
  callId: CallId;
  /** The stop of the call, or `start`. */
  stopId: string;
  at: string;
}

/** Everybody's last sighting on any of the runs, in the order of the attendees' ids. */
export function lastSightings(runs: readonly Run[], rollCalls: readonly RollCall[]): Sighting[] {
  const seen = new Map<string, { mark: RollMark; sighting: Sighting }>();
  for (const { id: runId, vehicleId, calls } of runs) {
    for (const { callId, stopId } of [{ callId: 'start', stopId: 'start' }, ...calls.map(placeOf)]) {
      const rolls = rollCalls.filter(roll => roll.runId === runId && roll.callId === callId);
      for (const mark of mergeMarks(...rolls.map(({ marks }) => marks))) {
        const { attendeeId, at } = mark;
        const before = seen.get(attendeeId);
        if (mark.aboard && (!before || outweighs(mark, before.mark)))
          seen.set(attendeeId, { mark, sighting: { attendeeId, vehicleId, runId, callId, stopId, at } });
      }
    }
  }
  return [...seen.values()].map(({ sighting }) => sighting).sort((a, b) => (a.attendeeId < b.attendeeId ? -1 : 1));
}

/** Whether somebody was seen there no earlier than the mark was made. */
export const isSince = (sighting: Sighting, mark: Pick<RollMark, 'attendeeId' | 'at'>): boolean =>
  sighting.attendeeId === mark.attendeeId && compareInstants(sighting.at, mark.at) >= 0;

const placeOf = ({ id, stopId }: Run['calls'][number]): { callId: CallId; stopId: string } => ({ callId: id, stopId });
