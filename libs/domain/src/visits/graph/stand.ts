import { type Interval, millisecondsOf } from '../../time';
import type { Itinerary } from '../itinerary';
import type { TimedCall, TimedRun } from '../timing';
import { laneOf, type Stay } from './lanes';

/** Where a vehicle stands outside the parking places of a stop: which side of the band, which lane, counted from it. */
export interface Beside extends Interval {
  above: boolean;
  lane: number;
}

/** How one call stands at its stop. Intervals in minutes since the epoch. */
export interface Stand {
  stopId: string;
  /** When the wheels could be there. */
  reach: number;
  begin: number;
  leave: number;
  /** While a parking place is taken: until the leave, in a convoy only for the dwell. */
  hold: Interval;
  /** The parking place, from 0; -1 where none was free. */
  track: number;
  /** The lane beside the band where none was free. */
  outside?: Beside;
  wait?: Beside & { because?: TimedCall['waits'][number]['because'] };
  aside?: Beside;
}

type Plan = Pick<Itinerary, 'stops' | 'mode'>;

/** The track a stay has already, by the place of its vehicle in the order and the number of its call. */
export type KeptTrack = (rank: number, call: number, stand: Stand) => number | undefined;

/** How every call of the runs stands: its track, or its lane outside. One list per run, calls in their order. */
export function standsOf(plan: Plan, runs: readonly TimedRun[], kept?: KeptTrack): Stand[][] {
  const order = new Map(['start', ...plan.stops.map(stop => stop.id)].map((place, i) => [place, i]));
  const stops = new Map(plan.stops.map(stop => [stop.id, stop]));
  const stands = runs.map(run =>
    run.calls.map((call, i): Stand => {
      const dwell = stops.get(call.stopId)?.dwell ?? 0;
      const stand = standOf(call, plan.mode === 'convoy' ? dwell : Infinity);
      const place = order.get(call.stopId)!;
      const from = order.get(run.calls[i - 1]?.stopId ?? 'start') ?? 0;
      const to = order.get(run.calls[i + 1]?.stopId ?? 'start') ?? 0;
      if (stand.wait) stand.wait.above = from < place;
      if (stand.aside) stand.aside.above = to < place;
      return stand;
    }),
  );
  const there = guestsAt(stands);
  for (const stop of plan.stops) park(there.get(stop.id) ?? [], Math.max(1, stop.capacity), kept);
  return stands;
}

/** A stay at a stop, by the place of its vehicle in the order of the convoy; the interval is the parking place's. */
export interface Guest extends Interval {
  rank: number;
  /** Which of its vehicle's calls it is. */
  call: number;
  stand: Stand;
}

/** Who comes to each stop, in the order of the convoy. */
export function guestsAt(stands: readonly (readonly Stand[])[]): Map<string, Guest[]> {
  const there = new Map<string, Guest[]>();
  stands.forEach((calls, rank) => {
    calls.forEach((stand, call) => {
      const guest = { start: stand.hold.start, end: stand.hold.end, rank, call, stand };
      const others = there.get(stand.stopId);
      if (others) others.push(guest);
      else there.set(stand.stopId, [guest]);
    });
  });
  return there;
}

function standOf(call: TimedCall, dwell: number): Stand {
  const [reach, begin, leave] = [minutesOf(call.reach), minutesOf(call.begin), minutesOf(call.leave)];
  const done = Math.min(leave, begin + dwell);
  const because = call.waits[0]?.because;
  return {
    stopId: call.stopId,
    reach,
    begin,
    leave,
    hold: { start: begin, end: done },
    track: -1,
    ...(begin > reach
      ? { wait: { start: reach, end: begin, above: true, lane: 0, ...(because ? { because } : {}) } }
      : {}),
    ...(leave > done ? { aside: { start: done, end: leave, above: false, lane: 0 } } : {}),
  };
}

/** Gives the calls at one stop their tracks, and a lane of its own to everything that happens outside them. */
function park(here: readonly Guest[], capacity: number, kept?: KeptTrack): void {
  const tracks = laneOf(here, capacity, kept && here.map(({ rank, call, stand }) => kept(rank, call, stand)));
  const beside: { place: Beside; rank: number }[] = [];
  here.forEach(({ stand, rank }, i) => {
    stand.track = tracks[i]!;
    if (stand.track < 0) stand.outside = { ...stand.hold, above: false, lane: 0 };
    for (const place of [stand.outside, stand.wait, stand.aside]) if (place) beside.push({ place, rank });
  });
  for (const above of [true, false]) {
    const side = beside.filter(({ place }) => place.above === above);
    const stays = side.map(({ place, rank }): Stay => ({ start: place.start, end: place.end, rank }));
    laneOf(stays).forEach((lane, i) => (side[i]!.place.lane = lane));
  }
}

export const minutesOf = (instant: string): number => millisecondsOf(instant) / 60_000;
