import { addMinutes } from '../../time';
import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { timeItinerary } from '../time-itinerary';
import { type DrawnGraph, type GraphInput, trainGraph } from './train-graph';

/** A minute is one unit wide, a track eight high: what a minute is can be read from the numbers. */
export const SCALE = { minute: 1, height: 500, track: 8, pad: 7, gap: 12, chip: 20 };

/** Two villages with one and two parking places, 20, 30 and 25 minutes apart. */
export const villages = [aStop('rose', { dwell: 30, capacity: 1 }), aStop('tan', { dwell: 40, capacity: 2 })];

/** A staggered day over the villages with the runs given. */
export const aDay = (runs: readonly Run[], overrides: Partial<Itinerary> = {}): Itinerary =>
  anItinerary({
    mode: 'staggered',
    stops: villages,
    legs: typedLegs(villages, [20, 30, 25]),
    vehicleIds: runs.map(run => run.vehicleId),
    runs,
    ...overrides,
  });

/** A run that leaves so many minutes after 08:00 and calls as `[stop, begin, leave]`, minutes after 08:00 too. */
export const runAt = (
  vehicleId: string,
  depart: number,
  calls: readonly (readonly [string, number, number])[],
): Run => ({
  id: `run-${vehicleId}`,
  vehicleId,
  depart: addMinutes(at('08:00'), depart),
  calls: calls.map(([stopId, begin, leave], i) => ({
    id: `${vehicleId}-${stopId}-${i}`,
    stopId,
    begin: addMinutes(at('08:00'), begin),
    leave: addMinutes(at('08:00'), leave),
  })),
});

/** The graph of an itinerary in the tests' scale. */
export const draw = (itinerary: Itinerary, more: Partial<GraphInput> = {}): DrawnGraph =>
  trainGraph({ itinerary, timing: timeItinerary(itinerary), zone: 'UTC', scale: SCALE, ...more });
