import { DestroyRef, inject } from '@angular/core';
import { ReadAgain, type StreamChange } from '@yicheng/client';
import { OfflineError } from '@yicheng/contracts/client';
import { Kept } from './kept';
import { Knowing, type Known } from './known';
import { Streams } from './streams';

/** What a reading needs to know. */
export interface ReadingSource<T> {
  /** The filled path: also the key under which it is kept. */
  key: string;
  fetch(): Promise<T>;
  meetingId?: string;
  /** Kinds of rows whose change makes it stale. */
  on: readonly string[];
  /** What a change means; false: nothing more to do. Without it everything is fetched again. */
  onChanges?(changes: StreamChange[]): boolean;
}

/** Reads something: from this device at once, then from the server, then again whenever a change makes it stale. */
export class Reading<T> implements Known<T> {
  private readonly kept = inject(Kept);
  private readonly knowing: Knowing<T>;
  private running?: Promise<void>;
  private again = false;
  private gone = false;
  private readonly later = new ReadAgain(() => void this.reload());
  readonly value;
  readonly state;
  readonly problem;
  readonly age;

  constructor(
    private readonly source: ReadingSource<T>,
    initial: T,
  ) {
    this.knowing = new Knowing(initial);
    ({ value: this.value, state: this.state, problem: this.problem, age: this.age } = this.knowing);
    const streams = inject(Streams);
    const concerned = (changes: StreamChange[]): void => {
      const ours = changes.filter(change => source.on.includes(change.kind));
      if (ours.length > 0 && (source.onChanges?.(ours) ?? true)) void this.reload();
    };
    const listener = { onChanges: concerned, onReset: () => void this.reload() };
    const stop = source.meetingId ? streams.listen(source.meetingId, listener) : undefined;
    const back = (): void => void this.reload();
    addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      this.later.stop();
      removeEventListener('online', back);
      stop?.();
    });
    void this.remember();
    void this.reload();
  }

  /** One fetch at a time; a call while one runs makes one more afterwards. */
  reload(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.fetch().finally(() => {
      this.running = undefined;
      if (!this.again || this.gone) return;
      this.again = false;
      void this.reload();
    });
    return this.running;
  }

  /** Takes a value that came another way: an acknowledged write, one row fetched alone. */
  learn(value: T): void {
    this.knowing.learn(value);
    void this.keep();
  }

  private async fetch(): Promise<void> {
    try {
      const value = await this.source.fetch();
      this.later.stop();
      if (!this.gone) this.learn(value);
    } catch (error) {
      this.knowing.fail(error);
      if (error instanceof OfflineError && !this.gone) this.later.missed();
      if (this.knowing.state() === 'denied') await (await this.kept.shelf()).store.forget(this.source.key);
    }
  }

  private async remember(): Promise<void> {
    const { store } = await this.kept.shelf();
    const cached = await store.read<T>(this.source.key);
    if (cached) this.knowing.remember(cached.value, cached.at);
  }

  private async keep(): Promise<void> {
    const { store } = await this.kept.shelf();
    await store.keep(this.source.key, this.value()).catch(() => undefined);
  }
}
