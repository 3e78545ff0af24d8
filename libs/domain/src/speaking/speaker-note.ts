/** Where a speaker's text stands: being written, handed in, sent back with a comment, or approved. */
export const NOTE_STATUSES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** The three steps after writing; the speaker submits, an organizer returns or approves. */
export const NOTE_STEPS = ['submit', 'return', 'approve'] as const;
export type NoteStep = (typeof NOTE_STEPS)[number];

/** A speaker's text for one agenda item or one stop (never both). */
export interface SpeakerNote {
  id: string;
  itemId?: string;
  stopId?: string;
  /** The attendee whose text it is. */
  speakerId: string;
  /** As typed; `paragraphsOf` is how it is read. */
  text: string;
  status: NoteStatus;
  /** Estimated minutes it takes to speak, to a tenth. */
  minutes: number;
  /** What the organizer said when returning or approving it last. */
  comment?: string;
  version: number;
}

/** One kept version of a note's text: who saved it when, and which step it marks, if any. */
export interface NoteVersion {
  version: number;
  text: string;
  minutes: number;
  /** `saved` for a plain save. */
  mark: 'saved' | 'submitted' | 'returned' | 'approved';
  comment?: string;
  at: string;
  by: string;
}

const STEPS: Record<NoteStep, { from: readonly NoteStatus[]; to: NoteStatus }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
};

/** The status a step leads to, or undefined if the note is not where the step starts. */
export function statusAfter(step: NoteStep, status: NoteStatus): NoteStatus | undefined {
  return STEPS[step].from.includes(status) ? STEPS[step].to : undefined;
}

/**
 * The status after the speaker saves the text again: writing on in what was handed in takes it back
 * (draft), a returned text stays returned until it is submitted anew, and an approved one cannot be
 * saved (undefined) before an organizer returns it.
 */
export function statusAfterSaving(status: NoteStatus): NoteStatus | undefined {
  if (status === 'approved') return undefined;
  return status === 'submitted' ? 'draft' : status;
}

/** Whether an organizer may see anything of it: never before it was handed in, nor after it was taken back. */
export const isHandedIn = (status: NoteStatus): boolean => status !== 'draft';
