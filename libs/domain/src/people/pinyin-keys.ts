import { pinyin } from 'pinyin-pro';
import { cleanName } from './person-name';

const plain = { toneType: 'none', type: 'array', v: true } as const;

/**
 * Every way a name can be read, syllables separated by spaces, ü written v; the surname's own reading first (单 shan),
 * then the others its first character has (dan), because people type those too. Other scripts are kept in lower case.
 * Needs pinyin-pro, so it belongs on the server: pages get the readings with the person.
 */
export function pinyinKeys(name: string): string[] {
  const text = cleanName(name);
  if (!/\p{Script=Han}/u.test(text)) return [text.toLowerCase()];
  const syllables = pinyin(text, { ...plain, surname: 'head' }).map(syllable => syllable.toLowerCase());
  const [, ...rest] = syllables;
  const others = pinyin([...text][0]!, { ...plain, multiple: true });
  return [...new Set([syllables.join(' '), ...others.map(first => [first, ...rest].join(' '))])];
}
