import { randomUUID } from 'node:crypto';
import { type Client, createClient, fetchTransport, ProblemError } from '@yicheng/contracts/client';
import { startTestApp, type TestApp } from '../../test/app';
import { openStream } from '../../test/read-stream';

let t: TestApp;
let speaker: Client;
let other: Client;
let speakerId: string;
let otherId: string;
let itemId: string;

const notes = '/meetings/{meetingId}/notes';
const note = '/meetings/{meetingId}/notes/{noteId}';
const at = (noteId: string) => ({ meetingId: t.meetingId, noteId });
const here = () => ({ meetingId: t.meetingId });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ status: 200 }),
    (error: unknown) => {
      const { status, problem } = error as ProblemError;
      return { status, code: problem.code };
    },
  );

beforeAll(async () => {
  t = await startTestApp();
  const attendee = async (name: string) =>
    (await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', { path: here(), body: { name } })).id;
  const withPass = async (attendeeId: string) => {
    const cookie = await t.passCookie(t.meetingId, attendeeId);
    return createClient(fetchTransport({ base: `${t.url}/api/v1`, cookie: () => cookie }));
  };
  [speakerId, otherId] = [await attendee('莫志强'), await attendee('吴佳敏')];
  [speaker, other] = [await withPass(speakerId), await withPass(otherId)];
});
afterAll(() => t.close());

/** A fresh speech by both speakers. */
const speech = async () => {
  const item = await t.as('organizer').call('post', '/meetings/{meetingId}/agenda/items', {
    path: here(),
    body: {
      kind: 'speech',
      title: '交流发言',
      minutes: 10,
      speakers: [
        { attendeeId: speakerId, role: 'speaker' },
        { attendeeId: otherId, role: 'speaker' },
      ],
    },
  });
  return item.id;
};
beforeEach(async () => {
  itemId = await speech();
});

const draft = (text = '木格镇有闲置祠堂27座。') =>
  speaker.call('post', notes, { path: here(), body: { itemId, text } });
const step = (who: Client, name: 'submit' | 'return' | 'approve', noteId: string, version: number, comment?: string) =>
  who.call('post', `${note}/${name}`, { path: at(noteId), body: { version, ...(comment && { comment }) } });

describe('a speaker note', () => {
  it('is begun by a speaker of the item, with an estimate of its minutes', async () => {
    const begun = await draft('字'.repeat(1600));
    expect(begun).toMatchObject({ itemId, speakerId, speakerName: '莫志强', status: 'draft', minutes: 8, version: 1 });
  });

  it('is the same when the same is sent again, and one per speaker and item', async () => {
    const body = { id: randomUUID(), itemId, text: '一' };
    const first = await speaker.call('post', notes, { path: here(), body });
    expect(await speaker.call('post', notes, { path: here(), body })).toEqual(first);
    expect(await problemOf(speaker.call('post', notes, { path: here(), body: { itemId, text: '二' } }))).toEqual({
      status: 409,
      code: 'note-exists',
    });
    expect((await other.call('post', notes, { path: here(), body: { itemId, text: '我的' } })).speakerId).toBe(otherId);
  });

  it('names exactly one place', async () => {
    const both = speaker.call('post', notes, { path: here(), body: { itemId, stopId: randomUUID(), text: '' } });
    expect(await problemOf(both)).toEqual({ status: 400, code: 'invalid' });
  });

  it('cannot be begun for an item one does not speak at', async () => {
    const elsewhere = speaker.call('post', notes, { path: here(), body: { itemId: randomUUID(), text: '' } });
    expect(await problemOf(elsewhere)).toEqual({ status: 404, code: 'not-found' });
  });

  it('is not there for organizers, other speakers and attendees while it is a draft', async () => {
    const { id } = await draft();
    const read = (who: Client) => problemOf(who.call('get', note, { path: at(id) }));
    expect(await Promise.all([t.as('organizer'), t.as('owner'), other].map(read))).toEqual(
      Array(3).fill({ status: 404, code: 'not-found' }),
    );
    expect((await read(t.as('attendee'))).status).toBe(403);
    const listed = async (who: Client) => (await who.call('get', notes, { path: here() })).items.map(one => one.id);
    expect(await listed(t.as('organizer'))).not.toContain(id);
    expect(await listed(other)).not.toContain(id);
    expect(await listed(t.as('secretary'))).toContain(id);
    expect(await listed(speaker)).toContain(id);
  });

  it('goes from draft to submitted, returned with a comment, submitted again, approved', async () => {
    const { id } = await draft();
    await step(speaker, 'submit', id, 1);
    const returned = await step(t.as('organizer'), 'return', id, 2, '压到八分钟以内');
    expect(returned).toMatchObject({ status: 'returned', comment: '压到八分钟以内', version: 3 });
    await speaker.call('put', note, { path: at(id), body: { text: '短一些。', version: 3 } });
    await step(speaker, 'submit', id, 4);
    expect(await step(t.as('organizer'), 'approve', id, 5)).toMatchObject({ status: 'approved', text: '短一些。' });
    const locked = speaker.call('put', note, { path: at(id), body: { text: '再改', version: 6 } });
    expect(await problemOf(locked)).toEqual({ status: 409, code: 'note-approved' });
  });

  it('shows organizers the text as submitted while a returned one is being rewritten', async () => {
    const { id } = await draft('第一稿。');
    await step(speaker, 'submit', id, 1);
    await step(t.as('organizer'), 'return', id, 2, '请补充数据');
    await speaker.call('put', note, { path: at(id), body: { text: '还没写完', version: 3 } });
    expect((await t.as('organizer').call('get', note, { path: at(id) })).text).toBe('第一稿。');
    expect((await speaker.call('get', note, { path: at(id) })).text).toBe('还没写完');
  });

  it('is taken back when its speaker writes on after submitting', async () => {
    const { id } = await draft();
    await step(speaker, 'submit', id, 1);
    const again = await speaker.call('put', note, { path: at(id), body: { text: '再想想', version: 2 } });
    expect(again.status).toBe('draft');
    expect((await problemOf(t.as('organizer').call('get', note, { path: at(id) }))).status).toBe(404);
  });

  it('is not approved, returned or saved from a version that is no longer current', async () => {
    const { id } = await draft();
    await step(speaker, 'submit', id, 1);
    expect(await problemOf(step(t.as('organizer'), 'approve', id, 1))).toEqual({ status: 409, code: 'stale-version' });
    const stale = speaker.call('put', note, { path: at(id), body: { text: '旧', version: 1 } });
    expect(await problemOf(stale)).toEqual({ status: 409, code: 'stale-version' });
  });

  it('is neither written nor approved by those who may only read it', async () => {
    const { id } = await draft();
    await step(speaker, 'submit', id, 1);
    const by = (who: Client) => problemOf(who.call('put', note, { path: at(id), body: { text: '改', version: 2 } }));
    expect((await by(t.as('secretary'))).status).toBe(403);
    expect((await by(other)).status).toBe(404);
    expect((await problemOf(step(t.as('secretary'), 'approve', id, 2))).status).toBe(403);
    expect((await problemOf(step(speaker, 'approve', id, 2))).status).toBe(403);
  });

  it('keeps its versions: every step, one save of a sitting, and what stood before much was deleted', async () => {
    const { id } = await draft('一二三四五六七八');
    await speaker.call('put', note, { path: at(id), body: { text: '一二三四五六七八九', version: 1 } });
    await speaker.call('put', note, { path: at(id), body: { text: '一', version: 2 } });
    await step(speaker, 'submit', id, 3);
    const versions = (who: Client) => who.call('get', `${note}/versions`, { path: at(id) });
    expect((await versions(speaker)).items.map(one => [one.version, one.mark, one.text, one.by])).toEqual([
      [4, 'submitted', '一', '莫志强'],
      [2, 'saved', '一二三四五六七八九', '莫志强'],
    ]);
    expect((await versions(t.as('organizer'))).items.map(one => one.version)).toEqual([4]);
  });
});

it('what is said at a stop is written by its presenter only, before anything is released', async () => {
  const stopId = randomUUID();
  const start = { place: '会议酒店', at: '2026-10-08T00:00:00.000Z' };
  const end = { place: '会议酒店', by: '2026-10-08T10:00:00.000Z' };
  const parts = { off: 5, walk: 10, presentation: 20, toilets: 5, on: 5 };
  const stop = { id: stopId, name: '谭石拱村', dwell: 45, capacity: 2, presenterId: speakerId, dwellParts: parts };
  const body = { date: '2026-10-08', title: '现场参观', mode: 'convoy' as const, start, end };
  await t.as('organizer').call('post', '/meetings/{meetingId}/itineraries', {
    path: here(),
    body: { ...body, stops: [stop], legs: [], vehicleIds: [] },
  });
  const write = (who: Client, place: { itemId?: string; stopId?: string }) =>
    who.call('post', notes, { path: here(), body: { ...place, text: '各位领导、同志们：' } });
  expect(await problemOf(write(other, { stopId }))).toEqual({ status: 404, code: 'not-found' });
  expect(await problemOf(write(speaker, { itemId: stopId }))).toEqual({ status: 404, code: 'not-found' });
  const written = await write(speaker, { stopId });
  expect(written).toMatchObject({ stopId, speakerId, speakerName: '莫志强' });
  const read = (who: Client) => problemOf(who.call('get', note, { path: at(written.id) }));
  expect([await read(speaker), await read(other)]).toEqual([{ status: 200 }, { status: 404, code: 'not-found' }]);
  const slots = async (who: Client) => (await who.call('get', '/me/programme')).speaking.filter(slot => slot.stopId);
  expect(await slots(speaker)).toEqual([{ stopId, title: '谭石拱村', minutes: 20 }]);
  expect(await slots(other)).toEqual([]);
});

it('tells a speaker’s other phone of every save, the other speaker and the office of none', async () => {
  const cookie = await t.passCookie(t.meetingId, speakerId);
  const elsewhere = await t.passCookie(t.meetingId, otherId);
  const cookies = [cookie, elsewhere, t.cookie('organizer')];
  const streams = await Promise.all(cookies.map(one => openStream(t.url, t.meetingId, one)));
  const { id } = await draft();
  await speaker.call('put', note, { path: at(id), body: { itemId, text: '改一句。', version: 1 } });
  const kinds = (n: number) =>
    streams[n]!.events.flatMap(({ data }) => (data['kind'] ? [[data['kind'], data['id']]] : []));
  await streams[0]!.until(() => kinds(0).length >= 2);
  expect([kinds(0), kinds(1), kinds(2)]).toEqual([
    [
      ['note-draft', speakerId],
      ['note-draft', speakerId],
    ],
    [],
    [],
  ]);
  for (const stream of streams) stream.close();
});
