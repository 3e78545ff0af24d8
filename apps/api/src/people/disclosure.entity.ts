import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** One time that hidden personal data was shown or taken out, by whom and why. Only ever appended. */
@Entity('disclosure')
@Index('disclosure_meeting', ['meetingId', 'at'])
export class Disclosure {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('text')
  kind!: 'phone' | 'roster' | 'links';

  /** Whose phone was shown; none where many people's were taken out. */
  @Column('uuid', { nullable: true })
  attendeeId!: string | null;

  @Column('uuid', { nullable: true })
  byUserId!: string | null;

  @Column('uuid', { nullable: true })
  byAttendeeId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @InstantColumn()
  at!: string;
}
