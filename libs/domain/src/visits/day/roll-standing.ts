import type { CallId, RollCall, Run } from '../run';
import { mergeMarks } from './merge-marks';
import { isSince, lastSightings, type Sighting } from './sightings';

/** How somebody stands in a vehicle's roll call. */
export interface RollStanding {
  attendeeId: string;
  /** Aboard; not yet; or aboard another vehicle since, and not waited for. */
  state: 'aboard' | 'missing' | 'elsewhere';
  /** Where they ride instead. */
  elsewhere?: Sighting;
  /** Belongs to another vehicle and was taken along. */
  guest: boolean;
}

/** A roll call: the run and the call it is made before, and what is known of it. */
export interface RollCallOf {
  run: Run;
  callId: CallId;
  rollCalls: readonly RollCall[];
  /** Who was last seen on other vehicles, where those are not among the roll calls. */
  elsewhere?: readonly Sighting[];
}

/**
 * Who is expected aboard a vehicle before it leaves a call: those assigned to it, in their order, then whoever of
 * another vehicle it took along and has not given back. One who boarded another vehicle since is accounted for there.
 */
export function rollStanding(
  assigned: readonly string[],
  { run, callId, rollCalls, elsewhere = [] }: RollCallOf,
): RollStanding[] {
  const own = lastSightings([run], rollCalls);
  const there = (attendeeId: string): Sighting | undefined => {
    const other = elsewhere.find(one => one.attendeeId === attendeeId && one.runId !== run.id);
    const last = own.find(one => one.attendeeId === attendeeId);
    return other && (!last || isSince(other, last)) ? other : undefined;
  };
  const here = rollCalls.filter(roll => roll.runId === run.id && roll.callId === callId).map(({ marks }) => marks);
  const aboard = new Set(mergeMarks(...here).flatMap(mark => (mark.aboard ? [mark.attendeeId] : [])));
  const guests = own.map(({ attendeeId }) => attendeeId).filter(id => !assigned.includes(id) && !there(id));
  return [...assigned, ...guests].map(attendeeId => {
    const other = there(attendeeId);
    const guest = !assigned.includes(attendeeId);
    if (other) return { attendeeId, state: 'elsewhere', elsewhere: other, guest };
    return { attendeeId, state: aboard.has(attendeeId) ? 'aboard' : 'missing', guest };
  });
}

/** How many a roll call counts: who is expected, whoever rides elsewhere left out, and of them who is aboard and who is missing. */
export interface RollCount {
  expected: number;
  aboard: number;
  missing: number;
}

/** Counts a roll call by who is expected in it, guests like its own people. */
export function rollCount(standing: readonly Pick<RollStanding, 'state'>[]): RollCount {
  const of = (wanted: RollStanding['state']): number => standing.filter(({ state }) => state === wanted).length;
  const [aboard, missing] = [of('aboard'), of('missing')];
  return { expected: aboard + missing, aboard, missing };
}
