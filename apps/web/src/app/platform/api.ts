import { inject, InjectionToken } from '@angular/core';
import { Router } from '@angular/router';
import { type Client, createClient, fetchTransport } from '@yicheng/contracts/client';

/**
 * The typed client of this page's own server. When the server says 401, the reader is taken to the sign-in page
 * and comes back to the same address afterwards; what they wrote waits in the outbox.
 */
export const Api = new InjectionToken<Client>('Api', {
  providedIn: 'root',
  factory: () => {
    const router = inject(Router);
    const toSignIn = (): void => {
      if (router.url.startsWith('/sign-in')) return;
      void router.navigate(['/sign-in'], { queryParams: { then: router.url } });
    };
    return createClient(
      fetchTransport({ onUnauthenticated: ({ path }) => (path === '/session' ? undefined : toSignIn()) }),
    );
  },
});
