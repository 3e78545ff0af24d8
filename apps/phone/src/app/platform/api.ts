import { signal } from '@angular/core';
import { createClient, fetchTransport } from '@yicheng/contracts/client';

/** Whether the server no longer knows this phone; what it showed stays readable. */
export const ended = signal(false);

/** The typed client of the meeting's server. */
export const api = createClient(
  fetchTransport({
    onUnauthenticated: ({ path }) => {
      if (path !== '/pass/exchange') ended.set(true);
    },
  }),
);
