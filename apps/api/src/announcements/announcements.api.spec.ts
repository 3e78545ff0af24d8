import { randomUUID } from 'node:crypto';
import type { AnnouncementInput } from '@yicheng/contracts';
import { startTestApp, type TestApp, type Who } from '../../test/app';
import { planDay, type PlannedDay } from '../../test/planned-day';

describe('announcements', () => {
  let t: TestApp;
  let day: PlannedDay;
  let path: { meetingId: string };
  beforeAll(async () => {
    t = await startTestApp();
    day = await planDay(t);
    path = { meetingId: t.meetingId };
  });
  afterAll(() => t.close());

  const send = (body: AnnouncementInput, who: Who = 'organizer') =>
    t.as(who).ask('post', '/meetings/{meetingId}/announcements', { path, body });
  const preview = async (audience: AnnouncementInput['audience']) => {
    const { people, names } = await t
      .as('organizer')
      .call('post', '/meetings/{meetingId}/announcements/audience', { path, body: { audience } });
    return [people, ...names.map(({ name }) => name).sort()];
  };
  const mine = async (who: Who) => (await t.as(who).call('get', '/me/announcements')).items;
  const texts = async (who: Who) => (await mine(who)).map(({ text }) => text);

  it('the size and the names of an audience are known before anything is sent', async () => {
    expect(await preview({ all: true })).toEqual([4, 'attendee', 'captain', 'liaison', 'speaker']);
    expect(await preview({ vehicleIds: [t.vehicleId] })).toEqual([2, 'captain', 'speaker']);
    expect(await preview({ stopIds: [day.stops.tan.toUpperCase()] })).toEqual([2, 'captain', 'speaker']);
    expect(await preview({ unitIds: [t.unitId] })).toEqual([2, 'attendee', 'liaison']);
    const [someone] = [t.attendeeIds['speaker']!];
    expect(await preview({ vehicleIds: [t.vehicleId], attendeeIds: [someone] })).toEqual([2, 'captain', 'speaker']);
    expect(await preview({})).toEqual([0]);
  });

  it('reaches those concerned and nobody else, and is sent once however often it is sent', async () => {
    const body = { id: randomUUID(), audience: { vehicleIds: [t.vehicleId] }, text: '  1 号车 10:25 发车。 ' };
    const sent = await send(body);
    expect(sent).toMatchObject({
      status: 201,
      body: { id: body.id, text: '1 号车 10:25 发车。', by: 'organizer', audienceSize: 2, received: 0 },
    });
    expect(await send(body)).toMatchObject({ status: 200, body: sent.body });
    await expect(send({ ...body, text: '另一条' })).rejects.toMatchObject({ status: 409 });
    expect(await Promise.all((['speaker', 'captain', 'attendee'] as const).map(texts))).toEqual([
      ['1 号车 10:25 发车。'],
      ['1 号车 10:25 发车。'],
      [],
    ]);
  });

  it('its reader says once that they have it, and the sender sees who has not', async () => {
    const { body: sent } = await send({ audience: { vehicleIds: [t.vehicleId] }, text: '请回到车上' });
    const receive = (who: Who) =>
      t.as(who).call('put', '/me/announcements/{announcementId}/received', { path: { announcementId: sent.id } });
    const first = await receive('speaker');
    expect(await receive('speaker')).toEqual(first);
    expect((await mine('speaker'))[0]).toEqual(first);
    await expect(receive('attendee')).rejects.toMatchObject({ status: 404 });
    const { items } = await t.as('organizer').call('get', '/meetings/{meetingId}/announcements', { path });
    expect(items[0]).toMatchObject({ id: sent.id, audienceSize: 2, received: 1 });
    const { names } = await t
      .as('organizer')
      .call('get', '/meetings/{meetingId}/announcements/{announcementId}/receipts', {
        path: { ...path, announcementId: sent.id },
      });
    expect(names.map(({ name, receivedAt }) => [name, receivedAt])).toEqual([
      ['captain', undefined],
      ['speaker', first.receivedAt],
    ]);
  });

  it('to nobody, or of nothing, it is refused', async () => {
    await expect(send({ audience: {}, text: '有事' })).rejects.toMatchObject({ status: 400 });
    await expect(send({ audience: { all: true }, text: '   ' })).rejects.toMatchObject({ status: 400 });
    await expect(send({ audience: { all: true }, text: '字'.repeat(2001) })).rejects.toMatchObject({ status: 400 });
  });

  it('lists are everything for the office, and what was sent to oneself for others', async () => {
    await send({ audience: { attendeeIds: [t.attendeeIds['attendee']!] }, text: '只给一位' });
    const list = async (who: Who) =>
      (await t.as(who).call('get', '/meetings/{meetingId}/announcements', { path })).items.map(({ text }) => text);
    expect((await list('secretary'))[0]).toBe('只给一位');
    expect(await list('attendee')).toEqual(['只给一位']);
    expect(await list('speaker')).not.toContain('只给一位');
  });

  it('for a stop reaches nobody who reported having left it', async () => {
    const [run] = day.runs;
    const left = { kind: 'departed', callId: run.calls[0]!.id, at: run.calls[0]!.leave } as const;
    const report = (body: object) =>
      t.as('captain').call('post', '/meetings/{meetingId}/runs/{runId}/events', {
        path: { ...path, runId: run.id },
        body: { ...left, ...body },
      });
    const { id } = await report({});
    expect(await preview({ stopIds: [day.stops.rose] })).toEqual([0]);
    expect(await preview({ stopIds: [day.stops.tan] })).toEqual([2, 'captain', 'speaker']);
    await report({ corrects: id, void: true });
    expect(await preview({ stopIds: [day.stops.rose] })).toEqual([2, 'captain', 'speaker']);
  });

  it('an adjustment on the day tells those concerned in its own step', async () => {
    const itinerary = { ...path, itineraryId: day.itineraryId };
    const { version } = await t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', {
      path: itinerary,
    });
    const announcements = [
      { audience: { stopIds: [day.stops.rose] }, text: '玫瑰产业园改为 08:30 开始。' },
      { audience: { vehicleIds: [day.vehicleIds[1]] }, text: '无人乘坐的车' },
    ];
    const { id } = await t.as('organizer').call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments', {
      path: itinerary,
      body: { version, runs: day.runs, announcements },
    });
    expect((await texts('speaker'))[0]).toBe('玫瑰产业园改为 08:30 开始。');
    expect(await texts('attendee')).not.toContain('玫瑰产业园改为 08:30 开始。');

    // Undone, what was told is marked as taken back by the correction.
    await t
      .as('organizer')
      .call('delete', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments/{adjustmentId}', {
        path: { ...itinerary, adjustmentId: id },
      });
    const [correction, former] = await mine('speaker');
    expect(correction!.text).toMatch(/^更正：.*玫瑰产业园改为 08:30 开始。/);
    expect([correction!.voided, former!.voided]).toEqual([undefined, true]);
  });
});
