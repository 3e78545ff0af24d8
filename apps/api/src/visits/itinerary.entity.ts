import type {
  ItineraryEnd,
  ItineraryMode,
  ItineraryPin,
  ItineraryStart,
  Leg,
  Run,
  Stop,
  Together,
  VehicleTerms,
  VisitLimits,
} from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** One day's site visits. Stops, legs and runs are read and replaced with it, so they live in the row and share its version. */
@Entity('itinerary')
@Index('itinerary_date', ['meetingId', 'date'])
export class ItineraryRow extends MeetingRow {
  @Column('date')
  date!: string;

  @Column('text')
  title!: string;

  @Column('text')
  mode!: ItineraryMode;

  @Column('jsonb', { name: 'start_from' })
  start!: ItineraryStart;

  @Column('jsonb', { name: 'end_at' })
  end!: ItineraryEnd;

  @Column('jsonb')
  stops!: Stop[];

  @Column('jsonb')
  legs!: Leg[];

  @Column('uuid', { array: true })
  vehicleIds!: string[];

  @Column('jsonb', { default: {} })
  classFactors!: Record<string, number>;

  @Column('jsonb', { default: [] })
  terms!: VehicleTerms[];

  @Column('jsonb', { default: [] })
  together!: Together[];

  @Column('jsonb', { default: [] })
  pins!: ItineraryPin[];

  @Column('jsonb', { default: {} })
  limits!: Partial<VisitLimits>;

  /** Replaced by themselves, under the row's version; the plan and what is driven refer to their ids. */
  @Column('jsonb', { default: [] })
  runs!: Run[];
}
