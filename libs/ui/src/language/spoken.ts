import { effect, Injectable } from '@angular/core';
import { type Language, language } from './words';

const KEY = 'yicheng.language';

/** The language a reader gets without having chosen: what they chose last here, else what their browser asks for. */
export function preferredLanguage(): Language {
  const chosen = globalThis.localStorage?.getItem(KEY);
  if (chosen === 'zh-CN' || chosen === 'en') return chosen;
  return (globalThis.navigator?.languages ?? []).some(one => /^zh/i.test(one)) || !globalThis.navigator
    ? 'zh-CN'
    : 'en';
}

/** Keeps the page's language attribute and the reader's choice in step with the language signal. */
@Injectable({ providedIn: 'root' })
export class Spoken {
  constructor() {
    language.set(preferredLanguage());
    effect(() => {
      document.documentElement.lang = language();
    });
  }

  choose(next: Language): void {
    language.set(next);
    localStorage.setItem(KEY, next);
  }
}
