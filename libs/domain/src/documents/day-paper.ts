import type { MeetingLanguage } from '../meetings';
import type { dayPaperWords } from './day-paper-words';
import type { Contact } from './handbook';

/** One place on a vehicle's way: the drive there, when it is there, and what one must know about it. */
export interface WayRow {
  /** Where the way begins and ends. */
  edge: 'start' | 'end' | null;
  /** The number the place is known by in handbook, graph and map, whatever order it is visited in; meals have none. */
  number: number | null;
  name: string;
  /** Local times: when the wheels are there, and when they roll again; the start has no `arrive`, the end no `leave`. */
  arrive: string | null;
  leave: string | null;
  /** Drive and kilometres to here, the wait until the visit begins, and the stay, in words. */
  facts: readonly string[];
  /** Label and text: what to see, presenter, contact, drop-off, parking, rain. */
  notes: readonly { label: string; text: string }[];
}

/** Passengers of one unit. */
export interface TickUnit {
  name: string;
  people: readonly { name: string; post: string }[];
}

/** What one vehicle's captain or driver takes along, on paper. */
export interface DaySheet {
  title: string;
  /** Day, plate, role, how many. */
  facts: readonly string[];
  way: readonly WayRow[];
  phones: readonly Contact[];
  /** Only for the captain: who rides, and a column to tick for every departure. */
  people: readonly TickUnit[];
  departures: readonly string[];
  note: string | null;
}

/** The way of one vehicle or of all that take the same way at the same times. */
export interface RouteSheet {
  title: string;
  facts: readonly string[];
  way: readonly WayRow[];
  note: string | null;
}

/** What both papers share. */
interface Paper {
  language: MeetingLanguage;
  labels: ReturnType<typeof dayPaperWords>['labels'];
  title: string;
  organizer: string;
  edition: string;
}

/** The route cards of every itinerary. */
export interface RouteCardsData extends Paper {
  cards: readonly RouteSheet[];
}

/** The day on paper: for each vehicle the captain's sheet, then the driver's. */
export interface DayPaperData extends Paper {
  sheets: readonly DaySheet[];
}
