import { effect, Injectable, signal } from '@angular/core';

/** Light or dark by choice, or as the system is. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'yicheng.theme';

const stored = (): ThemeChoice => {
  const choice = globalThis.localStorage?.getItem(KEY);
  return choice === 'light' || choice === 'dark' ? choice : 'system';
};

/** The reader's choice of light and dark, kept on this device and set on the page. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly choice = signal<ThemeChoice>(stored());

  constructor() {
    effect(() => {
      const choice = this.choice();
      const root = document.documentElement;
      if (choice === 'system') root.removeAttribute('data-theme');
      else root.dataset['theme'] = choice;
    });
  }

  choose(choice: ThemeChoice): void {
    this.choice.set(choice);
    localStorage.setItem(KEY, choice);
  }
}
