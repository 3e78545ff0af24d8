/** Clock, chance and the browser's signals: what the outbox and the stream take from around them. */
export interface Surroundings {
  now(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Resolves after so many milliseconds, or early when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Calls when the network came back or the page is looked at again; gives the way to stop. */
  onReturn(listener: () => void): () => void;
  fetch: typeof fetch;
}

/** The real ones. */
export const browserSurroundings: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (ms, signal) =>
    new Promise(resolve => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    }),
  onReturn(listener) {
    if (typeof window === 'undefined') return () => undefined;
    const seen = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', seen);
    };
  },
  fetch: (...args) => fetch(...args),
};
