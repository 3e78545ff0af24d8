import { computed, effect, type Signal, signal, untracked } from '@angular/core';

/** How long something rests between two looks while a hand moves it, and how much longer it may lag behind, milliseconds. */
const [REST, LAG] = [120, 100];

/**
 * A signal's value at once while nothing is moved; while something is, its latest value a few times a second, when the browser
 * has time between two frames. Call in an injection context.
 */
export function unhurried<T>(source: Signal<T>, moving: () => boolean): Signal<T> {
  const seen = signal<{ value: T } | undefined>(undefined);
  let waiting = false;
  const look = (): void => {
    waiting = false;
    seen.set({ value: untracked(source) });
  };
  effect(() => {
    const value = source();
    if (!moving()) seen.set({ value });
    else if (!waiting) {
      waiting = true;
      setTimeout(() => {
        if (typeof requestIdleCallback === 'function') requestIdleCallback(look, { timeout: LAG });
        else look();
      }, REST);
    }
  });
  return computed(() => (moving() ? (seen()?.value ?? source()) : source()));
}
