import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { startTestApp, type TestApp, type Who } from '../../../test/app';
import { Files } from './files.service';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const red = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#b33' } });
const send = async (bytes: Buffer | string, { who = 'organizer' as Who, id = '', name = 'IMG_1.jpg' } = {}) => {
  const form = new FormData();
  if (id) form.set('id', id);
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const headers = { cookie: t.cookie(who) };
  const reply = await fetch(`${t.url}/api/v1/meetings/${t.meetingId}/files`, { method: 'POST', headers, body: form });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};
const read = async (fileId: string, who: Who = 'organizer') => {
  const headers = { cookie: t.cookie(who) };
  const reply = await fetch(`${t.url}/api/v1/meetings/${t.meetingId}/files/${fileId}`, { headers });
  return {
    status: reply.status,
    type: reply.headers.get('content-type'),
    bytes: Buffer.from(await reply.arrayBuffer()),
  };
};

describe('a picture', () => {
  it('is scaled down, turned upright, and no longer says where it was taken', async () => {
    const taken = await red(2400, 1200)
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 36/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { status, body } = await send(taken);
    expect([status, body['width'], body['height']]).toEqual([201, 800, 1600]);
    const stored = await read(String(body['id']));
    expect([stored.status, stored.type]).toEqual([200, 'image/jpeg']);
    const { exif, orientation, width, height } = await sharp(stored.bytes).metadata();
    expect({ exif, orientation, width, height }).toEqual({ width: 800, height: 1600 });
  });

  it('may be PNG or WebP, and is a JPEG afterwards', async () => {
    for (const bytes of [await red(20, 10).png().toBuffer(), await red(20, 10).webp().toBuffer()]) {
      const { body } = await send(bytes, { name: 'anything.bin' });
      expect((await sharp((await read(String(body['id']))).bytes).metadata()).format).toBe('jpeg');
    }
  });

  it('is judged by its bytes, not by its name', async () => {
    const codes = async (bytes: Buffer | string) => {
      const { status, body } = await send(bytes, { name: 'photo.jpg' });
      return [status, body['code']];
    };
    expect(await codes('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([400, 'picture-kind']);
    expect(await codes('GIF89a')).toEqual([400, 'picture-kind']);
    expect(await codes(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toEqual([400, 'picture-broken']);
    expect(await codes('')).toEqual([400, 'file-missing']);
    expect((await codes(Buffer.alloc(11 * 1024 * 1024, 0xff)))[0]).toBe(413);
  });

  it('sent again under the id its sender made is the same picture', async () => {
    const id = randomUUID();
    const bytes = await red(30, 30).jpeg().toBuffer();
    expect((await send(bytes, { id })).status).toBe(201);
    expect(await send(bytes, { id })).toMatchObject({ status: 200, body: { id } });
    expect((await send(await red(31, 30).jpeg().toBuffer(), { id })).status).toBe(409);
    expect((await send(bytes, { id: 'mine' })).status).toBe(400);
  });

  it('is added by those who make the visits, and seen by attendees once it is released', async () => {
    const bytes = await red(40, 40).jpeg().toBuffer();
    expect((await send(bytes, { who: 'secretary' })).status).toBe(403);
    const { body } = await send(bytes);
    const fileId = String(body['id']);
    const path = { meetingId: t.meetingId };
    await t.as('organizer').call('post', '/meetings/{meetingId}/itineraries', {
      path,
      body: {
        date: '2026-10-08',
        title: '现场参观',
        mode: 'convoy',
        start: { place: '会议酒店', at: '2026-10-08T00:00:00.000Z' },
        end: { place: '会议酒店', by: '2026-10-08T10:00:00.000Z' },
        stops: [{ name: '谭石拱村', dwell: 40, capacity: 2, pictures: [{ fileId, caption: '文化广场' }] }],
        legs: [],
        vehicleIds: [],
      },
    });
    const seen = async () => [(await read(fileId, 'secretary')).status, (await read(fileId, 'attendee')).status];
    expect(await seen()).toEqual([200, 404]);
    await t.as('organizer').call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
    expect(await seen()).toEqual([200, 200]);
    expect((await read(fileId, 'other-meeting-owner')).status).toBe(404);
    expect((await read(randomUUID())).status).toBe(404);
  });

  it('that nothing names goes after a while, one that a stop names stays', async () => {
    const before = await t.db.query('SELECT count(*)::int AS n FROM file');
    await t.db.query(`UPDATE file SET created_at = now() - interval '4 days'`);
    expect(await t.get(Files).sweep()).toBe(before[0].n - 1);
    expect(await t.get(Files).sweep()).toBe(0);
    expect((await t.db.query('SELECT count(*)::int AS n FROM file'))[0].n).toBe(1);
  });
});
