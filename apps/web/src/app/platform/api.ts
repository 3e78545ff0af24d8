import { InjectionToken } from '@angular/core';
import { type Client, createClient, fetchTransport } from '@yicheng/contracts/client';

/** The typed client of this page's own server. */
export const Api = new InjectionToken<Client>('Api', {
  providedIn: 'root',
  factory: () => createClient(fetchTransport()),
});
