import type { Itinerary } from '../itinerary';
import type { CallId, Run, RunEventKind } from '../run';
import { timeItinerary } from '../time-itinerary';
import { runsOf } from '../time-runs';
import { derivedId } from './derived-id';

/**
 * The runs that are driven on the day: as planned, else every vehicle with the itinerary timed forward, as one convoy is.
 * Ids of the latter follow from itinerary, vehicle and stop, so that a phone without network and the server mean the
 * same call, and a plan made later can keep them.
 */
export function runsOfDay(itinerary: Itinerary, classes: Readonly<Record<string, string | undefined>> = {}): Run[] {
  const planned = runsOf(itinerary);
  if (planned.length) return planned;
  return timeItinerary({ ...itinerary, runs: [] }, classes).runs.map(({ vehicleId, depart, calls }) => ({
    id: derivedId(itinerary.id, vehicleId),
    vehicleId,
    depart,
    calls: calls.map(({ stopId, begin, leave }) => ({
      id: derivedId(itinerary.id, vehicleId, stopId),
      stopId,
      begin,
      leave,
    })),
  }));
}

/** A moment of a run that is tapped: leaving the start, arriving at and leaving each call, arriving at the end. */
export interface RunMoment {
  kind: RunEventKind;
  callId: CallId;
}

/** All moments of a run in the order of its day. */
export function momentsOf(run: Pick<Run, 'calls'>): RunMoment[] {
  return [
    { kind: 'departed', callId: 'start' },
    ...run.calls.flatMap(({ id }): RunMoment[] => [
      { kind: 'arrived', callId: id },
      { kind: 'departed', callId: id },
    ]),
    { kind: 'arrived', callId: 'end' },
  ];
}
