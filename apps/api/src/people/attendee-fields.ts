import type { AttendeeInput } from '@yicheng/contracts';
import { cleanName, isMasked, maskPhone, pinyinKeys, type Post, readPhone, strokeKey } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import { type FieldProblem, problem } from '../platform/index';
import type { AttendeeRow } from './attendee.entity';
import { GroupRow } from './assignment.entity';

/** Finds the units of a workspace by id and by the name or alias they are written with. */
export interface UnitIndex {
  has(id: string): boolean;
  /** The one unit called so, if exactly one is. */
  called(name: string): string | undefined;
}

export function indexUnits(units: readonly { id: string; name: string; aliases: string[] }[]): UnitIndex {
  const ids = new Set(units.map(({ id }) => id));
  const called = new Map<string, string | undefined>();
  for (const { id, name, aliases } of units) {
    for (const text of new Set([name, ...aliases])) called.set(text, called.has(text) ? undefined : id);
  }
  return { has: id => ids.has(id), called: name => called.get(name) };
}

/** Posts as they are stored: a unit the directory has by its id, any other by its name. */
export function storedPosts(posts: readonly Post[], units: UnitIndex): { posts: Post[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const stored = posts.map(({ unitId, unit, post }, i): Post => {
    const name = unit?.trim();
    const id = unitId?.toLowerCase() ?? (name ? units.called(name) : undefined);
    if (id && !units.has(id))
      problems.push({ field: `posts[${i}].unitId`, problem: 'is not a unit of this workspace' });
    return { ...(id ? { unitId: id } : name ? { unit: name } : {}), post: post.trim() };
  });
  return { posts: stored, problems };
}

/** What follows from the posts, kept beside them for queries. */
export const unitColumns = (posts: readonly Post[]): Pick<AttendeeRow, 'posts' | 'unitId' | 'unitIds'> => ({
  posts: [...posts],
  unitId: posts[0]?.unitId ?? null,
  unitIds: [...new Set(posts.flatMap(({ unitId }) => unitId ?? []))],
});

/** A name with the keys it is found and ordered by. */
export function nameColumns(raw: string): Pick<AttendeeRow, 'name' | 'pinyin' | 'strokes'> {
  const name = cleanName(raw);
  return { name, pinyin: pinyinKeys(name), strokes: strokeKey(name) };
}

/** The phone to store: as read; the stored one where the masked one came back or nothing was said; null clears. */
export function phoneColumn(given: string | null | undefined, stored: string | null): string | null {
  if (given === undefined) return stored;
  if (given === null || given.trim() === '') return null;
  if (!isMasked(given)) return readPhone(given).phone ?? null;
  if (stored !== null && given === maskPhone(stored)) return stored;
  throw problem.invalid([{ field: 'phone', problem: 'is masked, but not as the stored one is' }]);
}

/** The plain texts of a person; blank is nothing. */
export const textColumns = (body: AttendeeInput) => ({
  email: body.email?.trim() || null,
  category: body.category?.trim() || null,
  sex: body.sex ?? null,
  nationality: body.nationality?.trim() || null,
  note: body.note?.trim() || null,
});

/** The group of a body, refused if the meeting has none such. */
export async function groupColumn(
  manager: EntityManager,
  meetingId: string,
  groupId: string | undefined,
): Promise<string | null> {
  if (!groupId) return null;
  if (await manager.existsBy(GroupRow, { id: groupId, meetingId })) return groupId.toLowerCase();
  throw problem.invalid([{ field: 'groupId', problem: 'is not a group of this meeting' }]);
}
