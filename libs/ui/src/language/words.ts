import { signal } from '@angular/core';

/** The languages the product speaks. */
export type Language = 'zh-CN' | 'en';

/** The language every text is shown in now; set it to switch at run time. */
export const language = signal<Language>('zh-CN');

type Phrase = string | ((...args: never[]) => string);
type Spoken<P> = P extends (...args: infer A) => string ? (...args: A) => string : () => string;

/**
 * Makes texts that follow the current language, from pairs of Chinese and English.
 * Each becomes a function that reads the language signal, so templates update when it changes:
 * `words.title()`, `words.people(3)`.
 */
export function defineWords<T extends Record<string, readonly [zh: Phrase, en: Phrase]>>(
  pairs: T,
): { readonly [K in keyof T]: Spoken<T[K][0]> } {
  const say =
    ([zh, en]: readonly [Phrase, Phrase]) =>
    (...args: never[]) => {
      const phrase = language() === 'en' ? en : zh;
      return typeof phrase === 'string' ? phrase : phrase(...args);
    };
  return Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, say(pair)])) as never;
}
