import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingLanguage } from '@yicheng/domain';
import { InstantColumn } from '../platform/index';

/** A meeting: its days, zone and standing. Everything else of it refers to its id. */
@Entity('meeting')
@Index('meeting_workspace_slug', ['workspaceId', 'slug'], { unique: true })
@Index('meeting_workspace_start', ['workspaceId', 'startDate'])
export class Meeting {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  timeZone!: string;

  @Column('date')
  startDate!: string;

  @Column('date')
  endDate!: string;

  @Column('text', { nullable: true })
  kind!: string | null;

  @Column('text', { default: 'zh-CN' })
  language!: MeetingLanguage;

  @Column('text', { default: 'draft' })
  status!: 'draft' | 'published' | 'archived';

  /** The number of the latest release; the agenda area sets it as it publishes. */
  @Column('int', { nullable: true })
  latestRelease!: number | null;

  @Column('int', { default: 1 })
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  updatedAt!: string;
}
