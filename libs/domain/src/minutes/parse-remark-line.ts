/** Somebody who may speak, as the one-line capture looks for them. */
export interface Sayer {
  id: string;
  name: string;
}

/** Finds people by characters, pinyin or initials; best first. The search of `people` is one. */
export type FindSayers<P extends Sayer> = (query: string, people: readonly P[]) => readonly P[];

/** The `@` somebody is typing or has typed: where it stands in the line, what follows it, whom it may mean. */
export interface Mention<P extends Sayer> {
  /** Index of the `@`. */
  start: number;
  /** Index after the last character of the name. */
  end: number;
  query: string;
  candidates: readonly P[];
}

/** What one line of capture says. */
export interface RemarkLine<P extends Sayer> {
  /** The one person the line names; absent when nobody is named, or when the name may mean several. */
  speaker?: P;
  /** The mention the caret is in, or else the first that nobody or more than one person answers to. */
  open?: Mention<P>;
  /** What was said: the line without the mention of its speaker. */
  text: string;
}

const AT = /[@＠]/g;
/** A letter, digit or sign of an address before an `@` makes it part of the text (`office@example.org`). */
const INSIDE_ADDRESS = /[A-Za-z0-9._%+-]/;
const RUN = /^[^\s\u3000@＠：:，,。；;、！!？?（()）「」“”]*/u;
const LATIN = /^[a-z]+/i;
const SPELT = /^[a-zü]+$/;
const SEPARATOR = /^[\s\u3000]*[：:，,]?[\s\u3000]*/;

/**
 * Reads one line of capture: an `@` (or full-width ＠) followed by a name in characters, in full pinyin
 * or by initials says who spoke, the rest is what they said. While the caret (index) stands in a mention
 * it is open, with whom it may mean; a mention that means exactly one person makes them the speaker.
 * What nobody answers to stays in the text, as does every mention after the speaker's.
 */
export function parseRemarkLine<P extends Sayer>(
  line: string,
  caret: number,
  people: readonly P[],
  find: FindSayers<P>,
): RemarkLine<P> {
  const mentions = mentionsIn(line, caret, people, find);
  const typing = mentions.find(({ start, end }) => start < caret && caret <= end);
  const speaking = mentions.find(mention => mention !== typing && theOne(mention));
  if (speaking) {
    const before = line.slice(0, speaking.start);
    const after = line.slice(speaking.end).replace(SEPARATOR, '');
    return {
      speaker: theOne(speaking)!,
      ...(typing && { open: typing }),
      text: trim(before.replace(/[\s\u3000]+$/, ' ') + after),
    };
  }
  const open = typing ?? mentions.find(({ candidates }) => candidates.length > 1);
  return { ...(open && { open }), text: trim(line) };
}

/** The line after a mention was answered by picking somebody from the list: the mention goes, the caret stays there. */
export function withoutMention(
  line: string,
  { start, end }: { start: number; end: number },
): { line: string; caret: number } {
  return { line: line.slice(0, start) + line.slice(end).replace(SEPARATOR, ''), caret: start };
}

const trim = (text: string) => text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

/**
 * The person a mention means: the one who is called so, or else the only one who answers to what begins their name
 * or spells it. A unit or a post may find somebody for the list, but never makes them the speaker by itself.
 */
function theOne<P extends Sayer>({ query, candidates }: Mention<P>): P | undefined {
  const called = candidates.filter(({ name }) => fold(name) === fold(query));
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  const [only, ...others] = candidates;
  const spelt = only && (SPELT.test(fold(query)) || fold(only.name).startsWith(fold(query)));
  return spelt && others.length === 0 ? only : undefined;
}

function mentionsIn<P extends Sayer>(
  line: string,
  caret: number,
  people: readonly P[],
  find: FindSayers<P>,
): Mention<P>[] {
  const mentions: Mention<P>[] = [];
  for (const { index } of line.matchAll(AT)) {
    if (index > 0 && INSIDE_ADDRESS.test(line[index - 1]!)) continue;
    if (index < (mentions.at(-1)?.end ?? 0)) continue;
    const query = nameAt(line, index + 1, caret, people, find);
    mentions.push({
      start: index,
      end: index + 1 + query.length,
      query,
      candidates: query === '' ? [] : find(query, people),
    });
  }
  return mentions;
}

/** How far the name reaches: a full name (which may hold spaces) first, then what stands before the caret, then the run. */
function nameAt<P extends Sayer>(
  line: string,
  from: number,
  caret: number,
  people: readonly P[],
  find: FindSayers<P>,
): string {
  const rest = line.slice(from);
  const folded = fold(rest);
  let longest = 0;
  for (const { name } of people) if (name.length > longest && folded.startsWith(fold(name))) longest = name.length;
  const run = RUN.exec(rest)![0];
  const typed = caret > from && caret <= from + run.length ? rest.slice(0, caret - from) : '';
  if (longest > 0 && longest >= typed.length) return rest.slice(0, longest);
  if (typed !== '' && find(typed, people).length > 0) return typed;
  if (longest > 0) return rest.slice(0, longest);
  if (find(run, people).length > 0) return run;
  const latin = LATIN.exec(run)?.[0] ?? '';
  return latin !== '' && find(latin, people).length > 0 ? latin : run;
}

/** Case and width do not tell names apart; every character keeps its place. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase();
