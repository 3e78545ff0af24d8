import sharp from 'sharp';
import { startTestApp, type TestApp } from '../../test/app';
import type { Who } from '../../test/app';

describe('documents', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const get = async (who: Who, file: string, headers: Record<string, string> = {}) =>
    fetch(`${t.url}/api/v1/meetings/${t.meetingId}/documents/${file}`, {
      headers: { cookie: t.cookie(who), ...headers },
    });
  const list = (who: Who) =>
    t.as(who).call('get', '/meetings/{meetingId}/documents', { path: { meetingId: t.meetingId } });

  const publish = () =>
    t.as('organizer').call('post', '/meetings/{meetingId}/releases', {
      path: { meetingId: t.meetingId },
      body: { tell: false },
    });

  it('staff print the draft; attendees wait for a release and then get the same bytes', async () => {
    await t.as('organizer').call('post', '/meetings/{meetingId}/agenda/items', {
      path: { meetingId: t.meetingId },
      body: { kind: 'plenary', title: '全体会议', start: '2026-10-09T00:30:00Z', minutes: 90 },
    });
    const draft = await get('secretary', 'handbook.pdf');
    expect([draft.status, draft.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await get('attendee', 'handbook.pdf')).status).toBe(404);
    expect((await list('attendee')).items.map(({ kind }) => kind)).toEqual([]);

    await publish();
    const [theirs, ours] = await Promise.all([get('attendee', 'handbook.pdf'), get('organizer', 'handbook.pdf')]);
    const bytes = await Promise.all([theirs, ours].map(async reply => Buffer.from(await reply.arrayBuffer())));
    expect(bytes[0]!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
    expect((await list('attendee')).items.map(({ kind, release }) => ({ kind, release }))).toEqual([
      { kind: 'handbook', release: 1 },
      { kind: 'agenda', release: 1 },
    ]);
  });

  it('an unchanged document is not sent twice', async () => {
    const first = await get('organizer', 'agenda.pdf');
    const again = await get('organizer', 'agenda.pdf', { 'if-none-match': first.headers.get('etag')! });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  it('a copy is out of date once what it shows has changed', async () => {
    await get('organizer', 'handbook.pdf');
    const stale = async () => (await list('organizer')).items.map(({ kind, stale }) => `${kind} ${stale}`);
    expect(await stale()).toEqual(['handbook false', 'agenda false', 'roster false']);
    await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', {
      path: { meetingId: t.meetingId },
      body: { name: '林晓杰', posts: [{ unit: '市农业农村局', post: '局长' }], reply: 'attending' },
    });
    expect(await stale()).toEqual(['handbook true', 'agenda false', 'roster false']);
  });

  it('says which characters no font can draw', async () => {
    await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', {
      path: { meetingId: t.meetingId },
      body: { name: '王𓀀', posts: [{ unit: '市直', post: '主任' }], reply: 'attending' },
    });
    expect((await list('organizer')).items[0]!.missing).toEqual(['𓀀']);
  });

  it('the handbook shows the pictures of a stop', async () => {
    const seen = { r: 20, g: 110, b: 80 };
    const form = new FormData();
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: seen } })
      .jpeg()
      .toBuffer();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'village.jpg');
    const path = { meetingId: t.meetingId };
    const stored = await fetch(`${t.url}/api/v1/meetings/${t.meetingId}/files`, {
      method: 'POST',
      headers: { cookie: t.cookie('organizer') },
      body: form,
    });
    const { id: fileId } = (await stored.json()) as { id: string };
    const day = (pictures: { fileId: string }[]) => ({
      date: '2026-10-09',
      title: '现场参观',
      mode: 'convoy' as const,
      start: { place: '会议酒店', at: '2026-10-09T00:30:00Z' },
      end: { place: '会议酒店', by: '2026-10-09T09:00:00Z' },
      stops: [{ name: '谭石拱村', dwell: 40, capacity: 8, sights: '看老房子。', pictures }],
      legs: [],
      vehicleIds: [],
    });
    const sizeOf = async () => (await (await get('organizer', 'handbook.pdf')).arrayBuffer()).byteLength;
    const plan = await t.as('organizer').call('post', '/meetings/{meetingId}/itineraries', { path, body: day([]) });
    await publish();
    const without = await sizeOf();
    const [stop] = plan.stops;
    await t.as('organizer').call('put', '/meetings/{meetingId}/itineraries/{itineraryId}', {
      path: { ...path, itineraryId: plan.id },
      body: { ...day([]), version: plan.version, stops: [{ ...stop!, pictures: [{ fileId }] }] },
    });
    await publish();
    expect((await sizeOf()) - without).toBeGreaterThan(bytes.length / 2);
  });

  it('what is no document is not there', async () => {
    expect((await get('organizer', 'secrets.pdf')).status).toBe(404);
    expect((await get('organizer', 'handbook.exe')).status).toBe(404);
  });
});
