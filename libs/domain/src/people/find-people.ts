import { compareText } from './unit';

/** What a search looks at. Readings come with the person; without them only characters and digits are found. */
export interface Findable {
  id: string;
  name: string;
  pinyin?: readonly string[];
  /** In full or masked; only its last digits are compared. */
  phone?: string;
  posts?: readonly { unit?: string; post: string }[];
}

/**
 * People found by characters (建国), pinyin (wangjianguo, jianguo), initials (wjg), both mixed (王jg), the last digits
 * of their phone (three or more), or their unit and post; best first. The same function answers on the server and in
 * the page.
 */
export function findPeople<P extends Findable>(query: string, people: readonly P[]): P[] {
  const wanted = foldQuery(query);
  if (wanted === '') return [...people];
  return people
    .flatMap(person => {
      const rank = rankOf(wanted, person);
      return rank === undefined ? [] : [{ person, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}

/** Whether the search finds this person. */
export const isFound = (query: string, person: Findable): boolean => {
  const wanted = foldQuery(query);
  return wanted === '' || rankOf(wanted, person) !== undefined;
};

/** Case, width and blanks do not matter. */
const foldQuery = (query: string): string =>
  query
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/g, '')
    .toLowerCase()
    .replace(/ü/g, 'v');

/** 0 is the best; undefined if not found. */
function rankOf(wanted: string, person: Findable): number | undefined {
  const name = person.name.toLowerCase().replace(/\s/g, '');
  if (name === wanted) return 0;
  if (/^\d{3,}$/.test(wanted)) return person.phone?.replace(/\D/g, '').endsWith(wanted) ? 3 : undefined;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 3;
  const characters = [...person.name.replace(/[\s·]/g, '')];
  for (const reading of person.pinyin ?? []) {
    const syllables = reading.split(' ');
    const tokens = syllables.map((syllable, i) => ({
      syllable,
      character: syllables.length === characters.length ? characters[i]!.toLowerCase() : undefined,
    }));
    for (let from = 0; from < tokens.length; from += 1) {
      const whole = consumes(wanted, tokens, from);
      if (whole !== undefined) return from === 0 ? (whole ? 1 : 2) : 4;
    }
  }
  const where = person.posts?.some(({ unit, post }) => `${unit ?? ''}${post}`.toLowerCase().includes(wanted));
  return where && wanted.length >= 2 ? 5 : undefined;
}

interface Token {
  syllable: string;
  character: string | undefined;
}

/** Whether the query is used up by the tokens in turn, each giving its character or a beginning of its syllable. */
function consumes(wanted: string, tokens: readonly Token[], from: number): boolean | undefined {
  if (wanted === '') return from === tokens.length;
  const token = tokens[from];
  if (!token) return undefined;
  if (token.character && wanted.startsWith(token.character)) {
    const rest = consumes(wanted.slice(token.character.length), tokens, from + 1);
    if (rest !== undefined) return rest;
  }
  for (let length = Math.min(token.syllable.length, wanted.length); length > 0; length -= 1) {
    if (!wanted.startsWith(token.syllable.slice(0, length))) continue;
    const rest = consumes(wanted.slice(length), tokens, from + 1);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** People in a list of names, by code point, for where no other order is asked. */
export const byName = (a: { id: string; name: string }, b: { id: string; name: string }): number =>
  compareText(a.name, b.name) || compareText(a.id, b.id);
