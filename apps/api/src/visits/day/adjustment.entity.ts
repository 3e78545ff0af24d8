import type { Leg, Run } from '@yicheng/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/index';
import type { Told } from '../announcement-senders';

/** New times put into effect on the day, over the latest release; kept when undone. */
@Entity('adjustment')
@Index('adjustment_itinerary', ['meetingId', 'itineraryId', 'version'])
export class AdjustmentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  itineraryId!: string;

  /** The itinerary's version since it took effect; since it was undone, if it was. */
  @Column('int')
  version!: number;

  @Column('jsonb')
  runs!: Run[];

  /** What phones showed before. */
  @Column('jsonb')
  shownBefore!: Run[];

  /** The draft's runs before. */
  @Column('jsonb')
  draftBefore!: Run[];

  /** Drives it changed, and what the draft said of them before. */
  @Column('jsonb', { default: [] })
  legs!: Leg[];

  @Column('jsonb', { default: [] })
  legsBefore!: Leg[];

  /** What was told, under the ids of the announcements. */
  @Column('jsonb')
  announcements!: Told[];

  @Column('text')
  by!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  undoneAt!: string | null;
}
