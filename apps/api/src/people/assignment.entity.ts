import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** Where one person rides, sleeps, eats and sits. Its id is the attendee's. */
@Entity('assignment')
@Index('assignment_vehicle', ['meetingId', 'vehicleId'])
@Index('assignment_hotel_room', ['meetingId', 'hotelRoomId'])
@Index('assignment_table', ['meetingId', 'tableId'])
export class AssignmentRow extends MeetingRow {
  @Column('uuid', { nullable: true })
  vehicleId!: string | null;

  @Column('uuid', { nullable: true })
  hotelRoomId!: string | null;

  @Column('uuid', { nullable: true })
  tableId!: string | null;

  @Column('text', { nullable: true })
  seat!: string | null;
}

/** People who travel or discuss together. */
@Entity('people_group')
@Index('people_group_meeting', ['meetingId', 'position'])
export class GroupRow extends MeetingRow {
  @Column('text')
  name!: string;

  @Column('int')
  position!: number;
}
