/** A value that can be read now and watched; every screen framework can wrap it. */
export interface Watchable<T> {
  readonly value: T;
  /** Calls at every change, not at once; gives the way to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A watchable value that its owner sets. */
export class Watched<T> implements Watchable<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    this.current = value;
    for (const listener of [...this.listeners]) listener(value);
  }

  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
