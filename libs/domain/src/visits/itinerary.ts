import type { Coordinates } from './place';

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

/** A site that is visited. */
export interface Stop extends Coordinates {
  id: string;
  name: string;
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
}

/** The drive from one place to another; places are stop ids, `start` and `end`. */
export interface Leg {
  from: string;
  to: string;
  minutes: number;
  source: LegSource;
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
}
