import type { TrialMark, TrialNote } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../../platform/index';

/** An itinerary driven beforehand, once. Its entries are merged one by one, so it is never replaced by a version. */
@Entity('trial_run')
@Index('trial_run_itinerary', ['meetingId', 'itineraryId'])
export class TrialRunRow extends MeetingRow {
  @Column('uuid')
  itineraryId!: string;

  /** Empty = any. */
  @Column('text', { default: '' })
  vehicleClass!: string;

  /** Who began it, by the name they had. */
  @Column('text')
  by!: string;

  @Column('jsonb')
  marks!: TrialMark[];

  @Column('jsonb')
  notes!: TrialNote[];
}
