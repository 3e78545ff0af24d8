import { randomUUID } from 'node:crypto';
import { type Client, createClient, fetchTransport, ProblemError } from '@yicheng/contracts/client';
import { startTestApp, type TestApp } from '../../test/app';

let t: TestApp;
let wangId: string;
let wang: Client;
const itemId = randomUUID();
const stopId = randomUUID();

const remarks = '/meetings/{meetingId}/remarks';
const remark = '/meetings/{meetingId}/remarks/{remarkId}';
const here = () => ({ meetingId: t.meetingId });
const at = (remarkId: string) => ({ meetingId: t.meetingId, remarkId });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ status: 200 }),
    (error: unknown) => {
      const { status, problem } = error as ProblemError;
      return { status, code: problem.code, fields: problem.errors?.map(one => one.field) };
    },
  );
const record = (body: Record<string, unknown>, who = t.as('secretary')) =>
  who.call('post', remarks, { path: here(), body: { form: 'summary', text: '很受启发。', ...body } });

beforeAll(async () => {
  t = await startTestApp();
  const unit = await t.as('organizer').call('post', '/units', {
    query: { meetingId: t.meetingId },
    body: { name: '梁村镇' },
  });
  const attendee = await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', {
    path: here(),
    body: { name: '王建明', posts: [{ unitId: unit.id, post: '镇委书记' }] },
  });
  wangId = attendee.id;
  await t.as('organizer').call('post', '/meetings/{meetingId}/agenda/items', {
    path: here(),
    body: { kind: 'speech', title: '发言', minutes: 10, speakers: [{ attendeeId: wangId, role: 'speaker' }] },
  });
  const cookie = await t.passCookie(t.meetingId, wangId);
  wang = createClient(fetchTransport({ base: `${t.url}/api/v1`, cookie: () => cookie }));
});
afterAll(() => t.close());

describe('a remark', () => {
  it('keeps who said it, when, where and about what, with unit and post', async () => {
    const made = await record({
      speakerId: wangId,
      said: { itemId, at: '2026-10-09T10:14:00+08:00' },
      about: [{ stopId }],
      text: ' 收益六成留村里。 ',
      form: 'quote',
    });
    expect(made).toMatchObject({
      speakerId: wangId,
      speakerName: '王建明',
      unit: '梁村镇',
      post: '镇委书记',
      said: { itemId, at: '2026-10-09T02:14:00.000Z' },
      about: [{ stopId }],
      text: '收益六成留村里。',
      form: 'quote',
      recordedBy: 'secretary',
      version: 1,
    });
  });

  it('may be unattributed', async () => {
    const made = await record({});
    expect([made.speakerId, made.speakerName, made.said]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps unit and post as they were when the attendee changes, also over an edit, until somebody else is named', async () => {
    const made = await record({ speakerId: wangId });
    const attendee = '/meetings/{meetingId}/attendees/{attendeeId}';
    const path = { meetingId: t.meetingId, attendeeId: wangId };
    const before = await t.as('organizer').call('get', attendee, { path });
    await t.as('organizer').call('put', attendee, {
      path,
      body: { name: '王建明', posts: [{ unit: '怀集县', post: '副县长' }], version: before.version },
    });
    const edited = await t.as('secretary').call('put', remark, {
      path: at(made.id),
      body: { speakerId: wangId, text: '改过的话', form: 'summary', version: 1 },
    });
    expect(edited).toMatchObject({ unit: '梁村镇', post: '镇委书记', text: '改过的话', version: 2 });
    expect(await record({ speakerId: wangId })).toMatchObject({ unit: '怀集县', post: '副县长' });
  });

  it('names the field when the speaker is nobody here', async () => {
    expect(await problemOf(record({ speakerId: randomUUID() }))).toEqual({
      status: 400,
      code: 'invalid',
      fields: ['speakerId'],
    });
  });

  it('names the field of a place that is not one', async () => {
    const two = record({ said: { itemId, stopId, at: '2026-10-09T02:14:00Z' } });
    expect(await problemOf(two)).toEqual({ status: 400, code: 'invalid', fields: ['said.itemId'] });
    expect(await problemOf(record({ about: [{}] }))).toEqual({ status: 400, code: 'invalid', fields: ['about[0]'] });
    expect(await problemOf(record({ text: ' 　' }))).toMatchObject({ status: 400, fields: ['text'] });
  });

  it('is the same when the same is sent again, another body is refused, a deleted one is gone', async () => {
    const id = randomUUID();
    const first = await record({ id });
    expect(await record({ id })).toEqual(first);
    expect(await problemOf(record({ id, text: '另一句' }))).toMatchObject({ status: 409 });
    await t.as('organizer').call('delete', remark, { path: at(id) });
    expect(await problemOf(record({ id }))).toMatchObject({ status: 410 });
    expect(await problemOf(t.as('secretary').call('get', remark, { path: at(id) }))).toMatchObject({ status: 404 });
  });

  it('refuses a stale edit and hands back the row as it stands', async () => {
    const { id } = await record({});
    const edit = (text: string) =>
      t.as('organizer').call('put', remark, { path: at(id), body: { text, form: 'summary', version: 1 } });
    await edit('先到');
    const error = (await edit('后到').catch((one: unknown) => one)) as ProblemError;
    expect([error.status, (error.problem.current as { text: string }).text]).toEqual([409, '先到']);
  });

  it('is read by its speaker and the staff, and by nobody else', async () => {
    const { id } = await record({ speakerId: wangId });
    const { id: unattributed } = await record({});
    const read = async (who: Client, remarkId: string) =>
      (await problemOf(who.call('get', remark, { path: at(remarkId) }))).status;
    expect([await read(wang, id), await read(wang, unattributed)]).toEqual([200, 404]);
    expect((await wang.call('get', remarks, { path: here() })).items.every(one => one.speakerId === wangId)).toBe(true);
    expect(await read(t.as('attendee'), id)).toBe(403);
    expect(await read(t.as('other-meeting-owner'), id)).toBe(404);
    expect((await problemOf(record({}, wang))).status).toBe(403);
  });
});

describe('the list of remarks', () => {
  it('comes in the order things were said, by speaker, item, stop and words', async () => {
    const [item, stop] = [randomUUID(), randomUUID()];
    const later = await record({ said: { itemId: item, at: '2026-10-09T03:00:00Z' }, text: '油茶要卖油，100%' });
    const earlier = await record({ said: { itemId: item, at: '2026-10-09T02:00:00Z' }, speakerId: wangId });
    const there = await record({ said: { stopId: stop, at: '2026-10-08T02:00:00Z' } });
    const ids = async (query: Record<string, string>) =>
      (await t.as('secretary').call('get', remarks, { path: here(), query })).items.map(one => one.id);
    expect(await ids({ item })).toEqual([earlier.id, later.id]);
    expect(await ids({ stop })).toEqual([there.id]);
    expect(await ids({ item, speaker: wangId })).toEqual([earlier.id]);
    expect(await ids({ q: '油茶' })).toEqual([later.id]);
    expect(await ids({ q: '0%' })).toEqual([later.id]);
    expect(await ids({ item, q: '王建' })).toEqual([earlier.id]);
    const page = await t.as('secretary').call('get', remarks, { path: here(), query: { item, limit: 1, offset: 1 } });
    expect([page.total, page.items.map(one => one.id)]).toEqual([2, [later.id]]);
  });
});
