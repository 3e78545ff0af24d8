import type { Coordinates } from './place';
import type { Run } from './run';
import type { VisitLimits } from './visit-limits';

/** How the vehicles travel: as one, in one order each in its own time, or each in an order of its own. */
export const ITINERARY_MODES = ['convoy', 'sameOrder', 'staggered'] as const;
export type ItineraryMode = (typeof ITINERARY_MODES)[number];

/** Where a leg's minutes come from, the best known last. */
export const LEG_SOURCES = ['estimated', 'routed', 'typed', 'driven'] as const;
export type LegSource = (typeof LEG_SOURCES)[number];

/** Where and when the vehicles leave. */
export interface ItineraryStart extends Coordinates {
  place: string;
  /** Instant of departure. */
  at: string;
}

/** Where and by when the last vehicle is expected back. */
export interface ItineraryEnd extends Coordinates {
  place: string;
  /** Instant the last vehicle should have returned by. */
  by: string;
}

/** What a stop is for: a site to see, a meal for all, or something else that takes time and place. */
export const STOP_KINDS = ['visit', 'meal', 'other'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

/** What a dwell is made of, each in minutes: getting off, walking, the presentation, toilets, getting on. */
export interface DwellParts {
  off: number;
  walk: number;
  presentation: number;
  toilets: number;
  on: number;
}

/** Somebody at the place who can be called. */
export interface LocalContact {
  name: string;
  phone?: string;
}

/** A place beside the stop where vehicles let people off or wait, with what a driver must know. */
export interface ParkingPlace extends Coordinates {
  note?: string;
}

/** A photograph of what there is to see: a stored file and the words under it. */
export interface Picture {
  fileId: string;
  caption?: string;
}

/** A site that is visited. */
export interface Stop extends Coordinates {
  id: string;
  name: string;
  /** `visit` if nothing is said. */
  kind?: StopKind;
  /** The county, township or organization it belongs to, in words. */
  unit?: string;
  /** Minutes a vehicle stays, from getting off to getting on again. */
  dwell: number;
  /** Parking places: how many vehicles at once. */
  capacity: number;
  /** Instant before which nobody is received; none = always open. */
  open?: string;
  /** Instant by which everybody has left. */
  close?: string;
  /** Who shows the visitors around, in words. */
  presenter?: string;
  /** The same person as an attendee of the meeting, where they are one: writes the speaker note of the stop. */
  presenterId?: string;
  contact?: LocalContact;
  /** Where given, `dwell` is their sum. */
  dwellParts?: DwellParts;
  /** How many people at once; none = as many as come. */
  people?: number;
  dropOff?: ParkingPlace;
  park?: ParkingPlace;
  /** What there is to see, in words for the handbook. */
  sights?: string;
  pictures?: Picture[];
  /** What is done when it rains. */
  rainPlan?: string;
}

/** The drive from one place to another; places are stop ids, `start` and `end`. */
export interface Leg {
  from: string;
  to: string;
  minutes: number;
  source: LegSource;
  /** Along the road. */
  kilometres?: number;
  /** What whoever drove it beforehand wrote down. */
  note?: string;
}

/** What holds for one vehicle only. Instants. */
export interface VehicleTerms {
  vehicleId: string;
  /** Leaves no earlier; none = the itinerary's start. */
  earliest?: string;
  /** Back no later, a hard limit; none = the itinerary's end. */
  latest?: string;
  /** The stops it calls at; none = all. */
  stopIds?: readonly string[];
}

/** Vehicles that begin a stop at the same moment: a meal for all, a ceremony. */
export interface Together {
  vehicleIds: readonly string[];
  stopId: string;
}

/**
 * What the planner must leave as it is; exactly one of: a vehicle's `depart` (instant), the first stops of its `order`,
 * its `begin` (instant) at a stop, or a stop `before` another (of one vehicle, or of all).
 */
export interface ItineraryPin {
  vehicleId?: string;
  depart?: string;
  order?: readonly string[];
  stopId?: string;
  begin?: string;
  before?: string;
}

/** One day's site visits: stops in the order of the visit, the drives between them, the vehicles in the order of the convoy. */
export interface Itinerary {
  id: string;
  /** Local calendar day, for lists and headings. */
  date: string;
  title: string;
  mode: ItineraryMode;
  start: ItineraryStart;
  end: ItineraryEnd;
  stops: readonly Stop[];
  legs: readonly Leg[];
  vehicleIds: readonly string[];
  /** How much longer than `Leg.minutes` a class of vehicle drives: `{ coach: 1.15 }`; 1 if nothing is said. */
  classFactors?: Readonly<Record<string, number>>;
  terms?: readonly VehicleTerms[];
  together?: readonly Together[];
  pins?: readonly ItineraryPin[];
  /** Where this day keeps to other limits than usual. */
  limits?: Readonly<Partial<VisitLimits>>;
  /** The planned runs; none = all vehicles take the stops in their order, timed forward from the start. */
  runs?: readonly Run[];
}
