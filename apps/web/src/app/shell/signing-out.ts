import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../platform/session';
import { Sync } from '../platform/sync';

/** Signing out: at once when everything is on the server, otherwise after saying what would be lost. */
@Injectable({ providedIn: 'root' })
export class SigningOut {
  private readonly session = inject(Session);
  private readonly sync = inject(Sync);
  private readonly router = inject(Router);

  /** Whether the question is open. */
  readonly asking = signal(false);

  unsent(): number {
    return this.sync.pending() + this.sync.refused().length + this.sync.conflicts().length;
  }

  ask(): void {
    if (this.unsent()) this.asking.set(true);
    else void this.now();
  }

  async now(): Promise<void> {
    this.asking.set(false);
    await this.session.signOut().catch(() => undefined);
    await this.router.navigateByUrl('/sign-in', { replaceUrl: true });
    // A fresh page keeps nothing of what was read; without a network the next sign-in sees to it.
    if (navigator.onLine) location.reload();
  }
}
