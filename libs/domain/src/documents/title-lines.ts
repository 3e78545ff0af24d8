const LONGEST = 13;

/**
 * A title broken for a cover: Chinese ones of more than 13 characters into lines of about equal length, broken between
 * words only; others, and short ones, stay whole.
 */
export function titleLines(title: string): string[] {
  if (!/\p{Script=Han}/u.test(title) || title.length <= LONGEST) return [title];
  const words = wordsOf(title);
  const lines = Math.ceil(title.length / LONGEST);
  return split(words, lines);
}

/** Numbers stay with what they count (2026年), marks with what they close. */
function wordsOf(title: string): string[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  return segments.reduce<string[]>((words, segment) => {
    const last = words.at(-1);
    const stays =
      last !== undefined && (/\d$/.test(last) || /^[，。、；：！？）》”’年]/.test(segment) || /[（《“‘]$/.test(last));
    return stays ? [...words.slice(0, -1), last + segment] : [...words, segment];
  }, []);
}

/** What the last part of a meeting's name begins with; a line may begin there even if the others get longer for it. */
const TAIL = /^(工作|现场|推进会|会议|座谈|研讨|论坛|动员|表彰|总结|培训|学术|年会|启动|经验)/;
const UNNATURAL = 6;

/** Of all ways to break the words into so many lines, the evenest, with a preference for breaks before a tail word. */
function split(words: readonly string[], lines: number): string[] {
  if (lines <= 1 || words.length <= 1) return [words.join('')];
  let best: string[] = [];
  for (let at = 1; at <= words.length - lines + 1; at += 1) {
    const candidate = [words.slice(0, at).join(''), ...split(words.slice(at), lines - 1)];
    if (best.length === 0 || cost(candidate) < cost(best)) best = candidate;
  }
  return best.length ? best : [words.join('')];
}

const cost = (lines: readonly string[]): number =>
  Math.max(...lines.map(line => line.length)) + lines.slice(1).filter(line => !TAIL.test(line)).length * UNNATURAL;
