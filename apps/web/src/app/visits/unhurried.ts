import { computed, effect, type Signal, signal, untracked } from '@angular/core';

/** The longest time something may lag behind a hand that moves it, milliseconds. */
const LAG = 100;

/**
 * A signal's value at once while nothing is moved; while something is, its latest value whenever the browser has time
 * between two frames. Call in an injection context.
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
      if (typeof requestIdleCallback === 'function') requestIdleCallback(look, { timeout: LAG });
      else setTimeout(look, LAG);
    }
  });
  return computed(() => (moving() ? (seen()?.value ?? source()) : source()));
}
