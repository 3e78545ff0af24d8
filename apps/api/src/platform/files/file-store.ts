import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { randomUUID } from 'node:crypto';
import type { StorageAddress } from '../settings';

/** Where the bytes of files are kept, by key: `meetingId/fileId.jpg`. */
export interface FileStore {
  put(key: string, bytes: Buffer): Promise<void>;
  /** Undefined if there is nothing under the key. */
  get(key: string): Promise<Buffer | undefined>;
  /** Nothing under the key is as good. */
  remove(key: string): Promise<void>;
}

/** A folder of this computer. A file is there whole or not at all. */
export function folderStore(root: string): FileStore {
  const place = (key: string): string => join(root, ...key.split('/'));
  return {
    async put(key, bytes) {
      const partial = `${place(key)}.${randomUUID()}`;
      await mkdir(dirname(partial), { recursive: true });
      await writeFile(partial, bytes);
      await rename(partial, place(key));
    },
    async get(key) {
      try {
        return await readFile(place(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: key => rm(place(key), { force: true }),
  };
}

const PATIENCE = 15_000;

/** A bucket that speaks S3, addressed by path, so that MinIO, Ceph and the clouds' own all answer. */
export function bucketStore({ url, accessKeyId, secretAccessKey, region }: StorageAddress): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const ask = async (method: string, key: string, body?: Buffer): Promise<Response> => {
    const reply = await client.fetch(`${url}/${key}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: new Uint8Array(body), headers: { 'content-type': 'image/jpeg' } } : {}),
    });
    if (reply.ok || reply.status === 404) return reply;
    throw new Error(`the file store answered ${reply.status} to ${method}: ${(await reply.text()).slice(0, 300)}`);
  };
  return {
    async put(key, bytes) {
      const reply = await ask('PUT', key, bytes);
      if (!reply.ok) throw new Error('the file store has no such bucket');
    },
    async get(key) {
      const reply = await ask('GET', key);
      return reply.ok ? Buffer.from(await reply.arrayBuffer()) : undefined;
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}
