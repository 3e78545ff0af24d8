import { createClient, fetchTransport } from '@yicheng/contracts/client';
import { startTestApp, type TestApp } from '../../../test/app';
import { FirstSetup } from './first-setup';

const setup = { workspace: '肇庆市会务中心', name: '覃志恒', email: 'First@test.yicheng', password: 'a long password' };
const tokenOf = (url: string) => url.split('#')[1]!;

describe('coming to an account', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const send = async (path: string, body?: unknown) => {
    const reply = await fetch(`${t.url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown>, cookie };
  };
  const withCookie = (cookie?: string) =>
    createClient(fetchTransport({ base: `${t.url}/api/v1`, cookie: () => cookie }));

  describe('by invitation', () => {
    const invite = (email: string) =>
      t.as('owner').call('post', '/meetings/{meetingId}/members', {
        path: { meetingId: t.meetingId },
        body: { email, name: '黎晓岚', role: 'secretary' },
      });
    const users = () => ({ path: { workspaceId: t.workspaceId } });

    it('lets a new colleague set a password once, sign in and see the meeting', async () => {
      const { url, ...member } = await invite('New@test.yicheng');
      expect(member).toMatchObject({ email: 'new@test.yicheng', name: '黎晓岚', role: 'secretary', invited: true });
      expect(url).toMatch(/^http:\/\/localhost:3000\/welcome#[\w-]{43}$/);
      const token = tokenOf(url!);
      expect((await send('/session', { email: 'new@test.yicheng', password: 'a long password' })).status).toBe(401);
      expect(await send('/invitation/look', { token })).toMatchObject({
        status: 200,
        body: { name: '黎晓岚', email: 'new@test.yicheng' },
      });
      const accepted = await send('/invitation/accept', { token, password: 'a long password' });
      expect(accepted).toMatchObject({ status: 200, body: { user: { email: 'new@test.yicheng' } } });
      const { items } = await withCookie(accepted.cookie).call('get', '/meetings');
      expect(items.map(meeting => meeting.id)).toEqual([t.meetingId]);
      expect((await send('/invitation/look', { token })).status).toBe(410);
      expect((await send('/invitation/accept', { token, password: 'another password' })).status).toBe(410);
      expect((await send('/session', { email: 'new@test.yicheng', password: 'a long password' })).status).toBe(200);
    });

    it('never hands out a link for somebody who has an account', async () => {
      const body = { email: 'any-session@test.yicheng', name: '别人', role: 'secretary' as const };
      const path = { meetingId: t.meetingId };
      const member = await t.as('owner').call('post', '/meetings/{meetingId}/members', { path, body });
      expect(member).toEqual({
        id: expect.any(String),
        userId: t.userIds['any-session'],
        email: 'any-session@test.yicheng',
        name: 'any-session',
        invited: false,
        role: 'secretary',
      });
      const link = t.as('owner').call('post', '/meetings/{meetingId}/members/{memberId}/link', {
        path: { ...path, memberId: member.id },
      });
      await expect(link).rejects.toMatchObject({ status: 409, problem: { code: 'has-password' } });
      await t.as('owner').call('delete', '/meetings/{meetingId}/members/{memberId}', {
        path: { ...path, memberId: member.id },
      });
    });

    it('ends a lost link when a new one is made, and every link after 14 days', async () => {
      const first = await invite('lost@test.yicheng');
      const path = { meetingId: t.meetingId, memberId: first.id };
      const { url } = await t.as('owner').call('post', '/meetings/{meetingId}/members/{memberId}/link', { path });
      expect((await send('/invitation/look', { token: tokenOf(first.url!) })).status).toBe(410);
      expect((await send('/invitation/look', { token: tokenOf(url) })).status).toBe(200);
      await t.db.query(`UPDATE one_time_link SET expires_at = now() - interval '1 second'`);
      expect((await send('/invitation/look', { token: tokenOf(url) })).status).toBe(410);
    });

    it('gives the workspace administrator the users, and lets a forgotten password be set anew', async () => {
      const admin = t.as('workspace-admin');
      const body = { email: 'colleague@test.yicheng', name: '陈思远' };
      const { url, ...user } = await admin.call('post', '/workspaces/{workspaceId}/users', { ...users(), body });
      expect(user).toEqual({ id: expect.any(String), ...body, admin: false, invited: true });
      expect(await admin.call('post', '/workspaces/{workspaceId}/users', { ...users(), body })).toEqual(user);
      const accepted = await send('/invitation/accept', { token: tokenOf(url!), password: 'a long password' });
      const link = await admin.call('post', '/workspaces/{workspaceId}/users/{userId}/link', {
        path: { ...users().path, userId: user.id },
      });
      await send('/invitation/accept', { token: tokenOf(link.url), password: 'another password' });
      await expect(withCookie(accepted.cookie).call('get', '/session')).rejects.toMatchObject({ status: 401 });
      expect((await send('/session', { ...body, name: undefined, password: 'another password' })).status).toBe(200);
    });

    it('refuses a new password for who also works in another workspace, and for the users of another one', async () => {
      const email = 'other-meeting-owner@test.yicheng';
      const admin = t.as('workspace-admin');
      await admin.call('post', '/workspaces/{workspaceId}/users', { ...users(), body: { email, name: '别处' } });
      const path = { ...users().path, userId: t.userIds['other-meeting-owner']! };
      const link = admin.call('post', '/workspaces/{workspaceId}/users/{userId}/link', { path });
      await expect(link).rejects.toMatchObject({ status: 409, problem: { code: 'belongs-elsewhere' } });
      const [{ workspace_id: workspaceId }] = await t.db.query('SELECT workspace_id FROM meeting WHERE id = $1', [
        t.otherMeetingId,
      ]);
      await expect(
        admin.call('get', '/workspaces/{workspaceId}/users', { path: { workspaceId } }),
      ).rejects.toMatchObject({ status: 404 });
    });

    it('keeps one administrator, and takes a leaving colleague out of every meeting', async () => {
      const admin = t.as('workspace-admin');
      const self = { path: { ...users().path, userId: t.userIds['workspace-admin']! } };
      const call = '/workspaces/{workspaceId}/users/{userId}' as const;
      for (const leaving of [
        admin.call('delete', call, self),
        admin.call('put', call, { ...self, body: { admin: false } }),
      ])
        await expect(leaving).rejects.toMatchObject({ status: 409, problem: { code: 'last-admin' } });
      const owner = { path: { ...users().path, userId: t.userIds['owner']! } };
      await expect(admin.call('delete', call, owner)).rejects.toMatchObject({ problem: { code: 'last-owner' } });
      const { userId } = await invite('leaver@test.yicheng');
      await admin.call('delete', call, { path: { ...users().path, userId: userId! } });
      const path = { meetingId: t.meetingId };
      const { items } = await t.as('owner').call('get', '/meetings/{meetingId}/members', { path });
      expect(items.filter(member => member.userId === userId)).toEqual([]);
    });
  });

  describe('in a meeting', () => {
    const path = () => ({ meetingId: t.meetingId });
    const members = async () =>
      (await t.as('owner').call('get', '/meetings/{meetingId}/members', { path: path() })).items;
    const call = '/meetings/{meetingId}/members/{memberId}' as const;

    it('changes what somebody does, from the next request on', async () => {
      const organizer = (await members()).find(member => member.email === 'organizer@test.yicheng')!;
      const at = { path: { ...path(), memberId: organizer.id } };
      await t.as('owner').call('put', call, { ...at, body: { role: 'secretary' } });
      await expect(
        t.as('organizer').call('post', '/meetings/{meetingId}/venues', { path: path(), body: { name: '会堂' } }),
      ).rejects.toMatchObject({ status: 403 });
      await t.as('owner').call('put', call, { ...at, body: { role: 'organizer' } });
    });

    it('keeps one owner, also when two leave at once, and nobody holds a role twice', async () => {
      const body = { email: 'organizer@test.yicheng', role: 'owner' as const };
      const second = await t.as('owner').call('post', '/meetings/{meetingId}/members', { path: path(), body });
      await expect(
        t.as('owner').call('post', '/meetings/{meetingId}/members', { path: path(), body }),
      ).rejects.toMatchObject({ status: 409, problem: { code: 'already-member' } });
      const first = (await members()).find(member => member.email === 'owner@test.yicheng')!;
      const leave = (memberId: string) => t.as('owner').call('delete', call, { path: { ...path(), memberId } });
      const left = await Promise.allSettled([leave(first.id), leave(second.id)]);
      expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const owners: unknown[] = await t.db.query(`SELECT 1 FROM membership WHERE meeting_id = $1 AND role = 'owner'`, [
        t.meetingId,
      ]);
      expect(owners).toHaveLength(1);
    });
  });

  describe('as the very first', () => {
    it('is closed, without a link, while anybody can sign in', async () => {
      expect(await t.get(FirstSetup).link()).toBeUndefined();
      expect((await send('/setup')).status).toBe(410);
      expect((await send('/setup', { ...setup, token: 'x'.repeat(43) })).status).toBe(410);
    });

    it('makes the workspace and its administrator once, by the latest link only', async () => {
      await t.db.query('TRUNCATE app_user, workspace, meeting CASCADE');
      const former = tokenOf((await t.get(FirstSetup).link())!);
      const token = tokenOf((await t.get(FirstSetup).link())!);
      expect(await send('/setup')).toMatchObject({ status: 200, body: { waiting: true } });
      expect((await send('/setup', { ...setup, token: former })).status).toBe(410);
      const both = await Promise.all([1, 2].map(() => send('/setup', { ...setup, token })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
      const made = both.find(({ status }) => status === 201)!;
      expect(made.body).toMatchObject({
        user: { name: '覃志恒', email: 'first@test.yicheng' },
        workspaces: [{ slug: 'office', name: '肇庆市会务中心', admin: true }],
      });
      const me = withCookie(made.cookie);
      const days = { timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' };
      expect(await me.call('post', '/meetings', { body: { title: '现场会', ...days } })).toMatchObject({
        title: '现场会',
      });
      expect(await t.get(FirstSetup).link()).toBeUndefined();
      expect((await send('/setup')).status).toBe(410);
    });
  });
});
