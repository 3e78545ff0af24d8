import type { AnnouncementAudience } from '@yicheng/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** What was told to some of a meeting's people. Never changed: a mistake is put right by another one. */
@Entity('announcement')
@Index('announcement_sent', ['meetingId', 'sentAt'])
@Index('announcement_voids', ['voids'], { where: 'voids IS NOT NULL' })
export class AnnouncementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('jsonb')
  audience!: AnnouncementAudience;

  @Column('text')
  text!: string;

  /** The sender's name; empty where an adjustment caused it. */
  @Column('text')
  by!: string;

  @InstantColumn()
  sentAt!: string;

  /** The one it takes back. */
  @Column('uuid', { nullable: true })
  voids!: string | null;
}
