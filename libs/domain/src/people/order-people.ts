import type { Attendee } from './attendee';
import { compareText, inOfficialOrder, type Unit } from './unit';

/** The orders a list of people can be asked in. */
export const PEOPLE_ORDERS = ['official', 'stroke', 'pinyin'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

type Orderable = Pick<Attendee, 'id' | 'name' | 'posts' | 'position' | 'pinyin' | 'strokes'>;

/**
 * A total order of people, the same as the server's lists. `official` goes by the units' order (a person stands where
 * their first post is; people outside the directory last, by their unit's name), then as the senders ordered them.
 */
export function peopleComparator(
  order: PeopleOrder,
  units: readonly Pick<Unit, 'id' | 'parentId' | 'name' | 'position'>[],
): (a: Orderable, b: Orderable) => number {
  const last = (a: Orderable, b: Orderable) => compareText(a.name, b.name) || compareText(a.id, b.id);
  if (order === 'stroke') return (a, b) => compareText(a.strokes, b.strokes) || last(a, b);
  if (order === 'pinyin') return (a, b) => compareText(a.pinyin[0] ?? '', b.pinyin[0] ?? '') || last(a, b);
  const ranks = new Map(inOfficialOrder(units).map(({ id }, rank) => [id, rank]));
  const rank = ({ posts }: Orderable) => ranks.get(posts[0]?.unitId ?? '') ?? ranks.size;
  const outside = (person: Orderable) => (rank(person) === ranks.size ? (person.posts[0]?.unit ?? '') : '');
  return (a, b) =>
    rank(a) - rank(b) || compareText(outside(a), outside(b)) || a.position - b.position || compareText(a.id, b.id);
}
