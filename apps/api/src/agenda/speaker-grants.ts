import type { DataSource } from 'typeorm';
import type { GrantSource } from '../platform/index';

/** An attendee with a part in items of the draft is a speaker of them; notes are written before the first release. */
export const speakerGrants =
  (database: DataSource): GrantSource =>
  async (meetingId, attendeeId) => {
    const rows: { id: string }[] = await database.query(
      `SELECT id FROM agenda_item WHERE meeting_id = $1 AND deleted_at IS NULL AND speakers @> $2::jsonb`,
      [meetingId, JSON.stringify([{ attendeeId }])],
    );
    return rows.length ? [{ role: 'speaker', itemIds: rows.map(({ id }) => id) }] : [];
  };
