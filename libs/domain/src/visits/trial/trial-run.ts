import type { RunEventKind } from '../run';

/** What every entry of a trial run has, so that two phones and a bad network lose none of it. */
export interface TrialEntry {
  /** UUIDv7 made on the phone. */
  id: string;
  /** When it was last written, by the phone's clock: of two versions of an entry the later one counts. */
  changed: string;
  /** Taken back. It stays, so that another phone does not bring it up again. */
  void?: boolean;
}

/** Leaving a place or coming to one on the trial run. */
export interface TrialMark extends TrialEntry {
  kind: RunEventKind;
  /** A stop's id, `start` or `end`. */
  place: string;
  /** When it happened, by the phone's clock. */
  at: string;
}

/** What a note of a trial run is about: the road, turning and parking, the walk, toilets, a dead zone, anything else. */
export const TRIAL_TOPICS = ['road', 'turning', 'walk', 'toilets', 'signal', 'other'] as const;
export type TrialTopic = (typeof TRIAL_TOPICS)[number];

/** What was seen on the trial run: at a place, or on the drive from it `to` the next. */
export interface TrialNote extends TrialEntry {
  place: string;
  to?: string;
  at: string;
  topic: TrialTopic;
  text?: string;
  /** How long it takes on foot, for a walk. */
  minutes?: number;
  /** Stored pictures. */
  fileIds?: readonly string[];
}

/** The itinerary driven beforehand, once. */
export interface TrialRun {
  id: string;
  itineraryId: string;
  /** The class of the vehicle it was driven with; none = any. */
  vehicleClass?: string;
  marks: readonly TrialMark[];
  notes: readonly TrialNote[];
}
