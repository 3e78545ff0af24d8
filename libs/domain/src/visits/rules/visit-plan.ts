import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import type { ItineraryTiming, TimedRun } from '../timing';
import type { ContextVehicle, VisitContext } from './visit-context';

/** What the rules of visits look at: the itinerary, its timing, its planned runs, and the meeting around it. */
export interface VisitPlan {
  itinerary: Itinerary;
  timing: ItineraryTiming;
  /** Those that are planned and still mean something; none while all vehicles are timed forward. */
  runs: readonly Run[];
  context: VisitContext;
}

/** A vehicle as the meeting knows it. */
export const vehicleOf = ({ context }: Pick<VisitPlan, 'context'>, id: string): ContextVehicle | undefined =>
  context.vehicles?.find(vehicle => vehicle.id === id);

/** The runs that call at a stop, each with that call, in the order of the convoy. */
export const callersAt = ({ timing }: Pick<VisitPlan, 'timing'>, stopId: string) =>
  timing.runs.flatMap((run: TimedRun) =>
    run.calls.filter(call => call.stopId === stopId).map(call => ({ vehicleId: run.vehicleId, call })),
  );

/** Whether the vehicle should call at the stop: all do, unless its terms name others. */
export const shouldCall = ({ itinerary }: Pick<VisitPlan, 'itinerary'>, vehicleId: string, stopId: string): boolean =>
  itinerary.terms?.find(terms => terms.vehicleId === vehicleId)?.stopIds?.includes(stopId) ?? true;
