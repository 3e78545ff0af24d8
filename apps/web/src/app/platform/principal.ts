import { Injectable, signal } from '@angular/core';

const KEY = 'yicheng:principal';

/** Whose things this browser keeps. Remembered, so that a page opened without network still shows what it knew. */
@Injectable({ providedIn: 'root' })
export class Principal {
  private readonly current = signal<string | undefined>(localStorage.getItem(KEY) ?? undefined);

  /** `user:<id>`, or undefined when nobody ever signed in here. */
  readonly id = this.current.asReadonly();

  /** Somebody signed in, or the server said who is here. */
  is(userId: string): void {
    localStorage.setItem(KEY, `user:${userId}`);
    this.current.set(`user:${userId}`);
  }

  /** Somebody signed out. */
  nobody(): void {
    localStorage.removeItem(KEY);
    this.current.set(undefined);
  }
}
