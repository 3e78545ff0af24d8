import type { MeetingLanguage } from '../meetings';
import type { PieceKind } from '../visits';
import type { DocumentWords } from './document-words';

/** One clause of the notice to those who come: a title and its paragraphs. */
export interface NoticeClause {
  title: string;
  text: readonly string[];
}

/** One line of the programme. */
export interface ProgrammeRow {
  /** `08:00—09:10`, local. */
  time: string;
  title: string;
  details: readonly string[];
  /** Building and room, one line each. */
  place: readonly string[];
}

/** One day of the programme. */
export interface ProgrammeDay {
  title: string;
  rows: readonly ProgrammeRow[];
}

/** The order of what happens within one item, a plenary's above all. */
export interface RunningOrderSheet {
  title: string;
  /** When, where, who chairs. */
  facts: readonly string[];
  rows: readonly { time: string; title: string; people: readonly string[]; minutes: string }[];
}

/** One place on the way; the start and the end have no number. */
export interface RouteRow {
  time: string;
  /** How long the drive to here takes, in words. */
  drive: string | null;
  number: number | null;
  name: string;
  details: readonly string[];
  stay: string;
}

/** One day's way from stop to stop. */
export interface RouteCard {
  title: string;
  facts: readonly string[];
  rows: readonly RouteRow[];
  note: string | null;
}

/** What there is to see at one stop. */
export interface SiteSheet {
  number: number | null;
  name: string;
  unit: string | null;
  text: readonly string[];
  lines: readonly { label: string; text: string }[];
  pictures: readonly { fileId: string; caption: string | null }[];
}

/** A day's runs as a train graph, ready to be drawn: time across, places down, every number in points. */
export interface GraphSheet {
  title: string;
  facts: readonly string[];
  width: number;
  height: number;
  /** How thick the line of a stay is. */
  thick: number;
  /** Full hours have a label. */
  hours: readonly { x: number; label: string | null }[];
  rows: readonly {
    y: number;
    top: number;
    bottom: number;
    tracks: readonly number[];
    closed: readonly { x: number; width: number }[];
    name: string;
    facts: string;
    number: number | null;
    /** A band; otherwise the line of the start or the end. */
    stop: boolean;
  }[];
  meals: readonly { x: number; width: number }[];
  runs: readonly {
    number: number;
    pieces: readonly { kind: PieceKind; x1: number; y1: number; x2: number; y2: number }[];
  }[];
  overflows: readonly { x: number; width: number; top: number; bottom: number; text: string }[];
  chips: readonly { number: number; x: number; y: number; at: { x: number; y: number } }[];
}

/** People of one unit in official order. */
export interface RosterUnit {
  name: string;
  count: string;
  people: readonly { number: number; name: string; post: string; ride: string | null; note: string | null }[];
}

/** A vehicle with those who answer for it and those who ride. */
export interface VehicleSheet {
  title: string;
  facts: readonly string[];
  crew: readonly Contact[];
  people: readonly string[];
}

/** Somebody to call. */
export interface Contact {
  duty: string;
  name: string;
  phone: string | null;
}

/** Everything a handbook says, ready to be typeset: texts in the meeting's language, sections empty where there is nothing. */
export interface HandbookData {
  language: MeetingLanguage;
  labels: DocumentWords['labels'];
  title: string;
  /** The title as it stands on the cover, broken where a reader would breathe. */
  titleLines: readonly string[];
  organizer: string;
  period: string;
  place: string | null;
  /** Which release it shows, and from when. */
  edition: string;
  notice: readonly NoticeClause[];
  days: readonly ProgrammeDay[];
  orders: readonly RunningOrderSheet[];
  routes: readonly RouteCard[];
  sites: readonly SiteSheet[];
  graphs: readonly GraphSheet[];
  rosterNote: string;
  roster: readonly RosterUnit[];
  vehicles: readonly VehicleSheet[];
  contacts: readonly Contact[];
}
