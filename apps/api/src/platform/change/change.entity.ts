import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** The kinds of rows whose writes are logged. */
export const CHANGE_KINDS = [
  'meeting',
  'membership',
  'user',
  'venue',
  'hall',
  'unit',
  'attendee',
  'vehicle',
  'group',
  'hotel-room',
  'table',
  'assignment',
  'roster-import',
  'agenda-item',
  'accepted-finding',
  'release',
  'itinerary',
  'run-event',
  'roll-call',
  'adjustment',
  'note',
  'note-step',
  'note-draft',
  'remark',
  'reply',
  'pass',
  'file',
  'trial-run',
  'announcement',
  'announcement-receipt',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One accepted write. Sequences run 1, 2, 3 … without a gap per ledger and in the order of commits, because the number
 * is taken under the lock of the ledger's counter at the end of the writing transaction (docs/adr/0001).
 */
@Entity('change')
@Index('change_created', ['rowId'], { where: 'digest IS NOT NULL' })
export class Change {
  /** The meeting's id; a workspace's for what belongs to the workspace. */
  @PrimaryColumn('uuid')
  ledgerId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  @Column('text')
  kind!: ChangeKind;

  @Column('uuid')
  rowId!: string;

  @Column('text')
  op!: 'put' | 'delete';

  @Column('int', { nullable: true })
  version!: number | null;

  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Column('uuid', { nullable: true })
  attendeeId!: string | null;

  @InstantColumn()
  at!: string;

  /** SHA-256 of the body that created the row; only on the change that did. */
  @Column('bytea', { nullable: true })
  digest!: Buffer | null;
}

/** The last sequence number given out in a ledger. */
@Entity('change_counter')
export class ChangeCounter {
  @PrimaryColumn('uuid')
  ledgerId!: string;

  @Column('bigint')
  seq!: string;
}
