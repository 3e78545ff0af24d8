import type { VehicleRole } from '@yicheng/domain';
import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** A vehicle of a meeting. Who rides in it is said by assignments; head-counts are computed. */
@Entity('vehicle')
@Index('vehicle_number', ['meetingId', 'number'], { unique: true })
export class VehicleRow extends MeetingRow {
  @Column('int')
  number!: number;

  @Column('text', { nullable: true })
  plate!: string | null;

  @Column('int')
  passengers!: number;

  @Column('text', { nullable: true })
  class!: string | null;

  @Column('text')
  role!: VehicleRole;

  @Column('text', { nullable: true })
  driver!: string | null;

  @Column('text', { nullable: true })
  driverPhone!: string | null;

  @Column('uuid', { array: true })
  captainIds!: string[];
}
