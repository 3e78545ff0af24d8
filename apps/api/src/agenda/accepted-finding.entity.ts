import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** A finding somebody left as it is, with the facts it had then. */
@Entity('accepted_finding')
@Index('accepted_finding_meeting', ['meetingId', 'id'])
export class AcceptedFindingRow extends MeetingRow {
  @Column('text')
  rule!: string;

  @Column('jsonb')
  subjects!: string[];

  @Column('jsonb')
  detail!: Record<string, unknown>;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  by!: string;
}
