import type { CallId, RollCall, RollMark, Run } from '../run';
import { mergeMarks } from './merge-marks';
import { isSince, type Sighting } from './sightings';

/**
 * Whom a vehicle left a call without, each with the reason given: marked as not aboard in its roll call, several lists of
 * it merged, and not seen on any vehicle since.
 */
export function leftWithout(
  run: Pick<Run, 'id'>,
  callId: CallId,
  rollCalls: readonly RollCall[],
  sightings: readonly Sighting[] = [],
): RollMark[] {
  const here = rollCalls.filter(roll => roll.runId === run.id && roll.callId === callId);
  return mergeMarks(...here.map(({ marks }) => marks)).filter(
    mark => !mark.aboard && !sightings.some(sighting => isSince(sighting, mark)),
  );
}
