import { Column, Entity, Index } from 'typeorm';
import { MeetingRow } from '../database/meeting-row';

/**
 * A picture of a meeting; its bytes are in the file store under `meetingId/id.jpg`. Without a foreign key, because the
 * row must outlive its meeting until the sweep has taken the bytes away.
 */
@Entity('file')
@Index('file_meeting', ['meetingId', 'createdAt'])
export class StoredFile extends MeetingRow {
  @Column('int')
  width!: number;

  @Column('int')
  height!: number;

  /** Bytes as stored: scaled down, without what the camera wrote into it. */
  @Column('int')
  size!: number;
}
