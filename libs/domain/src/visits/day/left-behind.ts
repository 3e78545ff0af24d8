import type { Finding } from '../../finding';
import { compareInstants } from '../../time';
import type { CallId, RollCall, RollMark, Run, RunEvent } from '../run';
import { mergeMarks, outweighs } from './merge-marks';
import { settleEvents } from './settle-events';
import { isSince, type Sighting } from './sightings';

/** What the search for somebody begins with; the facts of a `left-behind` finding. */
export interface LeftBehind {
  attendeeId: string;
  vehicleId: string;
  runId: string;
  /** The call whose roll call misses them, and its stop: they came here with the vehicle. */
  callId: CallId;
  stopId: string;
  /** When they were found missing: the mark, or the departure without one. */
  at: string;
  /** Where (a stop, or `start`) and when they were last marked aboard. */
  seenStopId: string;
  seen: string;
  /** What the captain wrote when leaving without them. */
  reason?: string;
}

/**
 * People who were aboard when their vehicle left a place and are missing at its next roll call: marked absent there, or
 * not marked at all when it left. A roll call is one in which anybody is marked. Whoever is marked aboard later, on any
 * vehicle, is found; so is one for whom somebody writes a reason after the vehicle has left without them. Who does not
 * see all runs of the day is told where else people were seen.
 */
export function leftBehind(
  runs: readonly Run[],
  rollCalls: readonly RollCall[],
  events: readonly RunEvent[],
  elsewhere: readonly Sighting[] = [],
): Finding[] {
  const places = runs.flatMap(run => placesOf(run, rollCalls, events));
  const seen = new Map<string, { mark: RollMark; place: Place }>();
  for (const place of places) {
    for (const mark of place.marks) {
      const before = seen.get(mark.attendeeId);
      if (mark.aboard && (!before || outweighs(mark, before.mark))) seen.set(mark.attendeeId, { mark, place });
    }
  }
  return [...seen.values()]
    .filter(({ mark }) => !elsewhere.some(sighting => isSince(sighting, mark)))
    .flatMap(({ mark, place }) => missingAfter(mark, place, places))
    .sort((a, b) => compareInstants(a.at, b.at) || (a.attendeeId < b.attendeeId ? -1 : 1))
    .map(detail => ({
      rule: 'left-behind',
      severity: 'error',
      subjects: [detail.attendeeId, detail.vehicleId, detail.stopId],
      detail: { ...detail },
    }));
}

/** A place a run leaves from, with its roll call. */
interface Place {
  run: Run;
  index: number;
  callId: CallId;
  stopId: string;
  marks: readonly RollMark[];
  departed?: string;
}

function placesOf(run: Run, rollCalls: readonly RollCall[], events: readonly RunEvent[]): Place[] {
  const { departed } = settleEvents(run, events);
  const stays = [{ callId: 'start', stopId: 'start' }, ...run.calls.map(({ id, stopId }) => ({ callId: id, stopId }))];
  return stays.map(({ callId, stopId }, index) => {
    const marks = rollCalls.filter(roll => roll.runId === run.id && roll.callId === callId).map(roll => roll.marks);
    const left = departed[callId]?.at;
    return { run, index, callId, stopId, marks: mergeMarks(...marks), ...(left ? { departed: left } : {}) };
  });
}

/** The first roll call of the same run that misses whoever was last marked aboard at `place`. */
function missingAfter(seen: RollMark, place: Place, places: readonly Place[]): LeftBehind[] {
  const later = places.filter(
    ({ run, index, marks }) => run.id === place.run.id && index > place.index && marks.length,
  );
  for (const { run, callId, stopId, marks, departed } of later) {
    const mark = marks.find(({ attendeeId }) => attendeeId === seen.attendeeId);
    const at = mark?.at ?? departed;
    // Marked aboard would be the newest mark; one without a mark is missing once the vehicle has left.
    if (at === undefined) continue;
    // The newer word counts: whoever was marked aboard after they had been missed is found.
    if (compareInstants(at, seen.at) < 0) continue;
    if (mark?.reason && departed !== undefined && compareInstants(mark.at, departed) > 0) return [];
    const { id: runId, vehicleId } = run;
    const where = { vehicleId, runId, callId, stopId, at, seenStopId: place.stopId, seen: seen.at };
    return [{ attendeeId: seen.attendeeId, ...where, ...(mark?.reason ? { reason: mark.reason } : {}) }];
  }
  return [];
}
