import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** A link that works once; only the hash of its token is kept. */
@Entity('one_time_link')
@Index('one_time_link_token', ['tokenHash'], { unique: true })
@Index('one_time_link_user', ['userId'])
export class OneTimeLink {
  @PrimaryColumn('uuid')
  id!: string;

  /** `setup` makes the first workspace; `password` lets its user set one. */
  @Column('text')
  purpose!: 'setup' | 'password';

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid', { nullable: true })
  userId!: string | null;

  /** Null: until it is used or replaced. */
  @InstantColumn({ nullable: true })
  expiresAt!: string | null;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;
}
