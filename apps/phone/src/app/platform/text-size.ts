import { signal } from '@angular/core';

const KEY = 'yicheng.large';

/** Whether the reader wants larger text on this phone. */
export const largeText = signal(localStorage.getItem(KEY) === '1');

/** Applies the choice to the page, and keeps it. */
export function setLargeText(large: boolean): void {
  largeText.set(large);
  localStorage.setItem(KEY, large ? '1' : '0');
  document.documentElement.classList.toggle('large', large);
}
