import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../platform/index';

/** A room people sleep in; who does is said by assignments. */
@Entity('hotel_room')
@Index('hotel_room_number', ['meetingId', 'hotel', 'number'], { unique: true })
export class HotelRoomRow extends MeetingRow {
  /** Empty where there is one hotel only. */
  @Column('text')
  hotel!: string;

  @Column('text')
  number!: string;

  @Column('int')
  beds!: number;
}

/** A table people eat at. */
@Entity('dining_table')
@Index('dining_table_number', ['meetingId', 'number'], { unique: true })
export class TableRow extends MeetingRow {
  @Column('int')
  number!: number;

  @Column('int')
  seats!: number;

  @Column('text', { nullable: true })
  name!: string | null;
}
