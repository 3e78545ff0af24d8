import { createClient, fetchTransport } from '@yicheng/contracts/client';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/app';
import { PassHolders } from '../access/pass-holders';
import { hashPassword } from './passwords';
import { Passes } from './passes';

describe('signing in', () => {
  let t: TestApp;
  let email: string;
  beforeAll(async () => {
    t = await startTestApp();
    email = 'organizer@test.yicheng';
    await t.db.query('UPDATE app_user SET password_hash = $1 WHERE email = $2', [await hashPassword('right'), email]);
  });
  afterAll(() => t.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${t.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('gives a cookie that scripts cannot read and that ends with signing out', async () => {
    const reply = await post('/session', { email: 'Organizer@test.yicheng', password: 'right' });
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(reply.status).toBe(200);
    expect(cookie).toMatch(/^yc_sid=[\w-]{43};.*HttpOnly; SameSite=Lax$/);
    const me = createClient(fetchTransport({ base: `${t.url}/api/v1`, cookie: () => cookie.split(';')[0] }));
    expect(await me.call('get', '/session')).toMatchObject({ user: { email }, workspaces: [] });
    await me.call('delete', '/session');
    await expect(me.call('get', '/session')).rejects.toMatchObject({ status: 401 });
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    const [wrong, unknown] = await Promise.all([
      post('/session', { email, password: 'wrong' }),
      post('/session', { email: 'nobody@test.yicheng', password: 'wrong' }),
    ]);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('lets nobody guess on: the eleventh try at one account has to wait, whatever address it claims', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        post('/session', { email: 'secretary@test.yicheng', password: 'x' }, { 'x-forwarded-for': `10.0.0.${n}` }),
      ),
    );
    expect(tries.filter(reply => reply.status === 401)).toHaveLength(10);
    expect(tries.find(reply => reply.status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it('refuses what a browser sends from another site', async () => {
    const reply = await post('/session', { email, password: 'right' }, { 'sec-fetch-site': 'cross-site' });
    expect(reply.status).toBe(403);
  });

  it('refuses a body that is too large, has a NUL or reaches for the prototype', async () => {
    const raw = (text: string) =>
      fetch(`${t.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
    const statuses = await Promise.all([
      raw(JSON.stringify({ email, password: 'x'.repeat(300_000) })),
      raw(`{"email":"a\\u0000@b.cn","password":"x"}`),
      raw(`{"email":"a@b.cn","password":"x","__proto__":{"admin":true}}`),
      raw('{"email":'),
    ]);
    expect(statuses.map(reply => reply.status)).toEqual([413, 400, 400, 400]);
  });

  describe('with a pass link', () => {
    let phone: string | undefined;
    beforeAll(() => t.get(PassHolders).register(async () => phone));
    beforeEach(() => {
      phone = '19900001000';
    });

    const issue = async () => {
      const { url } = await t.db.transaction(manager =>
        t.get(Passes).issue(manager, t.meetingId, randomUUID(), new Date(Date.now() + 1e9).toISOString()),
      );
      return url.split('#')[1]!;
    };
    const open = async (token: string, last4?: string, cookie?: string) => {
      const reply = await post('/pass/exchange', { token, ...(last4 ? { last4 } : {}) }, cookie ? { cookie } : {});
      const body = (await reply.json()) as { code?: string };
      const cookies = reply.headers.getSetCookie().map(line => line.split(';')[0]);
      return { status: reply.status, code: body.code, cookies: cookies.join('; ') };
    };

    it('asks a new device for the last four digits, and a known one for nothing', async () => {
      const token = await issue();
      expect(await open(token)).toMatchObject({ status: 401, code: 'last4-required' });
      expect(await open(token, '9999')).toMatchObject({ status: 401, code: 'last4-wrong' });
      const opened = await open(token, '1000');
      expect(opened).toMatchObject({ status: 200, cookies: expect.stringMatching(/yc_dev=.*yc_pid=/) });
      expect(await open(token, undefined, opened.cookies)).toMatchObject({ status: 200 });
    });

    it('locks new devices out after five wrong tries, counted one by one however many come at once, but not a known one', async () => {
      const token = await issue();
      const known = await open(token, '1000');
      const guesses = await Promise.all(Array.from({ length: 25 }, (_, n) => open(token, String(2000 + n))));
      expect(guesses.filter(guess => guess.code === 'last4-wrong')).toHaveLength(4);
      expect(await open(token, '1000')).toMatchObject({ status: 429 });
      expect(await open(token, undefined, known.cookies)).toMatchObject({ status: 200 });
    });

    it('opens on three devices, and on one where no phone is known', async () => {
      const token = await issue();
      const opened = await Promise.all([1, 2, 3, 4, 5].map(() => open(token, '1000')));
      expect(opened.map(o => o.status).sort()).toEqual([200, 200, 200, 409, 409]);
      phone = undefined;
      const bare = await issue();
      expect([(await open(bare)).status, (await open(bare)).status]).toEqual([200, 409]);
    });

    it('ends with its sessions as soon as it is issued again', async () => {
      const attendeeId = randomUUID();
      const until = new Date(Date.now() + 1e9).toISOString();
      const again = () => t.db.transaction(m => t.get(Passes).issue(m, t.meetingId, attendeeId, until));
      const first = (await again()).url.split('#')[1]!;
      const { cookies } = await open(first, '1000');
      const me = () => fetch(`${t.url}/api/v1/session`, { headers: { cookie: cookies } });
      expect((await me()).status).toBe(200);
      await again();
      expect((await me()).status).toBe(401);
      expect(await open(first, '1000')).toMatchObject({ status: 401, code: 'pass-invalid' });
    });
  });
});
