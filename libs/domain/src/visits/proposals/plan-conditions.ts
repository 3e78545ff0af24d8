import { millisecondsOf } from '../../time';
import type { Itinerary } from '../itinerary';

/**
 * All of an itinerary that proposals depend on, as one text that is equal where it is: field by field, since what comes
 * back from a server has its fields in another order. Not the mode and the runs, which proposals would replace.
 */
export function planConditions(itinerary: Itinerary): string {
  const { start, end, stops, legs, vehicleIds, classFactors, terms = [], together = [], pins = [] } = itinerary;
  return JSON.stringify([
    [start.place, moment(start.at), end.place, moment(end.by)],
    stops.map(({ id, dwell, capacity, people, open, close }) => [
      id,
      dwell,
      capacity,
      people,
      moment(open),
      moment(close),
    ]),
    legs.map(({ from, to, minutes }) => `${from} ${to} ${minutes}`).sort(),
    vehicleIds,
    Object.entries(classFactors ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    terms.map(({ vehicleId, earliest, latest, stopIds }) => [vehicleId, moment(earliest), moment(latest), stopIds]),
    together.map(({ vehicleIds: members, stopId }) => [members, stopId]),
    pins.map(({ vehicleId, depart, order, stopId, begin, before }) => [
      vehicleId,
      moment(depart),
      order,
      stopId,
      moment(begin),
      before,
    ]),
  ]);
}

const moment = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : millisecondsOf(instant);
