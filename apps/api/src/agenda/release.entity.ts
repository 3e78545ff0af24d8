import type { AgendaItemDto, ItineraryDto, VehicleDto } from '@yicheng/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** An item as it was frozen. */
export type ReleasedItem = Omit<AgendaItemDto, 'findings'>;

/** A published, numbered snapshot. Written once. */
@Entity('release')
@Index('release_number', ['meetingId', 'n'], { unique: true })
export class ReleaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('int')
  n!: number;

  @InstantColumn()
  at!: string;

  @Column('text')
  by!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean')
  tell!: boolean;

  @Column('jsonb')
  items!: ReleasedItem[];

  @Column('jsonb')
  itineraries!: ItineraryDto[];

  @Column('jsonb')
  vehicles!: VehicleDto[];
}
