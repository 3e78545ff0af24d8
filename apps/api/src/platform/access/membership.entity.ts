import type { Role } from '@yicheng/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** A role in one meeting, held by exactly one user or one attendee; a liaison's has a unit. */
@Entity('membership')
@Check('membership_one_holder', '(user_id IS NULL) <> (attendee_id IS NULL)')
@Index('membership_user', ['userId'])
@Index('membership_meeting_user', ['meetingId', 'userId', 'role', 'unitId'], { unique: true })
@Index('membership_meeting_attendee', ['meetingId', 'attendeeId', 'role', 'unitId'], { unique: true })
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Column('uuid', { nullable: true })
  attendeeId!: string | null;

  @Column('text')
  role!: Extract<Role, 'owner' | 'organizer' | 'secretary' | 'liaison'>;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;
}
