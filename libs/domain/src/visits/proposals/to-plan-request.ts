import { millisecondsOf } from '../../time';
import { bestOf, type RunForecast } from '../day/run-forecast';
import type { Itinerary, ItineraryMode, ItineraryPin } from '../itinerary';
import {
  type PlanObjective,
  type PlanPin,
  type PlanRequest,
  type PlanStop,
  type PlanVehicle,
  withoutPassed,
} from '../planner';
import type { ContextVehicle } from '../rules/visit-context';
import type { Run, RunEvent } from '../run';
import { drivingMinutes } from '../travel';
import { withDelays } from './with-delays';

const MINUTE = 60_000;

/** Longer than any day: a road nobody knows, or a window without an end. */
export const FOREVER = 100_000;

/** What has happened on the day so far. */
export interface DaySoFar {
  now: string;
  runs: readonly Run[];
  forecast: readonly RunForecast[];
  /** What was reported and said: nobody is planned to leave before what holds their vehicle up is over. */
  events?: readonly RunEvent[];
  /** Stops that are visited no more, by anybody who is not there yet. */
  without?: readonly string[];
}

/** How an itinerary is to be planned. */
export interface PlanWish {
  mode: ItineraryMode;
  objective?: PlanObjective;
  pins?: readonly ItineraryPin[];
  day?: DaySoFar;
}

/** The planner's question about an itinerary, and the clock that its minutes count from. */
export interface ItineraryQuestion {
  request: PlanRequest;
  /** Milliseconds since the epoch at minute 0. */
  epoch: number;
  /** Places between which nobody knows the road. */
  unknown: readonly (readonly [from: string, to: string])[];
}

/** Asks about an itinerary in the planner's words. Minute 0 is a day before the start, so that nothing is negative. */
export function toPlanRequest(
  itinerary: Itinerary,
  vehicles: readonly ContextVehicle[],
  { mode, objective = 'fastest', pins = itinerary.pins ?? [], day }: PlanWish,
): ItineraryQuestion {
  const epoch = Math.floor(millisecondsOf(itinerary.start.at) / MINUTE - 1440) * MINUTE;
  const minute = (instant: string): number => (millisecondsOf(instant) - epoch) / MINUTE;
  const places = ['start', ...itinerary.stops.map(stop => stop.id), 'end'];
  const unknown: [string, string][] = [];
  const tableOf = (vehicleClass: string | undefined): number[][] =>
    places.map(from =>
      places.map(to => {
        if (from === to || to === 'start' || from === 'end') return 0;
        const minutes = drivingMinutes(itinerary, from, to, vehicleClass);
        if (minutes === undefined && vehicleClass === undefined && from + to !== 'startend') unknown.push([from, to]);
        return minutes ?? FOREVER;
      }),
    );
  const classes = [...new Set(vehicles.flatMap(vehicle => vehicle.class ?? []))];
  const loads = itinerary.vehicleIds.map(id => vehicles.find(vehicle => vehicle.id === id)?.people ?? 0);
  const stops = itinerary.stops.map((stop): PlanStop => {
    const open = stop.open === undefined ? 0 : minute(stop.open);
    const close = stop.close === undefined ? FOREVER : minute(stop.close);
    const withPeople = stop.people ? placesFor(stop.people, loads) : Infinity;
    return {
      id: stop.id,
      place: stop.id,
      dwell: stop.dwell,
      capacity: Math.min(stop.capacity, withPeople),
      ...(stop.open === undefined && stop.close === undefined
        ? {}
        : { windows: [[open, Math.max(open, close - stop.dwell)]] }),
    };
  });
  const request: PlanRequest = {
    places,
    travel: tableOf(undefined),
    travelBy: Object.fromEntries(classes.map(name => [name, tableOf(name)])),
    stops,
    vehicles: itinerary.vehicleIds.map((id): PlanVehicle => {
      const known = vehicles.find(vehicle => vehicle.id === id);
      const terms = itinerary.terms?.find(({ vehicleId }) => vehicleId === id);
      return {
        id,
        start: 'start',
        end: 'end',
        earliest: minute(terms?.earliest ?? itinerary.start.at),
        latest: minute(terms?.latest ?? itinerary.end.by),
        ...(terms?.stopIds ? { stops: terms.stopIds } : {}),
        ...(known?.class === undefined ? {} : { class: known.class }),
        ...(known?.size === undefined ? {} : { size: known.size }),
        ...(day ? historyOf(id, day, minute) : {}),
      };
    }),
    together: (itinerary.together ?? []).map(({ vehicleIds, stopId }) => ({ vehicles: vehicleIds, stop: stopId })),
    pins: pins.map(pin => toPin(pin, minute)),
    mode,
    objective,
    ...(day ? { now: minute(day.now) } : {}),
  };
  if (!day) return { request, epoch, unknown };
  // What the day has decided otherwise already binds nobody any more.
  return { request: withoutPassed(withDelays(request, day, minute)), epoch, unknown };
}

/** So many vehicles at once never bring more people than a stop receives: the fullest ones count. */
function placesFor(people: number, loads: readonly number[]): number {
  let brought = 0;
  const fullest = loads.toSorted((a, b) => b - a);
  const first = fullest.findIndex(load => (brought += load) > people);
  return first < 0 ? Infinity : Math.max(1, first);
}

function toPin(
  { vehicleId, depart, order, stopId, begin, before }: ItineraryPin,
  minute: (at: string) => number,
): PlanPin {
  if (vehicleId && depart) return { vehicle: vehicleId, depart: minute(depart) };
  if (vehicleId && order) return { vehicle: vehicleId, order };
  if (vehicleId && stopId && begin) return { vehicle: vehicleId, stop: stopId, begin: minute(begin) };
  return { stop: stopId!, before: before!, ...(vehicleId ? { vehicle: vehicleId } : {}) };
}

/** What a vehicle has behind it and where it is, from its forecast: moments up to the last tap are past. */
function historyOf(
  vehicleId: string,
  { runs, forecast }: DaySoFar,
  minute: (at: string) => number,
): Pick<PlanVehicle, 'stops' | 'done' | 'enRoute'> {
  const run = runs.find(other => other.vehicleId === vehicleId);
  const followed = forecast.find(other => other.vehicleId === vehicleId);
  if (!run || !followed) return { stops: [] };
  const stops = run.calls.map(call => call.stopId);
  const moments = [followed.depart, ...followed.calls.flatMap(({ reach, leave }) => [reach, leave]), followed.return];
  const last = moments.findLastIndex(moment => moment.actual !== undefined);
  // Back already: nothing to plan.
  if (last === moments.length - 1) return { stops: [] };
  if (last < 0) return { stops };
  const done = followed.calls
    .filter((_, i) => 2 * i + 1 <= last)
    .map(({ stopId, reach, begin, leave }, i) => {
      const from = Math.max(minute(bestOf(reach)), Math.min(minute(bestOf(begin)), minute(bestOf(leave))));
      return {
        stop: stopId,
        begin: from,
        ...(2 * i + 2 <= last ? { leave: Math.max(from, minute(bestOf(leave))) } : {}),
      };
    });
  if (last % 2) return { stops, done };
  const next = followed.calls[last / 2];
  const to = next ? next.stopId : 'end';
  return { stops, done, enRoute: { to, reach: minute(bestOf(next ? next.reach : followed.return)) } };
}
