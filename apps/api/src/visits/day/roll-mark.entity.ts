import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/index';

/** The newest mark of one person in one roll call. */
@Entity('roll_mark')
@Index('roll_mark_itinerary', ['meetingId', 'itineraryId'])
export class RollMarkRow {
  @PrimaryColumn('uuid')
  meetingId!: string;

  @PrimaryColumn('uuid')
  runId!: string;

  /** The call before whose leaving it is made: a call's id or `start`. */
  @PrimaryColumn('text')
  callId!: string;

  @PrimaryColumn('uuid')
  attendeeId!: string;

  @Column('uuid')
  itineraryId!: string;

  @Column('boolean')
  aboard!: boolean;

  @InstantColumn()
  at!: string;

  @Column('text', { nullable: true })
  reason!: string | null;
}
