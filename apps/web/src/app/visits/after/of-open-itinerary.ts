import { computed, inject, Injector, runInInjectionContext, type Signal, untracked } from '@angular/core';
import type { Known } from '../../platform/known';

/** What is known of whichever itinerary is open, read once each and followed since. Call in an injection context. */
export function ofOpenItinerary<T>(
  openId: Signal<string | undefined>,
  read: (itineraryId: string) => Known<T | undefined>,
): Signal<T | undefined> {
  const injector = inject(Injector);
  const readings = new Map<string, Known<T | undefined>>();
  return computed(() => {
    const id = openId();
    if (!id) return undefined;
    const reading = readings.get(id) ?? untracked(() => runInInjectionContext(injector, () => read(id)));
    readings.set(id, reading);
    return reading.value();
  });
}
