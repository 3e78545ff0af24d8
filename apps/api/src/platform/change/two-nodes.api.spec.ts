import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/app';
import { openStream, type StreamEvent } from '../../../test/read-stream';
import { createApp } from '../../create-app';

const changes = (events: StreamEvent[]) => events.filter(event => event.event === 'change');

describe('two nodes on one database', () => {
  let t: TestApp;
  let other: Awaited<ReturnType<typeof createApp>>;
  let urls: [string, string];
  beforeAll(async () => {
    t = await startTestApp();
    const databaseUrl = (t.db.options as { url: string }).url;
    const settings = { port: 0, host: '127.0.0.1', dataDir: '.data/test', demo: false, publicUrl: 'http://localhost' };
    other = await createApp({ ...settings, databaseUrl }, { quiet: true });
    await other.listen(0, '127.0.0.1');
    urls = [t.url, (await other.getUrl()).replace('[::1]', '127.0.0.1')];
  });
  afterAll(async () => {
    await other.close();
    await t.close();
  });

  const write = async (url: string, id: string) => {
    const reply = await fetch(`${url}/api/v1/meetings/${t.meetingId}/venues`, {
      method: 'POST',
      headers: { cookie: t.cookie('organizer'), 'content-type': 'application/json' },
      body: JSON.stringify({ id, name: '会场' }),
    });
    await reply.arrayBuffer();
    return reply.status;
  };

  it('hear of each other’s writes', async () => {
    const streams = await Promise.all(urls.map(url => openStream(url, t.meetingId, t.cookie('organizer'))));
    const ids = [randomUUID(), randomUUID()];
    expect([await write(urls[0], ids[0]!), await write(urls[1], ids[1]!)]).toEqual([201, 201]);
    for (const stream of streams) {
      const heard = await stream.until(all => changes(all).length === 2);
      expect(changes(heard).map(({ data }) => data['id'])).toEqual(ids);
      stream.close();
    }
  });

  it('take 200 writers at once, and readers that resume on either node miss nothing and hear nothing twice', async () => {
    const cookie = t.cookie('organizer');
    const begin = await openStream(urls[0], t.meetingId, cookie);
    const from = (await begin.until(all => all.length > 0))[0]!.id;
    begin.close();
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const heard: StreamEvent[] = [];
    const reader = (async () => {
      for (let turn = 0; heard.length < ids.length && turn < 200; turn++) {
        const stream = await openStream(urls[turn % 2]!, t.meetingId, cookie, heard.at(-1)?.id ?? from);
        await new Promise(done => setTimeout(done, 100));
        stream.close();
        heard.push(...changes(stream.events));
      }
    })();
    const statuses = await Promise.all(ids.map((id, n) => write(urls[n % 2]!, id)));
    await reader;
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(heard.map(({ id }) => id)).toEqual(ids.map((_, n) => from + n + 1));
    expect(heard.map(({ data }) => data['id']).sort()).toEqual([...ids].sort());
  });

  it('end a session or a role on one node for both at once', async () => {
    const read = async (url: string) => {
      const reply = await fetch(`${url}/api/v1/meetings/${t.meetingId}`, {
        headers: { cookie: t.cookie('secretary') },
      });
      await reply.arrayBuffer();
      return reply.status;
    };
    expect([await read(urls[0]), await read(urls[1])]).toEqual([200, 200]);
    const members = await t
      .as('owner')
      .call('get', '/meetings/{meetingId}/members', { path: { meetingId: t.meetingId } });
    const secretary = members.items.find(({ role }) => role === 'secretary')!;
    await t.as('owner').call('delete', '/meetings/{meetingId}/members/{memberId}', {
      path: { meetingId: t.meetingId, memberId: secretary.id },
    });
    expect([await read(urls[0]), await read(urls[1])]).toEqual([404, 404]);
  });
});
