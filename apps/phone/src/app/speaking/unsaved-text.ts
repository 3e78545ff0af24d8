import { inject, Injectable } from '@angular/core';
import { Pass, UNSAVED } from '../platform/pass';

/** Text typed but not yet among the writes of this phone, and the row it was typed over. */
export interface UnsavedText {
  text: string;
  over?: { text: string; version: number };
}

/** Keeps every keystroke at once, for the moment in which a page is reloaded or the phone switches it off. */
@Injectable({ providedIn: 'root' })
export class UnsavedTexts {
  private readonly holder = inject(Pass).holder()?.attendeeId ?? '';

  of(itemId: string): UnsavedText | undefined {
    return JSON.parse(localStorage.getItem(this.key(itemId)) ?? 'null') ?? undefined;
  }

  keep(itemId: string, unsaved: UnsavedText): void {
    localStorage.setItem(this.key(itemId), JSON.stringify(unsaved));
  }

  forget(itemId: string): void {
    localStorage.removeItem(this.key(itemId));
  }

  private key(itemId: string): string {
    return `${UNSAVED}${this.holder}:${itemId}`;
  }
}
