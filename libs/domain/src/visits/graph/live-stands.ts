import { addMinutes, compareInstants } from '../../time';
import type { Itinerary } from '../itinerary';
import type { TimedCall, TimedRun } from '../timing';
import { bestKnown, type LiveRun } from './live-lines';
import { type Stand, standsOf } from './stand';

/**
 * How vehicles stand on a day under way, as it happened and as it is expected: on the parking place they were planned to
 * have where that is free, else on another, else outside. Whoever is there takes a place, except for as long as it was planned to wait for one.
 */
export function liveStands(
  itinerary: Itinerary,
  live: readonly LiveRun[],
  planned: { runs: readonly TimedRun[]; stands: readonly (readonly Stand[])[] },
): { runs: TimedRun[]; stands: Stand[][] } {
  const runs = live.map(run => stayingOf(run, planned.runs));
  const wishes = standsOf(itinerary, runs).flatMap((calls, rank) =>
    calls.map((stand, call) => ({ ...stand, rank, call, wish: wishOf(runs[rank]!, call, planned) })),
  );
  const kept = (rank: number, call: number): number | undefined => {
    const own = wishes.find(one => one.rank === rank && one.call === call)!;
    const shared = wishes.some(
      ({ stopId, wish, hold }) =>
        hold !== own.hold &&
        stopId === own.stopId &&
        wish === own.wish &&
        hold.start < own.hold.end &&
        own.hold.start < hold.end,
    );
    return own.wish < 0 || shared ? undefined : own.wish;
  };
  return { runs, stands: standsOf(itinerary, runs, kept) };
}

/** The track a vehicle was planned to stand on at the stop of a call; -1 where none. */
function wishOf(
  { vehicleId, calls }: TimedRun,
  call: number,
  { runs, stands }: Parameters<typeof liveStands>[2],
): number {
  const at = runs.findIndex(run => run.vehicleId === vehicleId);
  return stands[at]?.find(({ stopId }) => stopId === calls[call]!.stopId)?.track ?? -1;
}

/** A run with its stays as they take up room: from coming, or from the end of a wait for a place, to leaving. */
function stayingOf({ vehicleId, depart, calls, return: back }: LiveRun, planned: readonly TimedRun[]): TimedRun {
  const plan = planned.find(run => run.vehicleId === vehicleId);
  return {
    vehicleId,
    depart: bestKnown(depart),
    calls: calls.map(({ stopId, reach, leave }): TimedCall => {
      const came = bestKnown(reach);
      const call = plan?.calls.find(one => one.stopId === stopId);
      const wait = call?.waits.find(({ because }) => because === 'capacity')?.minutes ?? 0;
      const from = call ? later(came, earlier(call.begin, addMinutes(came, wait))) : came;
      return { stopId, reach: from, begin: from, leave: later(from, bestKnown(leave)), waits: [] };
    }),
    return: bestKnown(back),
    waiting: 0,
  };
}

const earlier = (a: string, b: string): string => (compareInstants(a, b) <= 0 ? a : b);
const later = (a: string, b: string): string => (compareInstants(a, b) >= 0 ? a : b);
