import type { AgendaKind, Audience, Speaker, Visibility } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, MeetingRow } from '../platform/index';

/** An item of the draft; the board's block, the running order's line. */
@Entity('agenda_item')
@Index('agenda_item_start', ['meetingId', 'start'])
@Index('agenda_item_parent', ['meetingId', 'parentId'])
export class AgendaItemRow extends MeetingRow {
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  kind!: AgendaKind;

  @Column('text')
  title!: string;

  @InstantColumn({ nullable: true })
  start!: string | null;

  @Column('int')
  minutes!: number;

  @Column('uuid', { nullable: true })
  hallId!: string | null;

  @Column('uuid', { nullable: true })
  venueId!: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  speakers!: Speaker[];

  @Column('jsonb', { nullable: true })
  audience!: Audience | null;

  @Column('text', { default: 'attendees' })
  visibility!: Visibility;

  @Column('int', { nullable: true })
  position!: number | null;

  @Column('text', { nullable: true })
  text!: string | null;

  /** When it was deleted, with its sub-items at the same moment; kept so that undo restores notes and remarks too. */
  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
