import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import { bucketStore, type FileStore, folderStore } from './file-store';
import { readStorageUrl } from '../settings';

const KEY = { accessKeyId: 'YICHENG', secretAccessKey: 'a/secret+key' };

/** A bucket as S3 is: it takes nothing that is not signed with its key. */
async function startBucket(): Promise<{ url: string; kept: Map<string, Buffer>; server: Server }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void signedByUs(request).then(ours => {
        const key = request.url!;
        if (!ours) return reply.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
        if (!key.startsWith('/pictures/')) return reply.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
        if (request.method === 'PUT') kept.set(key, Buffer.concat(parts));
        if (request.method === 'DELETE') kept.delete(key);
        const found = request.method === 'GET' ? kept.get(key) : undefined;
        if (request.method === 'GET' && !found) return reply.writeHead(404).end();
        return reply.writeHead(request.method === 'DELETE' ? 204 : 200).end(found);
      });
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `127.0.0.1:${port}`, kept, server };
}

async function signedByUs({ headers, method, url }: IncomingMessage): Promise<boolean> {
  const given = { ...headers } as Record<string, string>;
  const signed = /SignedHeaders=([^,]+)/.exec(given['authorization'] ?? '')?.[1]?.split(';') ?? [];
  const signer = new AwsV4Signer({
    ...KEY,
    service: 's3',
    region: 'gz',
    method: method!,
    url: `http://${given['host']}${url}`,
    headers: Object.fromEntries(signed.filter(name => name !== 'host').map(name => [name, given[name] ?? ''])),
    datetime: given['x-amz-date'] ?? '',
    allHeaders: true,
  });
  return (await signer.authHeader()) === given['authorization'];
}

describe('where files are kept', () => {
  const keeps = async (store: FileStore) => {
    const bytes = Buffer.from('picture');
    await store.put('meeting/a.jpg', bytes);
    const there = await store.get('meeting/a.jpg');
    await store.remove('meeting/a.jpg');
    await store.remove('meeting/a.jpg');
    return [there?.toString(), await store.get('meeting/a.jpg')];
  };

  it('a folder keeps them, and leaves no half file', async () => {
    const root = await mkdtemp(join(tmpdir(), 'yicheng-files-'));
    expect(await keeps(folderStore(root))).toEqual(['picture', undefined]);
    expect(await readdir(join(root, 'meeting'))).toEqual([]);
  });

  it('a bucket keeps them, signed', async () => {
    const { url, server } = await startBucket();
    const secret = encodeURIComponent(KEY.secretAccessKey);
    const address = (bucket: string, key = KEY.accessKeyId) =>
      readStorageUrl(`s3://${key}:${secret}@${url}/${bucket}?region=gz&tls=0`)!;
    expect(await keeps(bucketStore(address('pictures')))).toEqual(['picture', undefined]);
    await expect(bucketStore(address('other')).put('a.jpg', Buffer.from('x'))).rejects.toThrow('no such bucket');
    await expect(bucketStore(address('pictures', 'WRONG')).get('a.jpg')).rejects.toThrow('403');
    server.close();
  });

  it.each(['https://host/bucket', 's3://host/bucket', 's3://k:s@host', 's3://k:s@host/', 'nonsense'])(
    '%s is not the address of a bucket',
    value => expect(readStorageUrl(value)).toBeUndefined(),
  );
});
