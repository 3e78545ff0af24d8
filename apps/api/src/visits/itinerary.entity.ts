import type { ItineraryEnd, ItineraryMode, ItineraryStart, Leg, Stop } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** One day's site visits. Stops and legs are read and replaced with it, so they live in the row and share its version. */
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
}
