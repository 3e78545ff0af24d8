import type { Surroundings } from '../surroundings';

/** Surroundings whose clock the test moves: a wait ends when its time has come or it is woken. */
export class QuietSurroundings implements Surroundings {
  time = Date.parse('2026-10-08T00:00:00Z');
  private readonly waits = new Set<{ until: number; end: () => void }>();
  private readonly listeners = new Set<() => void>();

  now = (): number => this.time;
  random = (): number => 1;
  fetch: typeof fetch = () => Promise.reject(new TypeError('no network'));

  wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      if (signal.aborted) return resolve();
      const entry = {
        until: this.time + ms,
        end: (): void => {
          this.waits.delete(entry);
          resolve();
        },
      };
      this.waits.add(entry);
      signal.addEventListener('abort', entry.end);
    });

  onReturn = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    this.time += ms;
    for (const wait of [...this.waits]) if (wait.until <= this.time) wait.end();
    await settled();
  }

  /** The network comes back. */
  async comeBack(): Promise<void> {
    for (const listener of this.listeners) listener();
    await settled();
  }
}

/** Lets everything that is ready run. */
export const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 25));
