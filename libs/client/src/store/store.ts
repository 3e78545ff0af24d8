import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Notice, Write } from '../outbox/write';
import type { QueueChange } from '../outbox/queue';
import { memoryStore } from './memory-store';

/** Something read earlier, with the moment it was read. */
export interface Cached<T> {
  value: T;
  /** When the server gave it, ISO. */
  at: string;
}

/** What this device keeps for one signed-in principal: things read, writes on their way, notices. */
export interface Store {
  /** Whether it survives a reload; without IndexedDB everything lives in memory only. */
  readonly lasting: boolean;
  readonly principal: string;
  read<T>(key: string): Promise<Cached<T> | undefined>;
  keep(key: string, value: unknown, at?: string): Promise<void>;
  forget(key: string): Promise<void>;
  /** Forgets everything that was read; writes stay. */
  forgetAll(): Promise<void>;
  writes(): Promise<Write[]>;
  /** Changes the queue as one step that no other tab can interrupt; gives the queue as it then is. */
  changeWrites(work: (queue: Write[]) => QueueChange): Promise<Write[]>;
  notices(): Promise<Notice[]>;
  keepNotice(notice: Notice): Promise<void>;
  dropNotice(id: string): Promise<void>;
  close(): void;
}

interface Shelves extends DBSchema {
  cache: { key: string; value: Cached<unknown> };
  writes: { key: string; value: Write };
  notices: { key: string; value: Notice };
}

const nameOf = (principal: string): string => `yicheng:${principal}`;

/** Opens what is kept for a principal (`user:<id>`, `pass:<id>`); where the browser allows no database, in memory. */
export async function openStore(principal: string): Promise<Store> {
  try {
    return idbStore(principal, await open(principal));
  } catch {
    return memoryStore(principal);
  }
}

/** Removes everything kept for a principal: at sign-out. */
export async function destroyStore(principal: string): Promise<void> {
  await new Promise<void>(resolve => {
    if (typeof indexedDB === 'undefined') return resolve();
    const gone = indexedDB.deleteDatabase(nameOf(principal));
    gone.onsuccess = gone.onerror = gone.onblocked = (): void => resolve();
  });
}

async function open(principal: string): Promise<IDBPDatabase<Shelves>> {
  const db: IDBPDatabase<Shelves> = await openDB<Shelves>(nameOf(principal), 1, {
    upgrade(fresh) {
      fresh.createObjectStore('cache');
      fresh.createObjectStore('writes', { keyPath: 'id' });
      fresh.createObjectStore('notices', { keyPath: 'id' });
    },
    blocking: () => db.close(),
  });
  return db;
}

function idbStore(principal: string, db: IDBPDatabase<Shelves>): Store {
  return {
    lasting: true,
    principal,
    read: <T>(key: string) => db.get('cache', key) as Promise<Cached<T> | undefined>,
    keep: async (key, value, at = new Date().toISOString()) => {
      await db.put('cache', { value, at }, key);
    },
    forget: key => db.delete('cache', key),
    forgetAll: () => db.clear('cache'),
    writes: async () => inOrder(await db.getAll('writes')),
    async changeWrites(work) {
      const step = db.transaction('writes', 'readwrite', { durability: 'strict' });
      const { put, remove } = work(inOrder(await step.store.getAll()));
      await Promise.all([...remove.map(id => step.store.delete(id)), ...put.map(write => step.store.put(write))]);
      const queue = inOrder(await step.store.getAll());
      await step.done;
      return queue;
    },
    notices: () => db.getAll('notices'),
    keepNotice: async notice => {
      await db.put('notices', notice);
    },
    dropNotice: id => db.delete('notices', id),
    close: () => db.close(),
  };
}

const inOrder = (queue: Write[]): Write[] => queue.sort((a, b) => a.seq - b.seq);
