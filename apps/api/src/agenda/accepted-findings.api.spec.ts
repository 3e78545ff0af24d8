import { startTestApp, type TestApp } from '../../test/app';

const ACCEPTED = '/meetings/{meetingId}/accepted-findings';
const ONE = '/meetings/{meetingId}/accepted-findings/{acceptedId}';
const finding = { rule: 'over-slot', subjects: ['x'], detail: { needed: 12.5, over: 3, slot: 10 } };

describe('a finding left as it is', () => {
  let t: TestApp;
  let path: { meetingId: string };
  beforeAll(async () => {
    t = await startTestApp();
    path = { meetingId: t.meetingId };
  });
  afterAll(() => t.close());

  it('is kept with its facts, reason and author, for everybody who prepares the meeting, until taken back', async () => {
    const body = { ...finding, reason: ' 领导讲话不限时 ' };
    const kept = await t.as('organizer').call('post', ACCEPTED, { path, body });
    expect(kept).toEqual({
      ...finding,
      id: kept.id,
      version: 1,
      reason: '领导讲话不限时',
      by: 'organizer',
      at: kept.at,
    });
    expect(await t.as('secretary').call('get', ACCEPTED, { path })).toEqual({ items: [kept], total: 1 });
    await t.as('organizer').call('delete', ONE, { path: { ...path, acceptedId: kept.id } });
    expect(await t.as('organizer').call('get', ACCEPTED, { path })).toEqual({ items: [], total: 0 });
  });

  it('is decided by those who edit the agenda only', async () => {
    const asked = t.as('secretary').call('post', ACCEPTED, { path, body: finding });
    await expect(asked).rejects.toMatchObject({ status: 403 });
  });
});
