import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/app';

const body = {
  title: '全市现场推进会',
  timeZone: 'Asia/Shanghai',
  startDate: '2026-10-08',
  endDate: '2026-10-09',
};

describe('meetings', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const owner = () => t.as('owner');

  it('are created once, however often the same request is sent', async () => {
    const id = randomUUID();
    const first = await owner().ask('post', '/meetings', { body: { ...body, id } });
    const again = await owner().ask('post', '/meetings', { body: { ...body, id } });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ ...body, id, status: 'draft', version: 1, roles: ['owner'], language: 'zh-CN' });
  });

  it('refuse another body under the same id, and one deleted since', async () => {
    const id = randomUUID();
    await owner().call('post', '/meetings', { body: { ...body, id } });
    const other = owner().call('post', '/meetings', { body: { ...body, id, title: '另一个会' } });
    await expect(other).rejects.toMatchObject({ status: 409, problem: { code: 'id-taken' } });
    await owner().call('delete', '/meetings/{meetingId}', { path: { meetingId: id } });
    await expect(owner().call('post', '/meetings', { body: { ...body, id } })).rejects.toMatchObject({ status: 410 });
  });

  it('are stored once when two equal requests arrive together', async () => {
    const id = randomUUID();
    const both = await Promise.all([1, 2, 3, 4].map(() => owner().ask('post', '/meetings', { body: { ...body, id } })));
    expect(both.map(done => done.status).sort()).toEqual([200, 200, 200, 201]);
  });

  it('answer a stale replacement with the meeting as it stands', async () => {
    const { id } = await owner().call('post', '/meetings', { body });
    const path = { meetingId: id };
    const replaced = await owner().call('put', '/meetings/{meetingId}', {
      path,
      body: { ...body, title: '甲', version: 1 },
    });
    const stale = owner().call('put', '/meetings/{meetingId}', { path, body: { ...body, title: '乙', version: 1 } });
    await expect(stale).rejects.toMatchObject({ status: 409, problem: { code: 'stale-version', current: replaced } });
    expect(replaced).toMatchObject({ title: '甲', version: 2 });
  });

  it.each([
    [{ title: '  ' }, 'title', 'must not be blank'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'must be a time zone like Asia/Shanghai'],
    [{ startDate: '2026-02-30' }, 'startDate', 'must be a date like 2026-10-08'],
    [{ endDate: '2026-10-07' }, 'endDate', 'must not be before startDate'],
    [{ endDate: '2027-10-07' }, 'endDate', 'must be within 60 days of startDate'],
    [{ colour: 'red' }, 'colour', 'is not a known field'],
    [{ workspaceId: randomUUID() }, 'workspaceId', 'is not a workspace you may create meetings in'],
  ])('refuse %p, naming the field', async (wrong, field, problem) => {
    await expect(owner().call('post', '/meetings', { body: { ...body, ...wrong } })).rejects.toMatchObject({
      status: 400,
      problem: { code: 'invalid', errors: expect.arrayContaining([{ field, problem }]) },
    });
  });

  it('are listed to those who belong to them, and to nobody else', async () => {
    const titles = async (who: 'organizer' | 'attendee' | 'any-session' | 'other-meeting-owner') =>
      (await t.as(who).call('get', '/meetings')).items.map(m => m.title);
    expect(await titles('organizer')).toEqual(['here']);
    expect(await titles('attendee')).toEqual(['here']);
    expect(await titles('any-session')).toEqual([]);
    expect(await titles('other-meeting-owner')).toEqual(['elsewhere']);
  });

  it('have venues with halls, in the order of their columns', async () => {
    const path = { meetingId: t.meetingId };
    const venue = await owner().call('post', '/meetings/{meetingId}/venues', {
      path,
      body: { name: '会议酒店', longitude: 112.18, latitude: 23.91 },
    });
    expect(venue).toMatchObject({ name: '会议酒店', crs: 'GCJ-02', version: 1 });
    for (const name of ['主会场', '第一会议室']) {
      await owner().call('post', '/meetings/{meetingId}/halls', { path, body: { venueId: venue.id, name } });
    }
    const halls = await t.as('secretary').call('get', '/meetings/{meetingId}/halls', { path });
    expect(halls.items.map(hall => [hall.position, hall.name])).toEqual([
      [0, '主会场'],
      [1, '第一会议室'],
    ]);
    const taken = owner().call('delete', '/meetings/{meetingId}/venues/{venueId}', {
      path: { ...path, venueId: venue.id },
    });
    await expect(taken).rejects.toMatchObject({ status: 409, problem: { code: 'in-use' } });
  });
});
