import { addMinutes, millisecondsOf, minutesBetween, overlaps } from '../time';
import type { Itinerary, Stop } from './itinerary';
import type { Call, Run } from './run';
import { timedStop, utmost } from './timed-stop';
import type { ItineraryTiming, TimedCall, TimedRun, Wait } from './timing';
import { legBetween, drivingMinutes } from './travel';

type Classes = Readonly<Record<string, string | undefined>>;

/** The planned runs that still mean something: of the itinerary's vehicles, with the calls at stops that are still there. */
export function runsOf(itinerary: Itinerary): Run[] {
  const stopIds = new Set(itinerary.stops.map(stop => stop.id));
  return (itinerary.runs ?? [])
    .filter(run => itinerary.vehicleIds.includes(run.vehicleId))
    .map(run => {
      const calls = run.calls.filter(call => stopIds.has(call.stopId));
      return calls.length === run.calls.length ? run : { ...run, calls };
    });
}

/**
 * An itinerary's planned runs as they would be driven: when each could be at its stops, why it waits, when it is back.
 * Undefined where none are planned. `classes` gives each vehicle's class, for those that are slower.
 */
export function timeRuns(itinerary: Itinerary, classes: Classes = {}): ItineraryTiming | undefined {
  const planned = runsOf(itinerary);
  if (!planned.length) return undefined;
  const day = { itinerary, stops: new Map(itinerary.stops.map(stop => [stop.id, stop])), guests: guestsOf(planned) };
  const runs = planned.map(run => timeRun(day, run, classes[run.vehicleId]));
  const callers = new Map<string, { vehicleId: string; call: TimedCall }[]>(itinerary.stops.map(({ id }) => [id, []]));
  for (const { vehicleId, calls } of runs)
    for (const call of calls) callers.get(call.stopId)!.push({ vehicleId, call });
  return {
    depart: utmost(
      runs.map(run => run.depart),
      -1,
    ),
    stops: [...callers].flatMap(([stopId, calls]) => (calls.length ? [timedStop(stopId, calls)] : [])),
    return: utmost(
      runs.map(run => run.return),
      1,
    ),
    runs,
    estimated: planned.some(run => drivesOf(itinerary, run, classes[run.vehicleId]).estimated),
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

/** What a run is timed in. */
interface Day {
  itinerary: Itinerary;
  stops: ReadonlyMap<string, Stop>;
  guests: Guests;
}

function timeRun(day: Day, run: Run, vehicleClass: string | undefined): TimedRun {
  const { reaches, back } = drivesOf(day.itinerary, run, vehicleClass);
  let waiting = 0;
  const calls = run.calls.map((call, i): TimedCall => {
    const reach = reaches[i]!;
    const stop = day.stops.get(call.stopId)!;
    const waits = [waitBefore(day, stop, run, call, reach), waitAfter(day.itinerary, stop, call)].filter(isWait);
    for (const { minutes } of waits) waiting += minutes;
    return { stopId: call.stopId, reach, begin: call.begin, leave: call.leave, waits };
  });
  return { vehicleId: run.vehicleId, depart: run.depart, calls, return: back, waiting };
}

const isWait = (wait: Wait | undefined): wait is Wait => wait !== undefined;

type Roads = Pick<Itinerary, 'start' | 'end' | 'stops' | 'legs' | 'classFactors'>;

/** A run's drives: when its wheels could be at each of its stops and back, and whether any drive is only estimated. */
interface Drives {
  reaches: readonly string[];
  back: string;
  estimated: boolean;
}

/** What was driven before: of the runs of a day a drag moves one. A run is a value; whoever changes one makes another. */
const driven = new WeakMap<Run, { roads: Roads; vehicleClass: string | undefined; drives: Drives }>();

function drivesOf(itinerary: Roads, run: Run, vehicleClass: string | undefined): Drives {
  const known = driven.get(run);
  if (known && known.vehicleClass === vehicleClass && sameRoads(known.roads, itinerary)) return known.drives;
  let [leave, estimated] = [run.depart, false];
  const reaches = waysOf(run).map(([from, to], i) => {
    estimated ||= legBetween(itinerary, from, to)?.source === 'estimated';
    const reach = addMinutes(leave, drivingMinutes(itinerary, from, to, vehicleClass) ?? 0);
    leave = run.calls[i]?.leave ?? reach;
    return reach;
  });
  const drives = { back: reaches.pop()!, reaches, estimated };
  const { start, end, stops, legs, classFactors } = itinerary;
  driven.set(run, {
    roads: { start, end, stops, legs, ...(classFactors ? { classFactors } : {}) },
    vehicleClass,
    drives,
  });
  return drives;
}

const sameRoads = (a: Roads, b: Roads): boolean =>
  a.legs === b.legs &&
  a.stops === b.stops &&
  a.start === b.start &&
  a.end === b.end &&
  a.classFactors === b.classFactors;

/** The wait before a begin, by the constraint that releases it just then; a time nobody else asks for was fixed by hand. */
function waitBefore({ itinerary, guests }: Day, stop: Stop, run: Run, call: Call, reach: string): Wait | undefined {
  const [from, until] = [millisecondsOf(reach), millisecondsOf(call.begin)];
  if (until <= from) return undefined;
  const minutes = (until - from) / 60_000;
  if (stop.open !== undefined && millisecondsOf(stop.open) === until) return { minutes, because: 'window' };
  const others = guests.get(stop.id) ?? [];
  const before = others.find(({ runId, leave }) => leave === until && runId !== run.id);
  const here = ({ runId, begin, leave }: Guest): boolean =>
    runId !== run.id && overlaps({ start: begin, end: leave }, { start: from, end: until });
  if (before && others.filter(here).length >= stop.capacity) {
    return { minutes, because: 'capacity', behind: before.vehicleId };
  }
  const table = itinerary.together?.find(
    ({ stopId, vehicleIds }) => stopId === stop.id && vehicleIds.includes(run.vehicleId),
  );
  if (table) return { minutes, because: 'together' };
  return { minutes, because: itinerary.mode === 'convoy' ? 'convoy' : 'pin' };
}

/** Staying longer than the dwell: for the convoy, or because it was planned so. */
function waitAfter(itinerary: Itinerary, stop: Stop, call: Call): Wait | undefined {
  const minutes = minutesBetween(call.begin, call.leave) - stop.dwell;
  return minutes > 0 ? { minutes, because: itinerary.mode === 'convoy' ? 'convoy' : 'pin' } : undefined;
}
