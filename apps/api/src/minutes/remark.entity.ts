import type { RemarkAbout, RemarkForm } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, MeetingRow } from '../platform/index';

/** Something somebody said; who and where they were from is kept as it was when it was attributed. */
@Entity('remark')
@Index('remark_said', ['meetingId', 'saidAt'])
@Index('remark_speaker', ['meetingId', 'speakerId'])
export class RemarkRow extends MeetingRow {
  @Column('uuid', { nullable: true })
  speakerId!: string | null;

  @Column('text', { nullable: true })
  speakerName!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('uuid', { nullable: true })
  saidItemId!: string | null;

  @Column('uuid', { nullable: true })
  saidStopId!: string | null;

  @InstantColumn({ nullable: true })
  saidAt!: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  about!: RemarkAbout[];

  @Column('text')
  text!: string;

  @Column('text')
  form!: RemarkForm;

  @Column('text', { nullable: true })
  recordedBy!: string | null;
}
