/** How the vehicles may travel: each in its own order, all in one order, or as one. */
export const PLAN_MODES = ['staggered', 'sameOrder', 'convoy'] as const;
export type PlanMode = (typeof PLAN_MODES)[number];

/** What is best first: back early, or waited least. */
export const PLAN_OBJECTIVES = ['fastest', 'calmest'] as const;
export type PlanObjective = (typeof PLAN_OBJECTIVES)[number];

/** Minutes from local midnight, both ends included: nobody begins outside. */
export type PlanWindow = readonly [open: number, lastBegin: number];

/** A square table of minutes by place, in the order of `places`; it need not be symmetric. */
export type TravelMatrix = readonly (readonly number[])[];

/** A site to call at. */
export interface PlanStop {
  id: string;
  place: string;
  /** Minutes a call lasts. */
  dwell: number;
  /** Parking places; 1 if nothing is said. */
  capacity?: number;
  /** Always, if nothing is said. */
  windows?: readonly PlanWindow[];
  dwellBy?: Readonly<Record<string, number>>;
  windowsBy?: Readonly<Record<string, readonly PlanWindow[]>>;
}

/** A call that has happened, or is happening while `leave` is absent. */
export interface DoneCall {
  stop: string;
  begin: number;
  leave?: number;
}

/** A vehicle, or a group that moves as one. */
export interface PlanVehicle {
  id: string;
  start: string;
  /** Leaves its start no earlier. */
  earliest: number;
  /** The start, if nothing is said. */
  end?: string;
  /** Is back no later. */
  latest?: number;
  /** The stops it must visit; all if nothing is said, none if empty. */
  stops?: readonly string[];
  /** Names its table in `travelBy`. */
  class?: string;
  /** Parking places it takes; 1 if nothing is said. */
  size?: number;
  done?: readonly DoneCall[];
  /** A stop id or `end`. */
  enRoute?: { to: string; reach?: number };
}

/** Vehicles that begin at a stop at the same moment. */
export interface PlanTogether {
  vehicles: readonly string[];
  stop: string;
}

/** What must stay as it is. */
export type PlanPin =
  | { vehicle: string; depart: number }
  | { vehicle: string; order: readonly string[] }
  | { vehicle: string; stop: string; begin: number }
  | { stop: string; before: string; vehicle?: string };

/** The planner's question, as it stands on the wire. All times are minutes from local midnight of the day. */
export interface PlanRequest {
  places: readonly string[];
  travel: TravelMatrix;
  travelBy?: Readonly<Record<string, TravelMatrix>>;
  stops: readonly PlanStop[];
  vehicles: readonly PlanVehicle[];
  together?: readonly PlanTogether[];
  pins?: readonly PlanPin[];
  /** Nothing that is not already done happens earlier. */
  now?: number;
  mode?: PlanMode;
  objective?: PlanObjective;
  /** Whether a vehicle may stay longer than its dwell. It never gains by it: a longer stay is waiting too. */
  allowHold?: boolean;
  /** Also say what binds, within an extra budget of the same size. */
  explain?: boolean;
  seed?: number;
  /** Milliseconds of search. */
  budgetMs?: number;
  /** Steps of search: the same answer on every machine. */
  iterations?: number;
}
