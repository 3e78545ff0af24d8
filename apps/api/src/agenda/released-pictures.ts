import type { DataSource } from 'typeorm';
import type { FileUse } from '../platform/index';

/** Pictures of stops as they were released: former releases keep theirs. What is shown of them, the visits say. */
export const releasedPictures = (database: DataSource): FileUse => ({
  async used(meetingId) {
    const rows: { id: string }[] = await database.query(
      `SELECT DISTINCT picture->>'fileId' AS id
         FROM release, jsonb_array_elements(itineraries) itinerary, jsonb_array_elements(itinerary->'stops') stop,
              jsonb_array_elements(stop->'pictures') picture
        WHERE meeting_id = $1 AND stop ? 'pictures'`,
      [meetingId],
    );
    return rows.map(({ id }) => id);
  },
  shown: async () => [],
});
