import type { EntityManager } from 'typeorm';
import { AttendeeRow, UnitRow } from '../people/index';

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
  const attendee = await manager.findOneBy(AttendeeRow, { id: attendeeId, meetingId });
  if (!attendee) return undefined;
  const [first] = attendee.posts;
  const unit = first?.unitId ? (await manager.findOneBy(UnitRow, { id: first.unitId }))?.name : first?.unit;
  return { name: attendee.name, unit: unit || null, post: first?.post || null };
}
