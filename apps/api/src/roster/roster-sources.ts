import { planImport, type KnownPerson, type RosterEdit, type RosterPlan } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import { AttendeeRow, unitsOf } from '../people/index';
import { refuse } from './read-book';
import type { RosterImportRow } from './roster-import.entity';

/** Plans an import against the directory and the people as they are now. */
export async function planOf(manager: EntityManager, row: RosterImportRow): Promise<RosterPlan> {
  const [units, attendees] = await Promise.all([
    unitsOf(manager, row.meetingId),
    manager.findBy(AttendeeRow, { meetingId: row.meetingId }),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const plan = planImport({
    grid: row.sheet ?? { sheet: '', rows: [], merges: [] },
    mapping: row.mapping,
    edits: new Map(Object.entries(row.edits).map(([key, edit]): [number, RosterEdit] => [Number(key), edit])),
    units: units
      .sort((a, b) => a.position - b.position)
      .map(({ id, parentId, name, aliases }) => ({ id, name, aliases, ...(parentId === null ? {} : { parentId }) })),
    people: attendees.sort((a, b) => a.position - b.position).map(attendee => toKnown(attendee, names)),
  });
  if (!plan) throw refuse('header-not-found');
  return plan;
}

function toKnown(row: AttendeeRow, names: ReadonlyMap<string, string>): KnownPerson {
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
