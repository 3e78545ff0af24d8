import { signal } from '@angular/core';

const now = signal(new Date().toISOString());
const tick = (): void => now.set(new Date().toISOString());
setInterval(tick, 15_000);
document.addEventListener('visibilitychange', tick);

/** This moment, ISO; moves every quarter of a minute. */
export const clock = now.asReadonly();
