import { computed, inject, signal, type Signal } from '@angular/core';
import { ReadAgain } from '@yicheng/client';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { Kept } from './kept';

/** How something stands that is read from the server and kept on this phone. */
export type KnownState = 'loading' | 'known' | 'offline' | 'denied' | 'error';

/** Something read: from this phone at once, then from the server, whenever asked. */
export class Known<T> {
  private readonly found = signal<T | undefined>(undefined);
  private readonly problem = signal<unknown>(undefined);
  private running?: Promise<void>;
  private again = false;
  private readonly later = new ReadAgain(() => void this.reload());

  readonly value: Signal<T | undefined> = this.found.asReadonly();
  /** When the shown value was read, ISO. */
  readonly at = signal<string | undefined>(undefined);
  /** Whether the last try to read it found no server. */
  readonly unreachable = computed(() => this.problem() instanceof OfflineError);
  readonly state = computed<KnownState>(() => {
    if (this.found() !== undefined) return 'known';
    const problem = this.problem();
    if (problem === undefined) return 'loading';
    if (problem instanceof OfflineError) return 'offline';
    return problem instanceof ProblemError && [403, 404].includes(problem.status) ? 'denied' : 'error';
  });

  constructor(
    private readonly key: string,
    private readonly fetch: () => Promise<T>,
    private readonly kept = inject(Kept),
  ) {
    void this.remember();
    void this.reload();
    addEventListener('online', () => void this.reload());
  }

  /** Reads it again; a call while one is under way makes one more afterwards. */
  reload(): Promise<void> {
    if (this.running) this.again = true;
    else {
      this.running = this.read().finally(() => {
        this.running = undefined;
        if (!this.again) return;
        this.again = false;
        void this.reload();
      });
    }
    return this.running!;
  }

  /** Takes a newer value that came another way; `at` is when the rest of it was read. */
  async learn(value: T, at = new Date().toISOString()): Promise<void> {
    this.found.set(value);
    this.at.set(at);
    this.problem.set(undefined);
    await (await this.kept.store()).keep(this.key, value, at).catch(() => undefined);
  }

  private async read(): Promise<void> {
    try {
      await this.learn(await this.fetch());
      this.later.stop();
    } catch (error) {
      this.problem.set(error);
      if (error instanceof OfflineError) this.later.missed();
    }
  }

  private async remember(): Promise<void> {
    const cached = await (await this.kept.store()).read<T>(this.key);
    if (!cached || this.found() !== undefined) return;
    this.found.set(cached.value);
    this.at.set(cached.at);
  }
}
