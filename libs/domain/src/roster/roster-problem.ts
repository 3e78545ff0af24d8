import type { Post } from '../people/index';

/**
 * How much something about a row matters: an `error` cannot be stored, a `warning` wants a look, a `fix` was corrected,
 * a `reason` says why the row fares as it does.
 */
export type RosterSeverity = 'error' | 'warning' | 'fix' | 'reason';

/** What can be said about a row of a roster. */
export type RosterCode =
  /** No name: nobody can be stored. */
  | 'name-missing'
  | 'name-several'
  | 'phone-missing'
  | 'phone-short'
  | 'phone-long'
  | 'phone-digits-lost'
  | 'phone-unreadable'
  | 'phone-shared'
  /** Somebody of the meeting has this phone under another name. */
  | 'phone-known'
  /** The row's number cannot be called, the stored one can: that one stays. */
  | 'phone-kept'
  | 'email-unreadable'
  | 'sex-unreadable'
  | 'too-long'
  | 'unit-near'
  | 'namesake'
  | 'name-ambiguous'
  /** Corrections, with `original` and `value`. */
  | 'name-cleaned'
  | 'name-suffix'
  | 'phone-in-name'
  | 'phone-cleaned'
  | 'phone-several'
  | 'text-cleaned'
  | 'unit-from-merge'
  | 'unit-from-above'
  | 'unit-post-split'
  | 'value-from-merge'
  | 'value-from-heading'
  /** Why a row is skipped. */
  | 'duplicate'
  | 'unchanged'
  | 'excluded'
  | 'total-row'
  | 'note-row'
  | 'section-row'
  | 'header-again'
  | 'number-only'
  /** A difference to the person who is there already, with `original` and `value`. */
  | 'differs';

/** Something about one row, as data: each reader words it. */
export interface RosterProblem {
  code: RosterCode;
  severity: RosterSeverity;
  field?: string;
  /** As the file, or the person who is there already, has it. */
  original?: string;
  /** What will be stored. */
  value?: string;
  /** Cells the value came from: B4:B7. */
  source?: string;
  /** The other row it is about, counted as the spreadsheet does. */
  row?: number;
  /** A unit that may be meant. */
  suggestion?: Pick<Post, 'unitId' | 'unit'>;
  /** People who may be meant. */
  people?: { id: string; name: string; unit?: string; post?: string }[];
}
