import type { RunEventKind } from '@yicheng/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/index';

/**
 * One tap on a captain's phone or in dispatch, or what dispatch said beforehand. Never changed: a mistake is put right by
 * a later one.
 */
@Entity('run_event')
@Index('run_event_run', ['meetingId', 'itineraryId', 'runId'])
export class RunEventRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  itineraryId!: string;

  @Column('uuid')
  runId!: string;

  @Column('text')
  kind!: RunEventKind;

  /** A call's id, `start` or `end`. */
  @Column('text')
  callId!: string;

  @InstantColumn()
  at!: string;

  /** Whether `at` is only the moment before which it is not expected. */
  @Column('boolean', { default: false })
  expected!: boolean;

  @Column('uuid', { nullable: true })
  corrects!: string | null;

  @Column('boolean', { default: false })
  void!: boolean;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;
}
