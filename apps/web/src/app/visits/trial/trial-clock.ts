import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** The present moment, moving every ten seconds. Call in an injection context. */
export function ticking(): Signal<string> {
  const now = signal(new Date().toISOString());
  const timer = setInterval(() => now.set(new Date().toISOString()), 10_000);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
