import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/meeting-row';

/** An organization's account: its users, units, people and meetings. */
@Entity('workspace')
@Index('workspace_slug', ['slug'], { unique: true })
export class Workspace {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;
}

/** That a user belongs to a workspace, and whether they administer it. */
@Entity('workspace_member')
@Index('workspace_member_user', ['userId'])
export class WorkspaceMember {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @PrimaryColumn('uuid')
  userId!: string;

  @Column('boolean', { default: false })
  admin!: boolean;
}
