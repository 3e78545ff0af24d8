import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** An attendee's personal link into one meeting. One is valid at a time; issuing again makes the former useless. */
@Entity('pass')
@Index('pass_token', ['tokenHash'], { unique: true })
@Index('pass_attendee', ['meetingId', 'attendeeId'])
export class Pass {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  attendeeId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @InstantColumn()
  issuedAt!: string;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  revokedAt!: string | null;

  /** Wrong last-four-digits tries since the last right one; the fifth locks new devices out for an hour. */
  @Column('int', { default: 0 })
  wrongTries!: number;

  @InstantColumn({ nullable: true })
  lockedUntil!: string | null;
}

/** A device on which a pass was opened, known by the hash of its own cookie. */
@Entity('pass_device')
export class PassDevice {
  @PrimaryColumn('uuid')
  passId!: string;

  @PrimaryColumn('bytea')
  deviceHash!: Buffer;

  @InstantColumn({ default: () => 'now()' })
  firstAt!: string;
}
