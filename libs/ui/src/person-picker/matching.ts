/** Somebody who can be picked. */
export interface PickablePerson {
  id: string;
  name: string;
  /** Post and unit, as shown beside the name. */
  detail?: string;
  /** Other ways to find them: pinyin and initials, lower case. */
  keys?: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** People whose name, pinyin, initials, post or unit begin with or contain what was typed, names first. */
export function matchingPeople<P extends PickablePerson>(people: readonly P[], typed: string, limit = 20): P[] {
  const query = plain(typed);
  if (!query) return people.slice(0, limit);
  const rank = (person: P): number => {
    const name = plain(person.name);
    if (name.startsWith(query)) return 0;
    if (name.includes(query)) return 1;
    const keys = person.keys ?? [];
    if (keys.some(key => key.startsWith(query))) return 2;
    if (keys.some(key => key.includes(query))) return 3;
    return person.detail && plain(person.detail).includes(query) ? 4 : 9;
  };
  return people
    .map((person, at) => ({ person, at, rank: rank(person) }))
    .filter(one => one.rank < 9)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, limit)
    .map(one => one.person);
}
