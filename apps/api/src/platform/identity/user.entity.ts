import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** Somebody who signs in with an e-mail address and a password. */
@Entity('app_user')
@Index('app_user_email', ['email'], { unique: true })
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  /** Lower case; compared exactly. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** An argon2id PHC string; null while somebody invited has set no password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @InstantColumn({ nullable: true })
  disabledAt!: string | null;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;
}
