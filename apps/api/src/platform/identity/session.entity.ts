import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** One browser signed in as a user or by a pass; only the hash of its token is kept. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_of_user', ['userId'])
@Index('session_of_pass', ['passId'])
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Column('uuid', { nullable: true })
  passId!: string | null;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  seenAt!: string;

  @InstantColumn()
  expiresAt!: string;
}
