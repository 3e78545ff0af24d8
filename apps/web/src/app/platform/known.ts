import { computed, signal, type Signal } from '@angular/core';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';

/**
 * How a view stands. `loading`: nothing to show yet. `known`: something is shown, perhaps from earlier (see `age`).
 * `offline`: nothing to show and no network. `denied`: the reader may not see it, or it is not there. `error`: it failed.
 */
export type KnownState = 'loading' | 'known' | 'offline' | 'denied' | 'error';

/** What a page shows of something that lives on the server. */
export interface Known<T> {
  readonly value: Signal<T>;
  readonly state: Signal<KnownState>;
  /** Why it failed, where it did. */
  readonly problem: Signal<unknown>;
  /** When the shown value was read, ISO, where it is older than this visit. */
  readonly age: Signal<string | undefined>;
  /** Reads it again; what is known stays visible meanwhile. */
  reload(): Promise<void>;
}

/** A value that is cached, then fetched, with the states in between. */
export class Knowing<T> {
  private readonly has = signal(false);
  readonly value = signal<T>(this.initial);
  readonly problem = signal<unknown>(undefined);
  readonly age = signal<string | undefined>(undefined);
  readonly state = computed<KnownState>(() => {
    if (this.has()) return 'known';
    const problem = this.problem();
    if (problem === undefined) return 'loading';
    if (problem instanceof OfflineError) return 'offline';
    return problem instanceof ProblemError && [403, 404].includes(problem.status) ? 'denied' : 'error';
  });

  constructor(private readonly initial: T) {}

  /**
   * Shows something read earlier, unless something newer is shown already. A list remembered as empty is not shown:
   * it may have been filled since, and "nothing here" is for the server to say.
   */
  remember(value: T, at: string): void {
    if (this.has() || (Array.isArray(value) && value.length === 0)) return;
    this.value.set(value);
    this.age.set(at);
    this.has.set(true);
  }

  /** Shows what the server just said. */
  learn(value: T): void {
    this.value.set(value);
    this.age.set(undefined);
    this.problem.set(undefined);
    this.has.set(true);
  }

  /** Keeps showing what is known, and says why nothing newer came; forgets it where the reader may not see it any more. */
  fail(problem: unknown): void {
    this.problem.set(problem);
    if (!(problem instanceof ProblemError) || ![403, 404].includes(problem.status)) return;
    this.value.set(this.initial);
    this.has.set(false);
  }
}
