import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';

/** Two stops, a and b, with two places each, half an hour apart and from the hotel; nothing is planned. */
export const TWO_STOPS = anItinerary({
  mode: 'staggered',
  vehicleIds: ['v1', 'v2', 'v3'],
  stops: [aStop('a', { dwell: 40, capacity: 2 }), aStop('b', { dwell: 30, capacity: 2 })],
  legs: typedLegs([aStop('a'), aStop('b')], [30, 30, 30]),
});

/** A planned run from a departure and `[stop, begin, leave]`, with the vehicle's id in those of its calls. */
export const planned = (vehicleId: string, depart: string, ...stays: [string, string, string][]): Run => ({
  id: `run-${vehicleId}`,
  vehicleId,
  depart: at(depart),
  calls: stays.map(([stopId, begin, leave]) => ({
    id: `${vehicleId}-${stopId}`,
    stopId,
    begin: at(begin),
    leave: at(leave),
  })),
});

/** The usual run of a vehicle over a and b, so many minutes after the first could be there. */
export const usual = (vehicleId: string, hour = 8): Run =>
  planned(
    vehicleId,
    clock(hour, 0),
    ['a', clock(hour, 30), clock(hour + 1, 10)],
    ['b', clock(hour + 1, 40), clock(hour + 2, 10)],
  );

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** The two stops with these runs, and only their vehicles. */
export const withRuns = (runs: readonly Run[], overrides: Partial<Itinerary> = {}): Itinerary => ({
  ...TWO_STOPS,
  vehicleIds: runs.map(run => run.vehicleId),
  ...overrides,
  runs,
});
