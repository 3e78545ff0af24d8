import { randomUUID } from 'node:crypto';
import type { RunEventInput } from '@yicheng/contracts';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp, type Who } from '../../../test/app';
import { clock, planDay, type PlannedDay } from '../../../test/planned-day';
import { Clock } from '../../platform/index';

describe('a vehicle that is held up', () => {
  let t: TestApp;
  let day: PlannedDay;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    t.get(Clock).set(clock('07:30'));
    day = await planDay(t);
  });

  const path = () => ({ meetingId: t.meetingId, itineraryId: day.itineraryId });
  const say = (body: Partial<RunEventInput>, { who = 'organizer' as Who, run = day.runs[0].id } = {}) =>
    t.as(who).ask('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { ...path(), runId: run },
      body: { id: newId(), kind: 'departed', callId: 'start', at: clock('08:40'), expected: true, ...body },
    });
  const read = (who: Who = 'organizer') =>
    t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path: path() });
  const departs = async (who: Who = 'organizer') =>
    (await read(who)).forecast.find(({ runId }) => runId === day.runs[0].id)!.depart;
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'taken',
      (error: { status: number; problem: { errors?: { field: string }[] } }) =>
        [error.status, ...(error.problem.errors ?? []).map(({ field }) => field)].join(' '),
    );

  it('is kept as what was said: it has not happened, and moves what dispatch, captain and passengers expect', async () => {
    const body = { id: newId(), at: clock('08:40') };
    const said = await say(body);
    expect([said.status, said.body]).toMatchObject([201, { ...body, kind: 'departed', expected: true }]);
    expect((await read('captain')).events).toEqual([said.body]);
    const moved = { planned: clock('08:00'), forecast: clock('08:40') };
    expect([await departs(), await departs('captain')]).toEqual([moved, moved]);
    expect((await read('captain')).forecast).toMatchObject([{ age: null, late: 40 }]);
    const { entries } = await t.as('speaker').call('get', '/me/programme');
    const drive = entries.find(({ id }) => id === `${day.itineraryId}:${day.stops.rose}`);
    expect(drive).toMatchObject({ start: clock('08:40'), end: clock('09:05'), planned: { start: clock('08:00') } });
    expect(drive).not.toHaveProperty('progress');
  });

  it('is held up by the newest word, until it is taken back', async () => {
    await say({});
    const { body: second } = await say({ at: clock('08:20') });
    expect((await departs()).forecast).toBe(clock('08:20'));
    await say({ at: clock('08:20'), corrects: second.id!, void: true });
    expect((await departs()).forecast).toBe(clock('08:00'));
  });

  it('can be said of now and later only; sent again it is the same word, however late', async () => {
    expect(await refusal(say({ at: clock('07:27') }))).toBe('400 at');
    expect(await refusal(say({ at: new Date(Date.parse(clock('07:31')) + 86_400_000).toISOString() }))).toBe('400 at');
    const body = { id: newId(), at: clock('07:29') };
    expect((await say(body)).status).toBe(201);
    t.get(Clock).set(clock('09:00'));
    expect((await say(body)).status).toBe(200);
    expect(await refusal(say({ ...body, expected: false }))).toBe('409');
  });

  it('is refused by its field: an unknown call, a run that is not there, the taking back of what has happened', async () => {
    expect(await refusal(say({ callId: randomUUID() }))).toBe('400 callId');
    expect(await refusal(say({ callId: 'end' }))).toBe('400 callId');
    expect(await refusal(say({}, { run: randomUUID() }))).toBe('404');
    expect(await refusal(say({ void: true }))).toBe('400 void');
    const tap = await say({ expected: false, at: clock('07:20') });
    expect(await refusal(say({ corrects: tap.body.id!, void: true }))).toBe('400 corrects');
  });

  it('may be taken back when its time is long over, and a tap may stand in its place', async () => {
    const { body: said } = await say({});
    t.get(Clock).set(clock('09:00'));
    expect((await say({ corrects: said.id!, void: true })).status).toBe(201);
    const tap = await say({ expected: false, at: clock('08:50'), corrects: said.id! }, { who: 'captain' });
    expect([tap.status, (await departs()).actual]).toEqual([201, clock('08:50')]);
  });

  it('is said by whoever may report of it: a captain of their own vehicle, while another is not there', async () => {
    expect((await say({}, { who: 'captain' })).status).toBe(201);
    expect(await refusal(say({}, { who: 'captain', run: day.runs[1].id }))).toBe('404');
    expect(await refusal(say({}, { who: 'attendee' }))).toBe('403');
  });

  it('is planned for: no proposal has it leave before then', async () => {
    await say({});
    const body = { from: 'now' as const, budgetMs: 300 };
    const { proposals } = await t
      .as('organizer')
      .call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/plans', { path: path(), body });
    const departures = proposals.map(
      ({ runs }) => runs.find(({ vehicleId }) => vehicleId === day.vehicleIds[0])!.depart,
    );
    expect(departures.filter(depart => depart < clock('08:40'))).toEqual([]);
    expect(departures).not.toEqual([]);
  });
});
