import type { KnownPerson, RosterEdit, RosterPlan } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import { type AttendeeRow, unitsOf } from '../people/index';
import { planApart } from './plan-thread';
import { refuse } from './read-book';
import type { RosterImportRow } from './roster-import.entity';

/** Plans an import against the directory and the people as they are now. */
export async function planOf(
  manager: EntityManager,
  row: RosterImportRow,
  unwanted?: AbortSignal,
): Promise<RosterPlan> {
  const [units, attendees] = await Promise.all([
    unitsOf(manager, row.meetingId),
    // As they lie in the table: making entities of 20 000 people takes longer than reading them.
    manager.query(
      `SELECT id, name, posts, phone, email, category, sex, nationality, note FROM attendee
        WHERE meeting_id = $1 ORDER BY position, id`,
      [row.meetingId],
    ) as Promise<Known[]>,
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const sources = {
    grid: row.sheet ?? { sheet: '', rows: [], merges: [] },
    mapping: row.mapping,
    edits: new Map(Object.entries(row.edits).map(([key, edit]): [number, RosterEdit] => [Number(key), edit])),
    units: units
      .sort((a, b) => a.position - b.position)
      .map(({ id, parentId, name, aliases }) => ({ id, name, aliases, ...(parentId === null ? {} : { parentId }) })),
    people: attendees.map(attendee => toKnown(attendee, names)),
  };
  const plan = await planApart(sources, unwanted);
  if (!plan) throw refuse('header-not-found');
  return plan;
}

type Known = Pick<
  AttendeeRow,
  'id' | 'name' | 'posts' | 'phone' | 'email' | 'category' | 'sex' | 'nationality' | 'note'
>;

function toKnown(row: Known, names: ReadonlyMap<string, string>): KnownPerson {
  const given = {
    phone: row.phone,
    email: row.email,
    category: row.category,
    sex: row.sex,
    nationality: row.nationality,
    note: row.note,
  };
  return {
    id: row.id,
    name: row.name,
    posts: row.posts.map(post => ({
      ...post,
      ...(post.unitId ? { unit: names.get(post.unitId) ?? post.unit ?? '' } : {}),
    })),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
  };
}
