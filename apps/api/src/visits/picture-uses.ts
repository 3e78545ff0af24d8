import { type Itinerary } from '@yicheng/domain';
import type { DataSource } from 'typeorm';
import type { FileUse } from '../platform/index';
import type { ReleasedItineraries } from './released-itineraries';

/** The pictures of stops and of trial runs: those of the drafts are used, those of the latest release everybody sees. */
export const pictureUses = (database: DataSource, released: ReleasedItineraries): FileUse => ({
  async used(meetingId) {
    const rows: { id: string }[] = await database.query(
      `SELECT picture->>'fileId' AS id
         FROM itinerary, jsonb_array_elements(stops) stop, jsonb_array_elements(stop->'pictures') picture
        WHERE meeting_id = $1 AND stop ? 'pictures'
       UNION SELECT file_id
         FROM trial_run, jsonb_array_elements(notes) note, jsonb_array_elements_text(note->'fileIds') file_id
        WHERE meeting_id = $1 AND note ? 'fileIds'`,
      [meetingId],
    );
    return rows.map(({ id }) => id);
  },
  async shown(meetingId) {
    return picturesOf(await released.read(meetingId));
  },
});

/** Every picture of the stops. */
export const picturesOf = (itineraries: readonly Pick<Itinerary, 'stops'>[]): string[] =>
  itineraries.flatMap(({ stops }) => stops.flatMap(({ pictures = [] }) => pictures.map(({ fileId }) => fileId)));
