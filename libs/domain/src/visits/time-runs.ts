import { addMinutes, compareInstants, millisecondsOf, minutesBetween, overlaps } from '../time';
import type { Itinerary, Stop } from './itinerary';
import type { Call, Run } from './run';
import { timedStop } from './timed-stop';
import type { ItineraryTiming, TimedCall, TimedRun, Wait } from './timing';
import { legBetween, drivingMinutes } from './travel';

type Classes = Readonly<Record<string, string | undefined>>;

/** The planned runs that still mean something: of the itinerary's vehicles, with the calls at stops that are still there. */
export function runsOf(itinerary: Itinerary): Run[] {
  const stopIds = new Set(itinerary.stops.map(stop => stop.id));
  return (itinerary.runs ?? [])
    .filter(run => itinerary.vehicleIds.includes(run.vehicleId))
    .map(run => ({ ...run, calls: run.calls.filter(call => stopIds.has(call.stopId)) }));
}

/**
 * An itinerary's planned runs as they would be driven: when each could be at its stops, why it waits, when it is back.
 * Undefined where none are planned. `classes` gives each vehicle's class, for those that are slower.
 */
export function timeRuns(itinerary: Itinerary, classes: Classes = {}): ItineraryTiming | undefined {
  const planned = runsOf(itinerary);
  if (!planned.length) return undefined;
  const guests = guestsOf(planned);
  const runs = planned.map(run => timeRun(itinerary, run, guests, classes[run.vehicleId]));
  const stops = itinerary.stops.flatMap(stop => {
    const calls = runs.flatMap(({ vehicleId, calls }) =>
      calls.filter(call => call.stopId === stop.id).map(call => ({ vehicleId, call })),
    );
    return calls.length ? [timedStop(stop.id, calls)] : [];
  });
  const inOrder = (a: string, b: string): number => compareInstants(a, b);
  return {
    depart: runs.map(run => run.depart).sort(inOrder)[0]!,
    stops,
    return: runs
      .map(run => run.return)
      .sort(inOrder)
      .at(-1)!,
    runs,
    estimated: planned.some(run => waysOf(run).some(([a, b]) => legBetween(itinerary, a, b)?.source === 'estimated')),
  };
}

/** The drives of a run, from place to place. */
export function waysOf(run: Pick<Run, 'calls'>): [from: string, to: string][] {
  const places = ['start', ...run.calls.map(call => call.stopId), 'end'];
  return places.slice(1).map((to, i) => [places[i]!, to]);
}

/** A planned stay, in milliseconds since the epoch. */
interface Guest {
  runId: string;
  vehicleId: string;
  begin: number;
  leave: number;
}
type Guests = ReadonlyMap<string, readonly Guest[]>;

/** Who stays where and when, by stop: read once, asked for every wait. */
function guestsOf(runs: readonly Run[]): Guests {
  const guests = new Map<string, Guest[]>();
  for (const { id: runId, vehicleId, calls } of runs) {
    for (const { stopId, begin, leave } of calls) {
      const guest = { runId, vehicleId, begin: millisecondsOf(begin), leave: millisecondsOf(leave) };
      const there = guests.get(stopId);
      if (there) there.push(guest);
      else guests.set(stopId, [guest]);
    }
  }
  return guests;
}

function timeRun(itinerary: Itinerary, run: Run, guests: Guests, vehicleClass: string | undefined): TimedRun {
  let from = 'start';
  let leave = run.depart;
  const drive = (to: string): string => addMinutes(leave, drivingMinutes(itinerary, from, to, vehicleClass) ?? 0);
  const calls = run.calls.map((call): TimedCall => {
    const reach = drive(call.stopId);
    const stop = itinerary.stops.find(({ id }) => id === call.stopId)!;
    from = call.stopId;
    leave = call.leave;
    const waits = [...waitBefore(itinerary, stop, run, call, reach, guests), ...waitAfter(itinerary, stop, call)];
    return { stopId: call.stopId, reach, begin: call.begin, leave: call.leave, waits };
  });
  const waiting = calls.flatMap(call => call.waits).reduce((sum, wait) => sum + wait.minutes, 0);
  return { vehicleId: run.vehicleId, depart: run.depart, calls, return: drive('end'), waiting };
}

/** The wait before a begin, by the constraint that releases it just then; a time nobody else asks for was fixed by hand. */
function waitBefore(itinerary: Itinerary, stop: Stop, run: Run, call: Call, reach: string, guests: Guests): Wait[] {
  const minutes = minutesBetween(reach, call.begin);
  if (minutes <= 0) return [];
  const [from, until] = [millisecondsOf(reach), millisecondsOf(call.begin)];
  if (stop.open !== undefined && millisecondsOf(stop.open) === until) return [{ minutes, because: 'window' }];
  const others = (guests.get(stop.id) ?? []).filter(({ runId }) => runId !== run.id);
  const before = others.find(({ leave }) => leave === until);
  const there = (): Guest[] =>
    others.filter(({ begin, leave }) => overlaps({ start: begin, end: leave }, { start: from, end: until }));
  if (before && there().length >= stop.capacity) {
    return [{ minutes, because: 'capacity', behind: before.vehicleId }];
  }
  const table = itinerary.together?.find(
    ({ stopId, vehicleIds }) => stopId === stop.id && vehicleIds.includes(run.vehicleId),
  );
  if (table) return [{ minutes, because: 'together' }];
  return [{ minutes, because: itinerary.mode === 'convoy' ? 'convoy' : 'pin' }];
}

/** Staying longer than the dwell: for the convoy, or because it was planned so. */
function waitAfter(itinerary: Itinerary, stop: Stop, call: Call): Wait[] {
  const minutes = minutesBetween(call.begin, call.leave) - stop.dwell;
  return minutes > 0 ? [{ minutes, because: itinerary.mode === 'convoy' ? 'convoy' : 'pin' }] : [];
}
