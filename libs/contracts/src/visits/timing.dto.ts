import type { ItineraryTiming, TimedCall, TimedRun, TimedStop, Wait, WaitCause } from '@yicheng/domain';

/** Minutes of waiting with their cause. */
export class WaitDto implements Wait {
  minutes!: number;
  /** for the stop to open, a parking place, those it begins together with, a fixed time, or the others of the convoy. */
  because!: WaitCause;
  /** The vehicle whose leaving freed the parking place. */
  behind?: string;
}

/** One vehicle at one stop: when it could be there, when the visit begins, when it drives on. */
export class TimedCallDto implements TimedCall {
  stopId!: string;
  reach!: string;
  begin!: string;
  leave!: string;
  waits!: WaitDto[];
}

/** One vehicle's day. */
export class TimedRunDto implements TimedRun {
  vehicleId!: string;
  depart!: string;
  calls!: TimedCallDto[];
  return!: string;
  /** Minutes waited in all. */
  waiting!: number;
}

/** Vehicles that begin together at a stop. */
export class WaveDto {
  begin!: string;
  vehicleIds!: string[];
}

/** One stop as all vehicles together see it: first arrival, first beginning, last leaving. */
export class TimedStopDto implements TimedStop {
  stopId!: string;
  reach!: string;
  begin!: string;
  leave!: string;
  /** More than one where there are fewer parking places than vehicles. */
  waves!: WaveDto[];
}

/** An itinerary's planned runs as they would be driven, or all vehicles timed forward from the departure. */
export class ItineraryTimingDto implements ItineraryTiming {
  depart!: string;
  stops!: TimedStopDto[];
  /** When the last vehicle is back. */
  return!: string;
  runs!: TimedRunDto[];
  /** Whether any drive is only estimated, so that times are "about". */
  estimated!: boolean;
}
