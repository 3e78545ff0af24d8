import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** One of those an announcement went to, fixed when it was sent. */
@Entity('announcement_receipt')
@Index('announcement_receipt_attendee', ['meetingId', 'attendeeId'])
export class AnnouncementReceiptRow {
  @PrimaryColumn('uuid')
  meetingId!: string;

  @PrimaryColumn('uuid')
  announcementId!: string;

  @PrimaryColumn('uuid')
  attendeeId!: string;

  /** When they said that they have it. */
  @InstantColumn({ nullable: true })
  receivedAt!: string | null;
}
