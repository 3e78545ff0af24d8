import { Column, Entity, Index } from 'typeorm';
import type { COORDINATE_SYSTEMS } from '@yicheng/contracts';
import { MeetingRow } from '../platform/index';

/** A building or site of a meeting, with coordinates as they were entered. */
@Entity('venue')
@Index('venue_meeting', ['meetingId', 'id'])
export class Venue extends MeetingRow {
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('float8', { nullable: true })
  longitude!: number | null;

  @Column('float8', { nullable: true })
  latitude!: number | null;

  @Column('text', { nullable: true })
  crs!: (typeof COORDINATE_SYSTEMS)[number] | null;
}

/** A room of a venue. */
@Entity('hall')
@Index('hall_meeting', ['meetingId', 'venueId', 'position'])
export class Hall extends MeetingRow {
  @Column('uuid')
  venueId!: string;

  @Column('text')
  name!: string;

  @Column('int', { nullable: true })
  seats!: number | null;

  @Column('int', { default: 0 })
  position!: number;
}
