import type { Attendee } from '../people/index';
import { foldText } from './grid';

/** Somebody of the meeting as far as a roster can tell them. */
export type KnownPerson = Pick<
  Attendee,
  'id' | 'name' | 'posts' | 'phone' | 'email' | 'category' | 'sex' | 'nationality' | 'note'
>;

/** A row as far as it tells who is meant. */
export interface Identity {
  name: string;
  phone?: string;
  unitId?: string;
  /** The unit's full name, where the directory does not have it or the attendee keeps only a name. */
  unit?: string;
  post: string;
  /** Chosen by hand: this attendee, or nobody there. */
  chosen?: string | null;
}

/** Who of the meeting a row is. */
export interface Match {
  person?: KnownPerson;
  /** People of the same name who are somebody else, or of whom nobody could say which is meant. */
  namesakes: KnownPerson[];
  ambiguous: boolean;
  /** People whom no row is, with this row's phone under another name: perhaps the same person. */
  renamed: KnownPerson[];
}

/**
 * Finds for each row the attendee it means: the same name with the same phone or the same unit. The same name with
 * another phone and another unit is another person. Nobody is found twice.
 */
export function matchPeople(rows: readonly (Identity | undefined)[], people: readonly KnownPerson[]): Match[] {
  const byName = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const key = foldText(person.name);
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  const taken = new Set<string>();
  const found = new Map<number, Omit<Match, 'renamed'>>();
  const candidates = (row: Identity) => byName.get(foldText(row.name)) ?? [];
  const take = (index: number, person: KnownPerson): void => {
    taken.add(person.id);
    found.set(index, { person, namesakes: [], ambiguous: false });
  };
  const byId = new Map(people.map(person => [person.id, person]));
  rows.forEach((row, index) => {
    const chosen = row?.chosen ? byId.get(row.chosen) : undefined;
    if (chosen && !taken.has(chosen.id)) take(index, chosen);
  });
  // The surest first, so that a less sure row never takes somebody who is plainly another row.
  for (const least of [3, 2, 1]) {
    rows.forEach((row, index) => {
      if (!row || row.name === '' || found.has(index) || row.chosen === null) return;
      const free = candidates(row).filter(({ id }) => !taken.has(id));
      const likely = free.filter(person => likeness(row, person) >= least);
      const best =
        likely.length > 1 ? likely.filter(person => person.posts.some(({ post }) => post === row.post)) : likely;
      if (best.length === 1) take(index, best[0]!);
      else if (likely.length > 1) found.set(index, { namesakes: likely, ambiguous: true });
    });
  }
  const byPhone = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const { id, phone = '' } = person;
    if (phone.length >= 7 && !taken.has(id)) byPhone.set(phone, [...(byPhone.get(phone) ?? []), person]);
  }
  return rows.map((row, index) => {
    const match = found.get(index) ?? { namesakes: row ? candidates(row) : [], ambiguous: false };
    const isOpen = row && !match.person && row.chosen === undefined;
    const likely = (isOpen && byPhone.get(row.phone ?? '')) || [];
    return { ...match, renamed: likely.filter(({ name }) => foldText(name) !== foldText(row?.name)) };
  });
}

/** 3: phone and unit are the same; 2: the phone; 1: the unit, or one side tells neither phone nor unit; 0: another person. */
function likeness(row: Identity, person: KnownPerson): number {
  const phone = row.phone !== undefined && row.phone === person.phone;
  const unit = person.posts.some(
    post =>
      (row.unitId !== undefined && post.unitId === row.unitId) ||
      (row.unit !== undefined && foldText(post.unit) === foldText(row.unit)),
  );
  if (phone) return unit ? 3 : 2;
  const silent =
    (row.unit === undefined && !row.phone) ||
    (person.posts.every(({ unitId, unit: u }) => !unitId && !u) && !person.phone);
  return unit || silent ? 1 : 0;
}
