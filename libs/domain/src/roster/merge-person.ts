import { maskPhone, type Post, readPhone } from '../people/index';
import { foldText } from './grid';
import type { KnownPerson } from './match-people';
import type { RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';

const samePlace = (a: Post, b: Post): boolean =>
  (a.unitId !== undefined && a.unitId === b.unitId) ||
  (!a.unitId && !b.unitId && foldText(a.unit) === foldText(b.unit));

/**
 * What an update stores: the row's values over what is known; what the row does not say stays, and so does a number
 * that can be called where the row's cannot (`kept`).
 */
export function mergePerson(
  known: KnownPerson,
  row: RosterPerson,
): { person: RosterPerson; differences: RosterProblem[]; kept: RosterProblem[] } {
  const differences: RosterProblem[] = [];
  const kept: RosterProblem[] = [];
  const differ = (field: string, before: string | undefined, after: string): void => {
    differences.push({
      code: 'differs',
      severity: 'fix',
      field,
      ...(before ? { original: before } : {}),
      value: after,
    });
  };
  const person: RosterPerson = { ...row, name: row.name, posts: known.posts };
  if (known.name !== row.name) differ('name', known.name, row.name);
  const said = row.posts[0];
  if (said && !known.posts.some(post => samePlace(post, said) && (said.post === '' || post.post === said.post))) {
    const place =
      said.unit === undefined && said.unitId === undefined ? 0 : known.posts.findIndex(post => samePlace(post, said));
    const index = place === -1 ? 0 : place;
    const before = known.posts[index];
    const after: Post = said.unit === undefined && said.unitId === undefined ? { ...before, post: said.post } : said;
    const held = after.post === '' && before ? { ...after, post: before.post } : after;
    if (!before || before.post !== held.post || !samePlace(before, held)) {
      if (!before || !samePlace(before, held)) differ('unit', before?.unit, held.unit ?? '');
      if (before?.post !== held.post) differ('post', before?.post, held.post);
      person.posts = known.posts.length ? known.posts.map((post, i) => (i === index ? held : post)) : [held];
    }
  }
  for (const field of ['phone', 'email', 'category', 'sex', 'nationality', 'note'] as const) {
    const value = row[field];
    if (value === undefined || value === known[field]) continue;
    if (field === 'phone' && readPhone(value).problem && known.phone && !readPhone(known.phone).problem) {
      person.phone = known.phone;
      kept.push({ code: 'phone-kept', severity: 'warning', field, original: value });
      continue;
    }
    const shown = field === 'phone' ? maskPhone : (text: string) => text;
    differ(field, known[field] && shown(known[field]), shown(value));
  }
  return { person, differences, kept };
}
