import { signal } from '@angular/core';
import { createClient, fetchTransport } from '@yicheng/contracts/client';

/** Whether the server no longer knows this phone; what it showed stays readable. */
export const ended = signal(false);

/** The typed client of the meeting's server. */
export const api = createClient(
  fetchTransport({
    // The service worker keeps the pages; what it cannot answer it must not hold up.
    headers: { 'ngsw-bypass': 'true' },
    onUnauthenticated: ({ path }) => {
      if (path !== '/pass/exchange') ended.set(true);
    },
  }),
);
