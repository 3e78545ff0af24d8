import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/app';

const RELEASES = '/meetings/{meetingId}/releases';
const RELEASE = '/meetings/{meetingId}/releases/{n}';
const DIFF = '/meetings/{meetingId}/releases/{n}/diff';
const ITEMS = '/meetings/{meetingId}/agenda/items';
const ITEM = '/meetings/{meetingId}/agenda/items/{itemId}';

describe('releases', () => {
  let t: TestApp;
  let path: { meetingId: string };
  beforeAll(async () => {
    t = await startTestApp();
    path = { meetingId: t.meetingId };
  });
  afterAll(() => t.close());

  const organizer = () => t.as('organizer');
  const create = (title: string, more: object = {}) =>
    organizer().call('post', ITEMS, {
      path,
      body: { kind: 'session', title, minutes: 30, start: '2026-10-09T01:00:00.000Z', ...more } as never,
    });
  const publish = (more: object = {}) => organizer().call('post', RELEASES, { path, body: { tell: true, ...more } });

  it('tell their story: published, unchanged, changed, compared, and read by those they are for', async () => {
    const talk = await create('交流发言');
    const secret = await create('工作人员碰头', { visibility: 'staff' });
    const first = await publish({ note: '第一版' });
    expect(first).toMatchObject({ n: 1, by: 'organizer', note: '第一版', tell: true, itineraries: [] });
    expect(first.vehicles).toEqual((await organizer().call('get', '/meetings/{meetingId}/vehicles', { path })).items);
    expect(first.items).toEqual([talk, secret].sort((a, b) => (a.id < b.id ? -1 : 1)));
    await expect(publish()).rejects.toMatchObject({ status: 409, problem: { code: 'unchanged' } });

    const start = '2026-10-09T01:10:00.000Z';
    await organizer().call('put', ITEM, { path: { ...path, itemId: talk.id }, body: { ...talk, start } });
    await organizer().call('delete', ITEM, { path: { ...path, itemId: secret.id } });
    const lunch = await create('午餐', { kind: 'meal' });
    const second = await publish({ tell: false });
    expect(second).toMatchObject({ n: 2, tell: false });
    expect(await organizer().call('get', RELEASE, { path: { ...path, n: '1' } })).toEqual(first);

    const changed = [
      {
        kind: 'agenda-item',
        id: talk.id,
        title: '交流发言',
        fields: [{ field: 'start', before: talk.start, after: start }],
      },
    ];
    const added = [{ kind: 'agenda-item', id: lunch.id, title: '午餐' }];
    expect(await organizer().call('get', DIFF, { path: { ...path, n: '2' } })).toEqual({
      from: 1,
      to: 2,
      added,
      removed: [{ kind: 'agenda-item', id: secret.id, title: '工作人员碰头' }],
      changed,
    });
    const sinceNothing = await organizer().call('get', DIFF, { path: { ...path, n: '2' }, query: { from: 0 } });
    expect([sinceNothing.from, sinceNothing.added.length, sinceNothing.changed]).toEqual([0, 3, []]);

    const attendee = t.as('attendee');
    expect((await attendee.call('get', RELEASES, { path })).items.map(release => release.n)).toEqual([2]);
    const seen = await attendee.call('get', RELEASE, { path: { ...path, n: '2' } });
    expect([seen.n, seen.vehicles]).toEqual([2, first.vehicles.map(({ id, number }) => ({ id, number }))]);
    await expect(attendee.call('get', RELEASE, { path: { ...path, n: '1' } })).rejects.toMatchObject({ status: 404 });
    expect(await attendee.call('get', DIFF, { path: { ...path, n: '2' } })).toEqual({
      from: 1,
      to: 2,
      added,
      removed: [],
      changed,
    });
    expect((await organizer().call('get', RELEASES, { path })).items.map(release => release.n)).toEqual([2, 1]);
    expect(await organizer().call('get', '/meetings/{meetingId}', { path })).toMatchObject({ latestRelease: 2 });
  });

  it('are numbered without gaps when several are published at once', async () => {
    const before = (await organizer().call('get', RELEASES, { path })).total;
    const all = [1, 2, 3, 4].map(async i => {
      await create(`并发 ${i}`);
      return publish({ id: randomUUID() }).catch(() => undefined);
    });
    await Promise.all(all);
    const { items } = await organizer().call('get', RELEASES, { path });
    expect(items.map(release => release.n)).toEqual(items.map((_, i) => items.length - i));
    expect(items.length).toBeGreaterThan(before);
  });

  it('there is nothing to publish in a meeting without a programme', async () => {
    const meeting = await t.as('owner').call('post', '/meetings', {
      body: { title: '空', timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-08' },
    });
    const empty = t.as('owner').call('post', RELEASES, { path: { meetingId: meeting.id }, body: { tell: false } });
    await expect(empty).rejects.toMatchObject({ status: 409, problem: { code: 'unchanged' } });
  });

  it.each(['0', 'latest', '99', '-1'])('there is no release %s', async n => {
    await expect(organizer().call('get', RELEASE, { path: { ...path, n } })).rejects.toMatchObject({ status: 404 });
  });
});
