import type { AgendaItem } from './agenda-item';

/** Any row of a snapshot; only its id is known here, the rest is compared field by field. */
export interface SnapshotRow {
  id: string;
  title?: string;
}

/** What a release freezes. */
export interface ReleaseContent {
  items: readonly AgendaItem[];
  itineraries: readonly SnapshotRow[];
  vehicles: readonly SnapshotRow[];
}

/** What a difference can be about. */
export type ReleasedKind = 'agenda-item' | 'itinerary' | 'vehicle';

/** A row that came or went, with the title it has or had. */
export interface ReleasedRow {
  kind: ReleasedKind;
  id: string;
  title: string;
}

/** One field with its value in either release; an absent value is null. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A row that is in both releases with other values. */
export interface ReleasedChange extends ReleasedRow {
  fields: FieldChange[];
}

/** What distinguishes two releases; `from` 0 is the time before the first one, `to` absent is the draft. */
export interface ReleaseDifference {
  from: number;
  to?: number;
  added: ReleasedRow[];
  removed: ReleasedRow[];
  changed: ReleasedChange[];
}

/** The state before anything was released. */
export const NOTHING_RELEASED: ReleaseContent = { items: [], itineraries: [], vehicles: [] };
