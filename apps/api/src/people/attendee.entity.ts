import type { Post, ReplyState, Sex, Substitute } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** A person in one meeting. Posts at units of the directory keep the id, others the name. */
@Entity('attendee')
@Index('attendee_meeting', ['meetingId', 'unitId', 'position'])
@Index('attendee_strokes', ['meetingId', 'strokes'])
@Index('attendee_import', ['meetingId', 'importId'])
export class AttendeeRow extends MeetingRow {
  @Column('text')
  name!: string;

  @Column('jsonb')
  posts!: Post[];

  /** The unit of the first post: where the person stands in official order. */
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  /** The units of all posts: whose liaison may see the person. */
  @Column('uuid', { array: true })
  unitIds!: string[];

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text', { nullable: true })
  sex!: Sex | null;

  @Column('text', { nullable: true })
  nationality!: string | null;

  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Column('text')
  reply!: ReplyState;

  @Column('text', { nullable: true })
  replyReason!: string | null;

  @Column('jsonb', { nullable: true })
  substitute!: Substitute | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('int')
  position!: number;

  /** Computed from the name on every write, as is `strokes`. */
  @Column('text', { array: true })
  pinyin!: string[];

  @Column('text')
  strokes!: string;

  /** The import that put the person here, so that it can be undone whole. */
  @Column('uuid', { nullable: true })
  importId!: string | null;
}
