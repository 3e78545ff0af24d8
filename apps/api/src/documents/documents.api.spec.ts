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

  it('staff print the draft; attendees wait for a release and then get the same bytes', async () => {
    await t.as('organizer').call('post', '/meetings/{meetingId}/agenda/items', {
      path: { meetingId: t.meetingId },
      body: { kind: 'plenary', title: '全体会议', start: '2026-10-09T00:30:00Z', minutes: 90 },
    });
    const draft = await get('secretary', 'handbook.pdf');
    expect([draft.status, draft.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await get('attendee', 'handbook.pdf')).status).toBe(404);
    expect((await list('attendee')).items.map(({ kind }) => kind)).toEqual([]);

    await t.as('organizer').call('post', '/meetings/{meetingId}/releases', {
      path: { meetingId: t.meetingId },
      body: { tell: false },
    });
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

  it('what is no document is not there', async () => {
    expect((await get('organizer', 'secrets.pdf')).status).toBe(404);
    expect((await get('organizer', 'handbook.exe')).status).toBe(404);
  });
});
