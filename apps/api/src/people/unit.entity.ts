import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** An organization in a workspace's directory, shared by all its meetings. */
@Entity('unit')
@Index('unit_workspace', ['workspaceId', 'parentId', 'position'])
export class UnitRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  aliases!: string[];

  @Column('int')
  position!: number;

  @Column('int', { default: 1 })
  version!: number;

  @InstantColumn({ default: () => 'now()' })
  createdAt!: string;

  @InstantColumn({ default: () => 'now()' })
  updatedAt!: string;
}
