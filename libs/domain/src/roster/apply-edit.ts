import { cleanName, isMasked, readPhone } from '../people/index';
import type { ReadRow } from './read-rows';
import type { RosterEdit } from './roster-person';
import { unitPath } from './unit-path';

/** A row with what was typed in its place: those fields are no longer corrected or doubted for what the file had. */
export function applyEdit(read: ReadRow, edit: RosterEdit | undefined): ReadRow {
  const typed = edit?.person;
  if (!typed) return edit?.skip === false ? without(read) : read;
  const draft = { ...read.draft };
  const settled = new Set<string>();
  if (typed.name !== undefined) {
    draft.name = cleanName(typed.name);
    settled.add('name');
  }
  const first = typed.posts?.[0];
  if (typed.posts && !first) Object.assign(draft, { path: [], post: '' });
  if (first) {
    draft.post = first.post.trim();
    const unit = first.unit?.trim() ?? '';
    if (first.unitId !== undefined) draft.unitId = first.unitId;
    else if (unit !== (draft.path.at(-1) ?? '')) draft.path = unitPath(unit).path;
  }
  if (typed.posts) ['unit', 'post'].forEach(field => settled.add(field));
  const problems = read.problems.filter(({ field }) => !field || !settled.has(field));
  if (typed.phone !== undefined && !isMasked(typed.phone)) {
    const { phone, problem } = readPhone(typed.phone);
    delete draft.phone;
    if (phone !== undefined) draft.phone = phone;
    problems.splice(0, problems.length, ...problems.filter(({ field }) => field !== 'phone'));
    if (problem && typed.phone.trim() !== '')
      problems.push({ code: problem, severity: 'warning', field: 'phone', original: typed.phone, value: phone ?? '' });
  }
  for (const field of ['email', 'category', 'sex', 'nationality', 'note'] as const) {
    const value = typed[field];
    if (value === undefined) continue;
    delete draft[field];
    if (value.trim() !== '') Object.assign(draft, { [field]: value.trim() });
    problems.splice(0, problems.length, ...problems.filter(problem => problem.field !== field));
  }
  return without({ ...read, draft, problems });
}

/** Somebody says that the row is a person's after all. */
function without({ none: _, ...read }: ReadRow): ReadRow {
  return read;
}
