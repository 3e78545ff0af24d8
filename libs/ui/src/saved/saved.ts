import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { words } from '../ui-words';

/** Where what was typed is: on the server, on its way, waiting on this device, or refused. */
export type SavedState = 'saved' | 'saving' | 'pending' | 'offline' | 'failed';

const ICON: Record<SavedState, IconName> = {
  saved: 'saved',
  saving: 'sync',
  pending: 'sync',
  offline: 'offline',
  failed: 'warning',
};

/** One quiet line near the title: saved and when, or how much waits and why. */
@Component({
  selector: 'yc-saved',
  imports: [Icon],
  template: ` <span [class]="tone()" role="status"><yc-icon [name]="icon()" size="s" />{{ text() }}</span> `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Saved {
  readonly state = input.required<SavedState>();
  /** When it was saved, as the clock shows it: `10:38:06`. */
  readonly at = input<string>();
  readonly pending = input(0);
  readonly w = words;
  readonly icon = computed(() => ICON[this.state()]);
  readonly tone = computed(
    () => `f12 row g4 nw ${this.state() === 'saved' ? 'grn' : this.state() === 'saving' ? 'm' : 'amb'}`,
  );
  readonly text = computed(() => {
    const waiting = this.pending() ? words.pending(this.pending()) : '';
    switch (this.state()) {
      case 'saved':
        return this.at() ? words.saved(this.at()!) : words.savedPlain();
      case 'saving':
        return words.saving();
      case 'pending':
        return waiting || words.saving();
      case 'offline':
        return [words.offline(), waiting].filter(Boolean).join(' · ');
      case 'failed':
        return words.notSaved();
    }
  });
}
