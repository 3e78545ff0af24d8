import type { ItineraryInput } from '@yicheng/contracts';
import type { Stop } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../platform/index';

/** Presenters who are not attendees of the meeting, by field. Somebody who has since left it may stay where they were. */
export async function lostPresenters(
  manager: EntityManager,
  meetingId: string,
  { stops }: ItineraryInput,
  before: readonly Stop[] = [],
): Promise<FieldProblem[]> {
  const kept = new Set(before.map(stop => stop.presenterId));
  const asked = stops.flatMap(({ presenterId }, i) => {
    const id = presenterId?.toLowerCase();
    return id && !kept.has(id) ? [{ id, field: `stops[${i}].presenterId` }] : [];
  });
  if (!asked.length) return [];
  const rows: { id: string }[] = await manager.query(
    'SELECT id FROM attendee WHERE meeting_id = $1 AND id = ANY($2::uuid[])',
    [meetingId, asked.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return asked
    .filter(({ id }) => !known.has(id))
    .map(({ field }) => ({ field, problem: 'is not an attendee of this meeting' }));
}
