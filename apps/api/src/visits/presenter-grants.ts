import type { DataSource } from 'typeorm';
import type { GrantSource } from '../platform/index';

/** An attendee who presents stops of a draft is a speaker of them; what they say is written before the first release. */
export const presenterGrants =
  (database: DataSource): GrantSource =>
  async (meetingId, attendeeId) => {
    const rows: { id: string }[] = await database.query(
      `SELECT stop->>'id' AS id FROM itinerary, jsonb_array_elements(stops) stop
        WHERE meeting_id = $1 AND stop->>'presenterId' = $2`,
      [meetingId, attendeeId],
    );
    return rows.length ? [{ role: 'speaker', stopIds: rows.map(({ id }) => id) }] : [];
  };
