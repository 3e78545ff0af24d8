import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTestApp, type TestApp, type Who } from '../app';
import { planDay } from '../planned-day';
import { ask, problemOf } from './caller';

const REFERENCE = readFileSync(resolve(__dirname, '../../src/demo/roster-reference.xlsx'));
const problem = (status: number, code: string) => ({ status, type: 'application/problem+json', code });

let t: TestApp;
let meeting: string;
const as = (who: Who) => (method: string, path: string, body?: unknown) => ask(t, who, method, path, body);
const owner = (method: string, path: string, body?: unknown) => ask(t, 'owner', method, path, body);
beforeAll(async () => {
  t = await startTestApp();
  meeting = `/meetings/${t.meetingId}`;
});
afterAll(() => t.close());

/** Calls without any of the fixture's cookies, as a browser that has none yet. */
async function bare(method: string, path: string, body?: unknown, cookie = '') {
  const reply = await fetch(`${t.url}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const cookies = reply.headers.getSetCookie();
  return { status: reply.status, body: text ? JSON.parse(text) : undefined, cookies };
}

describe('the way in', () => {
  it('is a session that says who one is, until it is ended', async () => {
    const { url } = (
      await owner('POST', `${meeting}/members`, { email: 'new@test.yicheng', name: '新人', role: 'secretary' })
    ).body;
    await bare('POST', '/invitation/accept', { token: url.split('#')[1], password: 'a long password' });
    const wrong = await bare('POST', '/session', { email: 'new@test.yicheng', password: 'another password' });
    expect([wrong.status, wrong.body.status]).toEqual([401, 401]);
    const right = await bare('POST', '/session', { email: 'new@test.yicheng', password: 'a long password' });
    expect([right.status, right.body.user.email]).toEqual([200, 'new@test.yicheng']);
    expect(right.cookies.join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    const cookie = right.cookies.map(one => one.split(';')[0]).join('; ');
    expect((await bare('GET', '/session', undefined, cookie)).body).toEqual(right.body);
    expect((await bare('DELETE', '/session', undefined, cookie)).status).toBe(204);
    expect((await bare('GET', '/session', undefined, cookie)).status).toBe(401);
  });

  it('is a pass link, exchanged with the last four digits on a new device, rotated and ended', async () => {
    const person = { name: '持证人', phone: '19900004321' };
    const { id } = (await owner('POST', `${meeting}/attendees`, person)).body;
    const pass = `${meeting}/attendees/${id}/pass`;
    expect(problemOf(await owner('GET', pass))).toEqual(problem(404, 'not-found'));
    const made = await owner('POST', pass);
    expect([made.status, Object.keys(made.body)]).toEqual([201, ['url']]);
    const token = /\/p\/#([\w-]{43})$/.exec(made.body.url)?.[1];
    expect((await bare('POST', '/pass/exchange', { token })).body.code).toBe('last4-required');
    expect((await bare('POST', '/pass/exchange', { token, last4: '0000' })).body.code).toBe('last4-wrong');
    const opened = await bare('POST', '/pass/exchange', { token, last4: '4321' });
    expect([opened.status, opened.body]).toEqual([200, { meetingId: t.meetingId, attendeeId: id }]);
    const cookie = opened.cookies.map(one => one.split(';')[0]).join('; ');
    expect((await bare('POST', '/pass/exchange', { token }, cookie)).status).toBe(200);
    expect((await bare('GET', '/me/reply', undefined, cookie)).body).toMatchObject({ id, reply: 'named' });
    expect((await owner('GET', pass)).body).toEqual({ issuedAt: expect.any(String), devices: 1 });
    await owner('POST', pass);
    expect((await bare('GET', '/me/reply', undefined, cookie)).status).toBe(401);
    expect((await bare('POST', '/pass/exchange', { token, last4: '4321' })).body.code).toBe('pass-invalid');
    expect((await owner('DELETE', pass)).status).toBe(204);
  });
});

describe('the roster', () => {
  it('is previewed, refused while a row cannot be stored, and stored without it as 203 people', async () => {
    const dates = { title: '导入', timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' };
    const { id } = (await owner('POST', '/meetings', dates)).body;
    const form = new FormData();
    form.set('file', new Blob([REFERENCE]), '参会人员名单.xlsx');
    const sent = await fetch(`${t.url}/api/v1/meetings/${id}/roster-imports`, {
      method: 'POST',
      headers: { cookie: t.cookie('owner') },
      body: form,
    });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const preview = (await sent.json()) as any;
    expect([sent.status, preview.counts]).toEqual([201, { create: 203, update: 0, skip: 1, error: 1 }]);
    expect(Object.keys(preview.rows[0])).toEqual(expect.arrayContaining(['row', 'fate', 'problems', 'person']));
    const path = `/meetings/${id}/roster-imports/${preview.id}`;
    expect((await owner('GET', path)).body).toEqual(preview);
    const failing = preview.rows.find(({ fate }: { fate: string }) => fate === 'error').row;
    const rows = [{ row: failing, person: { name: '补录' } }];
    const corrected = await owner('PUT', path, { version: preview.version, mapping: { 备注: 'note' }, rows });
    expect([corrected.status, corrected.body.counts.error]).toEqual([200, 0]);
    const stale = await owner('PUT', path, { version: preview.version, rows });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { version: corrected.body.version } },
    });
    await owner('PUT', path, { version: corrected.body.version, rows: [{ row: failing }] });
    expect(problemOf(await owner('POST', `${path}/commit`, {}))).toEqual(problem(409, 'rows-with-errors'));
    const stored = await owner('POST', `${path}/commit`, { excludeErrors: true });
    expect([stored.status, stored.body]).toEqual([200, { created: 203, updated: 0, skipped: 1, excluded: 1 }]);
    const people = `/meetings/${id}/attendees`;
    expect((await owner('GET', people)).body.total).toBe(203);
    for (const order of ['official', 'stroke', 'pinyin']) {
      expect((await owner('GET', `${people}?order=${order}&limit=3`)).body.items.length).toBe(3);
    }
    const [first] = (await owner('GET', `${people}?limit=1`)).body.items;
    const found = await owner(
      'GET',
      `${people}?q=${encodeURIComponent(first.name)}&unit=${first.posts[0].unitId}&status=named`,
    );
    expect(found.body.items[0].id).toBe(first.id);
    const book = await fetch(`${t.url}/api/v1${people}.xlsx`, { headers: { cookie: t.cookie('owner') } });
    expect([book.status, book.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('shows a phone number in full to who may ask, a secretary with a reason only', async () => {
    const { id } = (await owner('POST', `${meeting}/attendees`, { name: '电话', phone: '19900007777' })).body;
    const unmask = `${meeting}/attendees/${id}/unmask`;
    expect((await owner('POST', unmask, {})).body).toEqual({ phone: '19900007777' });
    expect((await as('secretary')('POST', unmask, {})).body.errors[0].field).toBe('reason');
    expect((await as('secretary')('POST', unmask, { reason: '航班改签' })).body).toEqual({ phone: '19900007777' });
  });
});

describe('assignments', () => {
  it('change what is named, take off with null, and all or nothing', async () => {
    const [a, b] = [t.attendeeIds['attendee'], t.attendeeIds['liaison']];
    const put = (items: object[]) => owner('PUT', `${meeting}/assignments`, { items });
    const done = await put([
      { attendeeId: a, vehicleId: t.vehicleId, seat: 'A1' },
      { attendeeId: b, vehicleId: t.vehicleId },
    ]);
    expect([done.status, done.body.total]).toEqual([200, 2]);
    expect((await put([{ attendeeId: a, vehicleId: null }])).body.items).toEqual([
      { attendeeId: a, seat: 'A1', version: 2 },
    ]);
    expect(
      (
        await put([
          { attendeeId: b, seat: 'B2' },
          { attendeeId: randomUUID(), seat: 'B3' },
        ])
      ).status,
    ).toBe(400);
    const list = (await owner('GET', `${meeting}/assignments`)).body;
    expect(list.items).toContainEqual({ attendeeId: b, vehicleId: t.vehicleId, version: 1 });
    const beyond = (await owner('GET', `${meeting}/assignments?offset=${list.total}`)).body;
    expect(beyond).toEqual({ items: [], total: list.total });
  });
});

describe('releases', () => {
  it('are numbered, hold the whole programme, differ as data, and need something new', async () => {
    const item = (await owner('POST', `${meeting}/agenda/items`, { kind: 'meal', title: '午餐', minutes: 60 })).body;
    const findings = await owner('GET', `${meeting}/agenda/findings`);
    expect([findings.status, Array.isArray(findings.body.items)]).toEqual([200, true]);
    const first = await owner('POST', `${meeting}/releases`, { note: '第一版', tell: false });
    expect(first).toMatchObject({
      status: 201,
      body: { n: 1, by: 'owner', note: '第一版', vehicles: [expect.anything()] },
    });
    expect(first.body.items.map(({ id }: { id: string }) => id)).toContain(item.id);
    expect(problemOf(await owner('POST', `${meeting}/releases`, { tell: false })).status).toBe(409);
    await owner('PUT', `${meeting}/agenda/items/${item.id}`, {
      kind: 'meal',
      title: '自助午餐',
      minutes: 60,
      version: 1,
    });
    const id = randomUUID();
    expect((await owner('POST', `${meeting}/releases`, { id, tell: true })).status).toBe(201);
    expect((await owner('POST', `${meeting}/releases`, { id, tell: true })).status).toBe(200);
    expect((await owner('GET', `${meeting}/releases`)).body.items.map(({ n }: { n: number }) => n)).toEqual([2, 1]);
    expect((await owner('GET', `${meeting}/releases/1`)).body).toEqual(first.body);
    expect((await owner('GET', `${meeting}/releases/2/diff`)).body).toEqual({
      from: 1,
      to: 2,
      added: [],
      removed: [],
      changed: [
        {
          kind: 'agenda-item',
          id: item.id,
          title: '自助午餐',
          fields: [{ field: 'title', before: '午餐', after: '自助午餐' }],
        },
      ],
    });
    expect(problemOf(await owner('GET', `${meeting}/releases/9`))).toEqual(problem(404, 'not-found'));
  });
});

describe('an itinerary under way', () => {
  it('is planned, driven, reported once per id, and counted', async () => {
    const day = await planDay(t);
    const path = `${meeting}/itineraries/${day.itineraryId}`;
    const plans = await owner('POST', `${path}/plans`, {
      mode: 'staggered',
      objective: 'calmest',
      pins: [],
      budgetMs: 300,
    });
    expect([plans.status, Object.keys(plans.body).sort()]).toEqual([200, ['bindings', 'findings', 'proposals']]);
    const [run] = day.runs;
    const call = run.calls[0]!.id;
    for (const base of [`${path}/runs/${run.id}`, `${meeting}/runs/${run.id}`]) {
      const marks = [{ attendeeId: t.attendeeIds['speaker'], aboard: true, at: '2026-10-08T00:50:00Z' }];
      expect((await owner('PUT', `${base}/roll-calls/${call}`, { marks })).status).toBe(200);
      const event = { id: randomUUID(), kind: 'departed', callId: 'start', at: '2026-10-08T00:01:00Z' };
      expect((await owner('POST', `${base}/events`, event)).status).toBe(201);
      expect((await owner('POST', `${base}/events`, event)).status).toBe(200);
      const corrected = { ...event, id: randomUUID(), at: '2026-10-08T00:02:00Z', corrects: event.id };
      expect((await owner('POST', `${base}/events`, corrected)).status).toBe(201);
    }
  });
});

describe('a pass holder', () => {
  it('reads their own day and answers the invitation, stale answers refused', async () => {
    const attendee = as('attendee');
    const programme = (await attendee('GET', '/me/programme')).body;
    expect(programme).toMatchObject({
      meeting: { id: t.meetingId },
      me: { attendeeId: t.attendeeIds['attendee'] },
    });
    const { version } = (await attendee('GET', '/me/reply')).body;
    const leave = { version, reply: 'leave-asked', reason: '防汛' };
    expect((await attendee('PUT', '/me/reply', leave)).body).toMatchObject({ reply: 'leave-asked', reason: '防汛' });
    const stale = await attendee('PUT', '/me/reply', leave);
    expect(problemOf(stale)).toEqual(problem(409, 'stale-version'));
    // When it was changed, but no name: who works on the meeting is for those who sign in.
    expect(stale.body.changed).toEqual({ at: expect.any(String) });
    const now = (await attendee('GET', '/me/reply')).body.version;
    const substitute = { name: '代会人', posts: [{ unit: '怀集县', post: '副书记' }], phone: '19900008888' };
    const sent = await attendee('PUT', '/me/reply', { version: now, reply: 'substitute', substitute });
    expect(sent.body.substitute).toMatchObject({ name: '代会人', phone: '199****8888' });
  });
});

describe('what everybody may ask', () => {
  it('is the health, the documents there are, and a refusal in one shape', async () => {
    expect(await (await fetch(`${t.url}/api/health`)).json()).toEqual({ status: 'ok' });
    const documents = (await owner('GET', `${meeting}/documents`)).body;
    expect(documents.items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['handbook', 'agenda', 'route-card', 'roster']),
    );
    for (const [who, path, status] of [
      ['anonymous', `${meeting}`, 401],
      ['other-meeting-owner', `${meeting}`, 404],
      ['attendee', `${meeting}/agenda/items`, 403],
      ['owner', '/meetings/seven', 404],
      ['owner', '/nothing', 404],
    ] as const) {
      const { status: got, type, body } = await as(who)('GET', path);
      expect([path, got, type, body.status]).toEqual([path, status, 'application/problem+json', status]);
    }
    const broken = await fetch(`${t.url}/api/v1/meetings`, {
      method: 'POST',
      headers: { cookie: t.cookie('owner'), 'content-type': 'application/json' },
      body: '{"title":',
    });
    expect([broken.status, broken.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
