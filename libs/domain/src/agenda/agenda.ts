import type { AgendaItem } from './agenda-item';
import type { Guest } from './audience';
import type { HallPlace } from './place-items';
import type { Place } from './travel-minutes';

/** A venue with its position, where known. */
export interface VenuePlace extends Place {
  id: string;
}

/** A tour that occupies people while it runs; the agenda shows it and judges by it, but does not edit it. */
export interface VisitBlock {
  /** The itinerary's id. */
  id: string;
  title: string;
  start: string;
  minutes: number;
  /** Who is aboard. */
  attendeeIds: readonly string[];
  /** Where it sets off and where it returns, if known. */
  from?: Place;
  to?: Place;
}

/** All that the rules look at. Only `items` is required: a rule without its facts finds nothing. */
export interface Agenda {
  items: readonly AgendaItem[];
  halls?: readonly HallPlace[];
  venues?: readonly VenuePlace[];
  guests?: readonly Guest[];
  visits?: readonly VisitBlock[];
  /** Estimated speaking minutes of submitted notes, by item id. */
  estimates?: Readonly<Record<string, number>>;
  timeZone?: string;
  /** First and last calendar day of the meeting. */
  startDate?: string;
  endDate?: string;
}
