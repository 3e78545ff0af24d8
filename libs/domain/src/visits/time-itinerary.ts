import { instantOf, millisecondsOf } from '../time';
import type { Itinerary, Stop } from './itinerary';
import { stepsOf } from './legs';
import { timeRuns } from './time-runs';
import { timedStop } from './timed-stop';
import type { ItineraryTiming, TimedCall, TimedRun, TimedStop, Wait } from './timing';

const MINUTE = 60_000;

/** A vehicle on its way, in minutes since the epoch. */
interface Traveller {
  vehicleId: string;
  leave: number;
  calls: TimedCall[];
}

/**
 * Times an itinerary forward from its departure (meaning of the words as in the planner's description): everybody
 * leaves the start together and takes the stops in their order. At a stop they begin in the order of the convoy as
 * parking places come free and the stop is open; nobody begins earlier than the vehicle ahead. A convoy leaves when its
 * last wave is done, otherwise each leaves after its dwell. A step without a leg counts as no time at all: a rule says so.
 * Where runs are planned, they are what is timed (`timeRuns`).
 */
export function timeItinerary(
  itinerary: Itinerary,
  classes: Readonly<Record<string, string | undefined>> = {},
): ItineraryTiming {
  const known = timed.get(itinerary);
  if (known && itinerary.vehicleIds.every(id => known.classes[id] === classes[id])) return known.timing;
  const timing = timeRuns(itinerary, classes) ?? timeForward(itinerary);
  timed.set(itinerary, { classes, timing });
  return timing;
}

/**
 * What was timed before: page, graph and rules ask for the same itinerary at every step of a drag. An itinerary is a value;
 * whoever changes one makes another.
 */
const timed = new WeakMap<
  Itinerary,
  { classes: Readonly<Record<string, string | undefined>>; timing: ItineraryTiming }
>();

function timeForward(itinerary: Itinerary): ItineraryTiming {
  const depart = minutesOf(itinerary.start.at);
  // Without a vehicle the places are timed as for one, so that a plan can be read before cars are chosen.
  const vehicleIds = itinerary.vehicleIds.length ? itinerary.vehicleIds : [''];
  const travellers: Traveller[] = vehicleIds.map(vehicleId => ({ vehicleId, leave: depart, calls: [] }));
  const steps = stepsOf(itinerary);
  const stops = itinerary.stops.map((stop, i): TimedStop => {
    visit(stop, steps[i]?.leg?.minutes ?? 0, travellers, itinerary.mode === 'convoy');
    return togetherAt(stop, travellers);
  });
  const homeward = steps.at(-1)?.leg?.minutes ?? 0;
  const runs = travellers.map((traveller): TimedRun => {
    const waiting = traveller.calls.flatMap(call => call.waits).reduce((sum, wait) => sum + wait.minutes, 0);
    return {
      vehicleId: traveller.vehicleId,
      depart: instant(depart),
      calls: traveller.calls,
      return: instant(traveller.leave + homeward),
      waiting,
    };
  });
  return {
    depart: instant(depart),
    stops,
    return: instant(Math.max(...travellers.map(traveller => traveller.leave)) + homeward),
    runs: itinerary.vehicleIds.length ? runs : [],
    estimated: steps.some(({ leg }) => leg?.source === 'estimated'),
  };
}

/** Lets every traveller call at the stop. */
function visit(stop: Stop, minutes: number, travellers: Traveller[], together: boolean): void {
  const opens = stop.open === undefined ? -Infinity : minutesOf(stop.open);
  const places: { free: number; by?: string }[] = Array.from({ length: Math.max(1, stop.capacity) }, () => ({
    free: -Infinity,
  }));
  let ahead = -Infinity;
  const calls = travellers.map(({ vehicleId, leave }) => {
    const reach = leave + minutes;
    const place = places.reduce((a, b) => (b.free < a.free ? b : a));
    const begin = Math.max(reach, opens, place.free, ahead);
    const wait = waitBefore(reach, begin, opens, place);
    ahead = begin;
    place.free = begin + stop.dwell;
    place.by = vehicleId;
    return { vehicleId, reach, begin, done: begin + stop.dwell, waits: wait ? [wait] : [] };
  });
  const allDone = Math.max(...calls.map(call => call.done));
  calls.forEach(({ reach, begin, done, waits }, i) => {
    const leave = together ? allDone : done;
    const apart: Wait[] = leave > done ? [{ minutes: leave - done, because: 'convoy' }] : [];
    const traveller = travellers[i]!;
    traveller.leave = leave;
    traveller.calls.push({
      stopId: stop.id,
      reach: instant(reach),
      begin: instant(begin),
      leave: instant(leave),
      waits: [...waits, ...apart],
    });
  });
}

/** The wait before a begin, by the last constraint that released it. */
function waitBefore(
  reach: number,
  begin: number,
  opens: number,
  place: { free: number; by?: string },
): Wait | undefined {
  if (begin <= reach) return undefined;
  const minutes = begin - reach;
  if (begin === place.free && place.by) return { minutes, because: 'capacity', behind: place.by };
  return { minutes, because: begin === opens ? 'window' : 'capacity' };
}

/** The latest call of all travellers, taken as one. */
function togetherAt(stop: Stop, travellers: readonly Traveller[]): TimedStop {
  return timedStop(
    stop.id,
    travellers.map(({ vehicleId, calls }) => ({ vehicleId, call: calls.at(-1)! })),
  );
}

const minutesOf = (at: string): number => millisecondsOf(at) / MINUTE;
const instant = (minutes: number): string => instantOf(Math.round(minutes * MINUTE));
