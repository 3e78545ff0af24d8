import type { Problem } from '@yicheng/contracts/client';
import type { Row } from '../json';
import type { FieldClash } from './merge-row';

/** What somebody wants written. */
export interface WriteDraft {
  /** The kind of row, as in the change log: `agenda-item`. */
  kind: string;
  /** The row's id; writes of one row are sent in their order. */
  rowId: string;
  verb: 'post' | 'put' | 'delete';
  /** Writes of several rows that tell one story are sent in their order too; one that was refused does not hold the others up. */
  story?: string;
  /** Path below `/api/v1`, filled in. */
  path: string;
  /** For a PUT with versions: all fields of the row and the `version` it was read with. */
  body?: Row;
  /** The writable fields as they were when this edit began: the ancestor of a merge. */
  base?: Row;
  /** The writable fields of this kind; without them nothing is merged and a stale version is refused. */
  fields?: readonly string[];
  /** Which of them are long texts, where two changes are both kept until a person chooses. */
  text?: readonly string[];
  /** Whether the fields say one thing together (an answer and its reason): two changes are both kept whole. */
  whole?: boolean;
  /** What undoes this write. */
  inverse?: WriteDraft;
  /** Milliseconds to hold it back, so that an undo can still take it out unsent. */
  hold?: number;
  /** A few words for the reader: what was written. */
  label?: string;
}

/**
 * Where a write stands. `pending`: waits for its turn or for the network. `sending`: under way.
 * `refused`: the server said no; kept with what was typed. `conflict`: others changed the same text.
 */
export type WriteState = 'pending' | 'sending' | 'refused' | 'conflict';

/** A row as others left it; who did, where it may be told, and when (ISO). */
export interface Theirs {
  current: Row;
  changed?: Problem['changed'];
}

/** A draft in the queue. */
export interface Write extends WriteDraft {
  id: string;
  /** Place in the queue. */
  seq: number;
  /** When it was made, ISO. */
  at: string;
  state: WriteState;
  /** How often it was sent; above zero the server may have it although no answer came. */
  attempts: number;
  /** How often the server itself failed on it. */
  failures?: number;
  /** When it was last sent, milliseconds. */
  sentAt?: number;
  /** Not to be sent before, milliseconds. */
  notBefore?: number;
  /** Of a removal that can still be taken back: the writes that it made pointless. */
  displaced?: Write[];
  /** Why it was refused. */
  problem?: Problem;
  /** What others made of the row, and the texts both sides changed. */
  conflict?: Theirs & { clashes: FieldClash[] };
}

/** Says that a value of ours replaced one that somebody else had just written, and offers theirs back. */
export interface Notice {
  id: string;
  at: string;
  kind: string;
  rowId: string;
  label?: string;
  /** Who changed it before us and when, where the server tells. */
  by?: string;
  theirsAt?: string;
  fields: FieldClash[];
  /** The write that would bring theirs back. */
  restore: WriteDraft;
}

/** The row a write is about. */
export const rowOf = (write: Pick<WriteDraft, 'kind' | 'rowId'>): string => `${write.kind}:${write.rowId}`;

/** Whether a write makes its row, rather than doing something with it. */
export const creates = (write: WriteDraft): boolean => write.verb === 'post' && write.body?.['id'] === write.rowId;

/** Whether the body of a write is the row itself: it makes or replaces it. */
export const carriesRow = (write: WriteDraft): boolean =>
  creates(write) || (write.verb === 'put' && write.body !== undefined && write.fields !== undefined);
