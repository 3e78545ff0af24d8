import type { AttendeeQuery } from '@yicheng/contracts';
import { findPeople, type PeopleOrder, type Post } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index';
import { narrowToScope, UNIT_AND_BELOW, Where } from './people-scope';

/**
 * The same total orders as `peopleComparator`. The path of a unit is its ancestors' places among their siblings; every
 * text is compared by code point.
 */
const ORDER: Record<PeopleOrder, string> = {
  official: `(a.unit_id IS NULL), tree.path, (CASE WHEN tree.path IS NULL THEN coalesce(a.posts->0->>'unit', '') END) COLLATE "C", a.position, a.id`,
  stroke: 'a.strokes COLLATE "C", a.name COLLATE "C", a.id',
  pinyin: 'a.pinyin[1] COLLATE "C", a.name COLLATE "C", a.id',
};

const STEP = `lpad(u.position::text, 7, '0') || E'\\x01' || u.name || E'\\x01' || u.id`;

/** Every unit of the meeting's workspace with its place in the tree. */
const TREE = `
  WITH RECURSIVE tree AS (
    SELECT u.id, ARRAY[(${STEP}) COLLATE "C"] AS path
      FROM unit u JOIN meeting m ON m.workspace_id = u.workspace_id
     WHERE m.id = ? AND u.parent_id IS NULL
    UNION ALL
    SELECT u.id, tree.path || ((${STEP}) COLLATE "C") FROM unit u JOIN tree ON u.parent_id = tree.id
  )`;

interface Candidate {
  id: string;
  name: string;
  pinyin: string[];
  phone: string | null;
  posts: Post[];
}

/** Which attendees a query asks for, in order: the ids of one page, with their vehicles, and how many there are in all. */
export async function listAttendees(
  manager: EntityManager,
  meetingId: string,
  query: AttendeeQuery,
  actor: Actor,
): Promise<{ ids: string[]; total: number }> {
  const { limit = 100, offset = 0 } = query;
  const found = query.q?.trim()
    ? await search(manager, meetingId, query.q, wanted(meetingId, query, actor))
    : undefined;
  if (found && !query.order) return { ids: found.slice(offset, offset + limit), total: found.length };
  const order = query.order ?? 'official';
  const where = new Where();
  const tree = order === 'official' ? where.fill(TREE, [meetingId]) : '';
  const join = order === 'official' ? 'LEFT JOIN tree ON tree.id = a.unit_id' : '';
  conditions(where, meetingId, query, actor);
  if (found) where.and('a.id = ANY(?)', found);
  const paging = where.fill('LIMIT ? OFFSET ?', [limit, offset]);
  const [all]: { count: string }[] = await manager.query(...counted(wanted(meetingId, query, actor), found));
  const rows: { id: string }[] = await manager.query(
    `${tree} SELECT a.id FROM attendee a ${join} WHERE ${where} ORDER BY ${ORDER[order]} ${paging}`,
    where.parameters,
  );
  return { ids: rows.map(({ id }) => id), total: Number(all?.count ?? 0) };
}

function counted(where: Where, found: string[] | undefined): [string, unknown[]] {
  if (found) where.and('a.id = ANY(?)', found);
  return [`SELECT count(*) AS count FROM attendee a WHERE ${where}`, where.parameters];
}

const wanted = (meetingId: string, query: AttendeeQuery, actor: Actor): Where =>
  conditions(new Where(), meetingId, query, actor);

function conditions(where: Where, meetingId: string, { unit, status, vehicle }: AttendeeQuery, actor: Actor): Where {
  where.and('a.meeting_id = ?', meetingId);
  if (unit) where.and(`a.unit_ids && ARRAY(${UNIT_AND_BELOW})`, unit);
  if (status) where.and('a.reply = ?', status);
  if (vehicle)
    where.and('a.id IN (SELECT id FROM assignment WHERE meeting_id = ? AND vehicle_id = ?)', meetingId, vehicle);
  return narrowToScope(where, actor);
}

/** The ids of those the search finds, best first, judged by the function the page uses. */
async function search(manager: EntityManager, meetingId: string, q: string, where: Where): Promise<string[]> {
  const candidates: Candidate[] = await manager.query(
    `SELECT a.id, a.name, a.pinyin, a.phone, a.posts FROM attendee a WHERE ${where} ORDER BY ${ORDER.pinyin}`,
    where.parameters,
  );
  const units: { id: string; name: string }[] = await manager.query(
    'SELECT u.id, u.name FROM unit u JOIN meeting m ON m.workspace_id = u.workspace_id WHERE m.id = $1',
    [meetingId],
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const people = candidates.map(({ phone, posts, ...person }) => ({
    ...person,
    ...(phone ? { phone } : {}),
    posts: posts.map(({ unitId, unit, post }) => ({ unit: (unitId && names.get(unitId)) || (unit ?? ''), post })),
  }));
  return findPeople(q, people).map(({ id }) => id);
}
