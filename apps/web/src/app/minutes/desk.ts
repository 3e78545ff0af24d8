import type { Said, Sayer, Slot } from '@yicheng/domain';

/** Somebody who may speak, as the desk shows them. */
export interface DeskPerson extends Sayer {
  unit: string;
  post: string;
}

/** A place in the programme where something may be said: an agenda item or a stop. */
export interface Place extends Slot {
  title: string;
  /** Hall, or what the stop is called on the way; empty if nothing is known. */
  where: string;
  /** Local day of the start, empty when unscheduled. */
  day: string;
  /** Local time of the start, `10:11`. */
  time: string;
  speakerIds: readonly string[];
}

/** One line as it is handed over to be recorded. */
export interface Captured {
  speakerId?: string;
  text: string;
  said: Said;
  /** Word for word, or what was meant. */
  form: 'quote' | 'summary';
}

/** The names of a place in a remark: `itemId` or `stopId`. */
export const saidAt = (place: Pick<Place, 'id' | 'kind'> | undefined, at: string): Said => ({
  ...(place && (place.kind === 'stop' ? { stopId: place.id } : { itemId: place.id })),
  at,
});

/** The id of the item or stop where something was said. */
export const placeIdOf = (said: Said | undefined): string | undefined => said?.itemId ?? said?.stopId;
