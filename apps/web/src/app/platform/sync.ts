import { computed, inject, Injectable, signal } from '@angular/core';
import type { Row } from '@yicheng/client';
import { Kept } from './kept';
import { Streams } from './streams';

/**
 * The one line about saving, for the chip in the top bar.
 * `saved`: all is on the server. `saving`: something is on its way. `offline`: kept on this device, sent later.
 * `attention`: a write was refused or two texts differ, and a person must look.
 */
export type SyncLevel = 'saved' | 'saving' | 'offline' | 'attention';

/** How saving stands, and what a person can do about it. */
@Injectable({ providedIn: 'root' })
export class Sync {
  private readonly kept = inject(Kept);
  private readonly streams = inject(Streams);
  private readonly online = signal(navigator.onLine);

  readonly pending = computed(() => this.kept.outbox()?.pending ?? 0);
  readonly refused = computed(() => this.kept.outbox()?.refused ?? []);
  readonly conflicts = computed(() => this.kept.outbox()?.conflicts ?? []);
  /** Values of ours that replaced somebody else's; theirs are one click away. */
  readonly notices = computed(() => this.kept.outbox()?.notices ?? []);
  /** When the server last took something from this page, ISO. */
  readonly savedAt = computed(() => this.kept.outbox()?.savedAt);
  readonly offline = computed(
    () => !this.online() || this.kept.outbox()?.offline === true || this.streams.state() === 'unreached',
  );
  /** Whether changes of others arrive. */
  readonly live = computed(() => this.streams.state() === 'live');
  readonly level = computed<SyncLevel>(() => {
    if (this.refused().length + this.conflicts().length > 0) return 'attention';
    if (this.offline()) return 'offline';
    return this.pending() > 0 ? 'saving' : 'saved';
  });

  constructor() {
    addEventListener('online', () => this.online.set(true));
    addEventListener('offline', () => this.online.set(false));
    addEventListener('beforeunload', event => {
      if (this.pending() > 0 && !this.kept.lasting()) event.preventDefault();
    });
  }

  /** Tries at once; after a sign-in too. */
  async retry(writeId?: string): Promise<void> {
    const { outbox } = await this.kept.shelf();
    if (writeId) await outbox.retry(writeId);
    else outbox.kick();
  }

  /** Gives up a refused write. */
  async discard(writeId: string): Promise<void> {
    await (await this.kept.shelf()).outbox.discard(writeId);
  }

  /** Ends a conflict over a text. */
  async resolve(writeId: string, choice: 'ours' | 'theirs' | Row): Promise<void> {
    await (await this.kept.shelf()).outbox.resolve(writeId, choice);
  }

  async takeTheirs(noticeId: string): Promise<void> {
    await (await this.kept.shelf()).outbox.takeTheirs(noticeId);
  }

  async dismiss(noticeId: string): Promise<void> {
    await (await this.kept.shelf()).outbox.dismiss(noticeId);
  }
}
