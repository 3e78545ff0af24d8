import { spokenParagraphs } from './paragraphs';

/** How fast somebody speaks: Chinese characters per minute, and words per minute for everything else. */
export interface SpeakingRate {
  charsPerMinute?: number;
  wordsPerMinute?: number;
}

/** How much there is to say: Han characters, and Latin words and numerals (a numeral is one word). */
export interface SpokenLength {
  characters: number;
  words: number;
}

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:[.,:'’\-/][\p{L}\p{N}]+)*%?/gu;

/** Counts what is spoken of a text: headings, punctuation and white space are not. */
export function spokenLength(text: string): SpokenLength {
  const spoken = spokenParagraphs(text).join('\n');
  return {
    characters: spoken.match(HAN)?.length ?? 0,
    words: spoken.replace(HAN, ' ').match(WORD)?.length ?? 0,
  };
}

/**
 * Estimated minutes it takes to speak a text, to a tenth of a minute.
 *
 * No national standard exists; 200 characters a minute is the middle of what is reported for speeches
 * in meetings (160 to 240; conversation is slower, news reading 250 to 300), and 130 words a minute is
 * usual for English addresses. An example: the eight minutes of an exemplary speech are 1 600 characters.
 */
export function estimateMinutes(
  text: string,
  { charsPerMinute = 200, wordsPerMinute = 130 }: SpeakingRate = {},
): number {
  const { characters, words } = spokenLength(text);
  return Math.round((characters / charsPerMinute + words / wordsPerMinute) * 10) / 10;
}
