import type { Notice, Write } from '../outbox/write';
import type { Cached, Store } from './store';

/** The same shelves in memory, for browsers that allow no database: nothing outlives the page. */
export function memoryStore(principal: string): Store {
  const cache = new Map<string, Cached<unknown>>();
  const writes = new Map<string, Write>();
  const notices = new Map<string, Notice>();
  const queue = (): Write[] => [...writes.values()].sort((a, b) => a.seq - b.seq);
  return {
    lasting: false,
    principal,
    read: async <T>(key: string) => cache.get(key) as Cached<T> | undefined,
    keep: async (key, value, at = new Date().toISOString()) => {
      cache.set(key, { value: structuredClone(value), at });
    },
    forget: async key => {
      cache.delete(key);
    },
    forgetAll: async () => cache.clear(),
    writes: async () => queue(),
    async changeWrites(work) {
      const { put, remove } = work(queue());
      for (const id of remove) writes.delete(id);
      for (const write of put) writes.set(write.id, structuredClone(write));
      return queue();
    },
    notices: async () => [...notices.values()],
    keepNotice: async notice => {
      notices.set(notice.id, notice);
    },
    dropNotice: async id => {
      notices.delete(id);
    },
    close: () => undefined,
  };
}
