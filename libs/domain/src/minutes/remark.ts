/** How words are kept: as they were said, or in short. */
export const REMARK_FORMS = ['quote', 'summary'] as const;
export type RemarkForm = (typeof REMARK_FORMS)[number];

/** Where in the programme something was said (an agenda item or a stop), and when (an instant). */
export interface Said {
  itemId?: string;
  stopId?: string;
  at: string;
}

/** What a remark is about: an agenda item, a stop, or a speaker note. */
export interface RemarkAbout {
  itemId?: string;
  stopId?: string;
  noteId?: string;
}

/**
 * Who said what, when and where, and about what. Without a speaker it is unattributed.
 * Name, unit and post are the speaker's as they were when the remark was attributed.
 */
export interface Remark {
  id: string;
  speakerId?: string;
  said?: Said;
  about: RemarkAbout[];
  text: string;
  form: RemarkForm;
  speakerName?: string;
  unit?: string;
  post?: string;
  version: number;
}

/** Remarks in the order they were said; those said at the same moment by id, so that every reader sees one order. */
export function inOrderSaid<R extends { id: string; said?: Said | null; createdAt?: string }>(
  remarks: readonly R[],
): R[] {
  const at = ({ said, createdAt }: R) => said?.at ?? createdAt ?? '';
  return [...remarks].sort((a, b) => at(a).localeCompare(at(b)) || a.id.localeCompare(b.id));
}
