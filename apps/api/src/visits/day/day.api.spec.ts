import { randomUUID } from 'node:crypto';
import type { RollMarkDto, RunEventInput } from '@yicheng/contracts';
import { startTestApp, type TestApp, type Who } from '../../../test/app';
import { clock, planDay, type PlannedDay } from '../../../test/planned-day';

describe('the day itself', () => {
  let t: TestApp;
  let day: PlannedDay;
  let wang: string;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    day = await planDay(t);
    wang = t.attendeeIds['speaker']!;
  });

  const path = () => ({ meetingId: t.meetingId, itineraryId: day.itineraryId });
  const tap = (body: RunEventInput, { who = 'captain' as Who, run = day.runs[0].id } = {}) =>
    t.as(who).ask('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { ...path(), runId: run },
      body,
    });
  const mark = (call: string, marks: RollMarkDto[], { who = 'captain' as Who, run = day.runs[0].id } = {}) =>
    t.as(who).call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/roll-calls/{call}', {
      path: { ...path(), runId: run, call },
      body: { marks },
    });
  const read = (who: Who = 'organizer') =>
    t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path: path() });
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'taken',
      (error: { status: number; problem: { errors?: { field: string }[] } }) =>
        [error.status, ...(error.problem.errors ?? []).map(({ field }) => field)].join(' '),
    );
  const left: RunEventInput = { kind: 'departed', callId: 'start', at: clock('08:02') };

  it('a tap is stored once, however often it is sent; another under its id is refused', async () => {
    const body = { ...left, id: randomUUID() };
    const first = await tap(body);
    expect([first.status, (await tap(body)).status]).toEqual([201, 200]);
    expect(await refusal(tap({ ...body, at: clock('08:09') }))).toBe('409');
    expect(await refusal(tap(body, { who: 'organizer', run: day.runs[1].id }))).toBe('409');
    expect((await read()).events).toEqual([first.body]);
  });

  it('is refused by its field where it cannot be: an unknown call, leaving the end, far ahead of the clock', async () => {
    const ahead = new Date(Date.now() + 25 * 3_600_000).toISOString();
    expect(
      await Promise.all([
        refusal(tap({ ...left, callId: randomUUID() })),
        refusal(tap({ ...left, callId: 'end' })),
        refusal(tap({ ...left, kind: 'arrived' })),
        refusal(tap({ ...left, callId: 'nowhere' })),
        refusal(tap({ ...left, at: ahead })),
        refusal(tap({ ...left, void: true })),
      ]),
    ).toEqual(['400 callId', '400 callId', '400 callId', '400 callId', '400 at', '400 void']);
  });

  it('a correction names a tap of the same moment', async () => {
    const { body: made } = await tap({ ...left, id: randomUUID() });
    const other = { kind: 'arrived', callId: day.runs[0].calls[0]!.id, at: clock('08:27'), corrects: made.id } as const;
    expect(await refusal(tap(other))).toBe('400 corrects');
    expect((await tap({ ...left, at: clock('08:00'), corrects: made.id })).status).toBe(201);
  });

  it('a captain reports and reads their own vehicle; another is not there, nor for others any day', async () => {
    expect(await refusal(tap(left, { run: day.runs[1].id }))).toBe('404');
    expect(await refusal(tap(left, { run: randomUUID() }))).toBe('404');
    await tap(left, { who: 'organizer', run: day.runs[1].id });
    await tap(left);
    const own = await read('captain');
    expect([own.runs, own.events.map(({ runId }) => runId)]).toEqual([[day.runs[0]], [day.runs[0].id]]);
    expect((await read()).events).toHaveLength(2);
    expect(await refusal(read('attendee'))).toBe('403');
  });

  it('knows a run by its id alone', async () => {
    const one = { path: { meetingId: t.meetingId, runId: day.runs[0].id }, body: left };
    expect((await t.as('captain').ask('post', '/meetings/{meetingId}/runs/{runId}/events', one)).status).toBe(201);
    const two = await t.as('captain').ask('post', '/meetings/{meetingId}/itineraries/runs/{runId}/events', one);
    expect(two.status).toBe(201);
  });

  it('three phones merge their marks: the newest of a person counts, missing if two are equal', async () => {
    const [li, zhao] = [t.attendeeIds['attendee']!, t.attendeeIds['liaison']!];
    const of = (attendeeId: string, aboard: boolean, time: string) => ({ attendeeId, aboard, at: clock(time) });
    await mark('start', [of(wang, true, '07:50'), of(li, false, '07:52'), of(zhao, true, '07:53')]);
    await mark('start', [of(wang, false, '07:49'), of(li, true, '07:55')]);
    const merged = await mark('start', [of(zhao, false, '07:53'), of(li, false, '07:54')], { who: 'organizer' });
    const expected = [of(wang, true, '07:50'), of(li, true, '07:55'), of(zhao, false, '07:53')];
    expect(merged.marks).toEqual(expected.sort((a, b) => (a.attendeeId < b.attendeeId ? -1 : 1)));
    expect((await read('captain')).rollCalls).toEqual([merged]);
    expect(await refusal(mark('start', [of(randomUUID(), true, '07:50')]))).toBe('400 marks[0].attendeeId');
    expect(await refusal(mark('end', [of(wang, true, '07:50')]))).toBe('404');
    expect(await refusal(mark('start', [of(wang, true, '07:50')], { run: day.runs[1].id }))).toBe('404');
  });

  it('somebody aboard at the start and missing at the first stop is an alarm until they are found', async () => {
    const call = day.runs[0].calls[0]!.id;
    await mark('start', [{ attendeeId: wang, aboard: true, at: clock('07:50') }]);
    await mark(call, [{ attendeeId: wang, aboard: false, at: clock('09:08') }]);
    const alarm = { rule: 'left-behind', severity: 'error', subjects: [wang, t.vehicleId, day.stops.rose] };
    expect((await read()).findings).toMatchObject([alarm]);
    expect((await read('captain')).findings).toMatchObject([alarm]);
    const found = [{ attendeeId: wang, aboard: true, at: clock('09:20') }];
    await mark(day.runs[1].calls[0]!.id, found, { who: 'organizer', run: day.runs[1].id });
    expect((await read()).findings).toEqual([]);
  });

  it('a captain hears that one of theirs boarded another vehicle, and by name whom they took along', async () => {
    const [own, other] = day.runs;
    const li = t.attendeeIds['attendee']!;
    await t.as('owner').call('put', '/meetings/{meetingId}/assignments', {
      path: { meetingId: t.meetingId },
      body: {
        items: [
          { attendeeId: wang, vehicleId: own.vehicleId },
          { attendeeId: li, vehicleId: other.vehicleId },
        ],
      },
    });
    await mark('start', [{ attendeeId: wang, aboard: true, at: clock('07:50') }]);
    await mark(own.calls[0]!.id, [
      { attendeeId: wang, aboard: false, at: clock('09:08') },
      { attendeeId: li, aboard: true, at: clock('09:08') },
    ]);
    const before = await read('captain');
    expect([before.elsewhere, before.guests]).toEqual([[], [{ attendeeId: li, name: expect.any(String) }]]);
    expect(before.findings).toHaveLength(1);
    const there = { who: 'organizer' as const, run: other.id };
    await mark(other.calls[0]!.id, [{ attendeeId: wang, aboard: true, at: clock('09:20') }], there);
    const after = await read('captain');
    expect(after.findings).toEqual([]);
    const { vehicleId, id: runId } = other;
    const [call] = other.calls;
    expect(after.elsewhere).toEqual([
      {
        attendeeId: wang,
        vehicleId,
        runId,
        callId: call!.id,
        stopId: day.stops.rose,
        at: clock('09:20'),
        number: expect.any(Number),
      },
    ]);
    // Left behind by the other vehicle, it is their own captain's concern as well.
    await mark(other.calls[1]!.id, [{ attendeeId: wang, aboard: false, at: clock('10:20') }], there);
    const lost = { rule: 'left-behind', subjects: [wang, vehicleId, day.stops.tan] };
    expect((await read('captain')).findings).toMatchObject([lost]);
    const all = await read();
    expect([all.findings, all.elsewhere, all.guests]).toMatchObject([[lost], [], []]);
  });

  it('what is expected follows what has happened', async () => {
    const [{ calls }] = day.runs;
    await tap({ kind: 'departed', callId: calls[1]!.id, at: clock('10:45') });
    const { forecast } = await read('captain');
    expect(forecast).toMatchObject([{ runId: day.runs[0].id, calls: [{}, { leave: { actual: clock('10:45') } }] }]);
    const { return: back } = forecast[0]!;
    // The tests' day may lie before or after today: a return that is due moves with the clock.
    expect(Date.parse(back.forecast!)).toBeGreaterThanOrEqual(Date.parse(clock('11:35')));
    expect(back.planned).toBe(clock('11:15'));
  });

  it('every tap and roll call is in the change log', async () => {
    const { body: made } = await tap(left);
    await mark('start', [{ attendeeId: wang, aboard: true, at: clock('07:50') }]);
    const rows = await t.db.query('SELECT kind, row_id FROM change WHERE ledger_id = $1 ORDER BY seq DESC LIMIT 2', [
      t.meetingId,
    ]);
    expect(rows).toEqual([
      { kind: 'roll-call', row_id: day.runs[0].id },
      { kind: 'run-event', row_id: made.id },
    ]);
  });

  it('phones offline for an hour give the same day in whatever order their taps and marks come in', async () => {
    const taps: RunEventInput[] = [
      { ...left, id: randomUUID(), at: clock('08:03') },
      { ...left, id: randomUUID(), at: clock('08:02') },
      { kind: 'arrived', callId: day.runs[0].calls[0]!.id, id: randomUUID(), at: clock('08:31') },
      { kind: 'departed', callId: day.runs[0].calls[0]!.id, id: randomUUID(), at: clock('09:15') },
    ];
    await Promise.all([...taps, ...[...taps].reverse()].map(body => tap(body)));
    expect((await read()).events.map(({ id }) => id).sort()).toEqual(taps.map(({ id }) => id!).sort());
  });
});

describe('a day whose runs nobody planned', () => {
  it('is driven as the itinerary timed forward, under ids that follow from it', async () => {
    const t = await startTestApp();
    const { itineraryId } = await planDay(t, { release: false });
    const path = { meetingId: t.meetingId, itineraryId };
    const owner = t.as('owner');
    const clear = { path, body: { version: 2, runs: [] } };
    await owner.call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', clear);
    const read = () => owner.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path });
    const { runs } = await read();
    expect(runs.map(run => [run.vehicleId, run.depart])).toContainEqual([t.vehicleId, clock('08:00')]);
    const body = { kind: 'arrived', callId: runs[0]!.calls[1]!.id!, at: clock('09:45') } as const;
    const runId = runs[0]!.id;
    await owner.call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { ...path, runId },
      body,
    });
    expect((await read()).events).toMatchObject([{ runId, ...body }]);
    await t.close();
  });
});

describe('whether attendees have the times of a day', () => {
  it('is so once it is released, whatever the draft says since; not because another day was released', async () => {
    const t = await startTestApp();
    const owner = t.as('owner');
    const released = await planDay(t);
    const { itineraryId, runs } = await planDay(t, { release: false });
    const path = (id: string) => ({ meetingId: t.meetingId, itineraryId: id });
    const isDraft = async (id: string) =>
      (await owner.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path: path(id) })).draft;
    expect([await isDraft(released.itineraryId), await isDraft(itineraryId)]).toEqual([false, true]);

    await owner.call('post', '/meetings/{meetingId}/releases', { path: path(itineraryId), body: { tell: false } });
    const body = { version: 2, runs: runs.slice(1) };
    await owner.call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', { path: path(itineraryId), body });
    expect(await isDraft(itineraryId)).toBe(false);
    await t.close();
  });
});
