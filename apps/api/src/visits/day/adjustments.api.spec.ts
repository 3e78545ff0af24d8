import { randomUUID } from 'node:crypto';
import type { AdjustmentAnnouncementDto, AdjustmentInput, RunInput } from '@yicheng/contracts';
import { startTestApp, type TestApp, type Who } from '../../../test/app';
import { clock, planDay, type PlannedDay } from '../../../test/planned-day';
import { AnnouncementSenders, type Told } from '../announcement-senders';

describe('an adjustment on the day', () => {
  let t: TestApp;
  let day: PlannedDay;
  let told: Told[];
  let path: { meetingId: string; itineraryId: string };
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    day = await planDay(t);
    path = { meetingId: t.meetingId, itineraryId: day.itineraryId };
    told = [];
    t.get(AnnouncementSenders).register(async (_, __, announcement) => void told.push(announcement));
  });

  const version = async () =>
    (await t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path })).version;
  const accept = (body: AdjustmentInput, who: Who = 'organizer') =>
    t.as(who).ask('post', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments', { path, body });
  const undo = (adjustmentId: string) =>
    t.as('organizer').call('delete', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments/{adjustmentId}', {
      path: { ...path, adjustmentId },
    });
  const runsSeenBy = async (who: Who) =>
    (await t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', { path })).runs;
  const publish = () => t.as('owner').call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
  /** The second stop shortened to half an hour. */
  const shorter = (): RunInput[] =>
    day.runs.map(run => ({ ...run, calls: [run.calls[0]!, { ...run.calls[1]!, leave: clock('10:15') }] }));
  const message = (): AdjustmentAnnouncementDto => ({
    audience: { vehicleIds: [day.vehicleIds[0]] },
    text: '谭石拱村参观压缩为 30 分钟，10:15 准时发车。',
  });

  it('is seen by everybody and told at once, without a new release', async () => {
    const body = { id: randomUUID(), version: await version(), runs: shorter(), announcements: [message()] };
    const made = await accept(body);
    expect([made.status, (await accept(body)).status]).toEqual([201, 200]);
    expect(made.body).toMatchObject({ id: body.id, version: body.version + 1, runs: shorter(), by: 'organizer' });
    expect(await Promise.all((['organizer', 'captain', 'attendee'] as const).map(runsSeenBy))).toEqual([
      shorter(),
      shorter(),
      shorter(),
    ]);
    expect(told).toEqual([{ ...message(), id: expect.any(String) }]);
  });

  it('is refused where a vehicle has reported since it was worked out, and nothing is changed or told', async () => {
    const [run] = day.runs;
    const known = await t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path });
    const reports = known.events.length;
    const report = { id: randomUUID(), kind: 'departed' as const, callId: 'start', at: clock('08:01') };
    await t.as('organizer').call('post', '/meetings/{meetingId}/runs/{runId}/events', {
      path: { meetingId: t.meetingId, runId: run!.id! },
      body: report,
    });
    const body = { version: known.version, reports, runs: shorter(), announcements: [message()] };
    await expect(accept(body)).rejects.toMatchObject({ status: 409, problem: { code: 'reported-since' } });
    expect([await runsSeenBy('organizer'), told]).toEqual([day.runs, []]);
    expect((await accept({ ...body, reports: reports + 1 })).status).toBe(201);
  });

  it('keeps the ids that phones know, also where a proposal made new ones or leaves a stop out', async () => {
    const runs = shorter().map(({ vehicleId, depart, calls }) => ({
      id: randomUUID(),
      vehicleId,
      depart,
      calls: calls.slice(1).map(({ stopId, begin, leave }) => ({ stopId, begin, leave })),
    }));
    await accept({ version: await version(), runs });
    expect(await runsSeenBy('captain')).toEqual(shorter().map(run => ({ ...run, calls: run.calls.slice(1) })));
    // The stop that is skipped now was reached by a phone that did not know yet.
    const late = { kind: 'arrived', callId: day.runs[0].calls[0]!.id, at: clock('08:25') } as const;
    const reported = await t.as('captain').ask('post', '/meetings/{meetingId}/runs/{runId}/events', {
      path: { meetingId: t.meetingId, runId: day.runs[0].id },
      body: late,
    });
    expect(reported.status).toBe(201);
  });

  it('undone brings the times back and corrects what was told', async () => {
    const { body: made } = await accept({ version: await version(), runs: shorter(), announcements: [message()] });
    const undone = await undo(made.id);
    expect(undone).toMatchObject({ id: made.id, version: made.version + 1, undoneAt: expect.any(String) });
    expect(await undo(made.id)).toEqual(undone);
    expect(await Promise.all((['organizer', 'attendee'] as const).map(runsSeenBy))).toEqual([day.runs, day.runs]);
    const { audience, text } = message();
    const corrected = `更正：以下通知作废，恢复此前的时间安排。“${text}”`;
    expect(told[1]).toEqual({ audience, text: corrected, voids: told[0]!.id });
  });

  it('is undone after a release made since, too', async () => {
    const { body: made } = await accept({ version: await version(), runs: shorter() });
    await publish();
    expect(await runsSeenBy('attendee')).toEqual(shorter());
    await undo(made.id);
    expect(await runsSeenBy('attendee')).toEqual(day.runs);
  });

  it('only the last one is undone, then the one before', async () => {
    const { body: first } = await accept({ version: await version(), runs: shorter() });
    const later = shorter().map(run => ({ ...run, depart: clock('07:55') }));
    const { body: second } = await accept({ version: await version(), runs: later });
    await expect(undo(first.id)).rejects.toMatchObject({ status: 409 });
    await undo(second.id);
    expect(await runsSeenBy('attendee')).toEqual(shorter());
    await undo(first.id);
    expect(await runsSeenBy('attendee')).toEqual(day.runs);
  });

  it('what was planned by hand since stays in the draft when it is undone', async () => {
    const { body: made } = await accept({ version: await version(), runs: shorter() });
    const byHand = day.runs.map(run => ({ ...run, depart: clock('07:50') }));
    await t.as('organizer').call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', {
      path,
      body: { version: made.version, runs: byHand },
    });
    await undo(made.id);
    expect(await Promise.all((['organizer', 'attendee'] as const).map(runsSeenBy))).toEqual([byHand, day.runs]);
  });

  it('a road that takes longer from now on moves what is expected of everybody, and is short again when undone', async () => {
    const { rose, tan } = day.stops;
    const drive = (minutes: number) => [{ from: rose, to: tan, minutes, source: 'typed' as const }];
    const read = () => t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path });
    const minutes = async () =>
      (await read()).itinerary!.legs.filter(leg => leg.from === rose && leg.to === tan).map(leg => leg.minutes);
    const shown = async (who: Who) =>
      (await t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', { path })).legs.find(
        leg => leg.from === rose && leg.to === tan,
      )?.minutes;
    const { body: made } = await accept({ version: await version(), runs: day.runs, legs: drive(95) });
    expect(made.legs).toEqual(drive(95));
    expect([await minutes(), await shown('attendee'), await shown('organizer')]).toEqual([[95], 95, 95]);
    const [first] = (await read()).forecast;
    const { reach } = first!.calls[1]!;
    expect(Date.parse(reach.forecast!) - Date.parse(first!.calls[0]!.leave.forecast!)).toBe(95 * 60_000);
    // New times for the changed road are a second adjustment; undone both, everything is as released.
    const { body: later } = await accept({ version: made.version, runs: shorter() });
    expect(await minutes()).toEqual([95]);
    await publish();
    expect(await shown('attendee')).toBe(95);
    await undo(later.id);
    await undo(made.id);
    expect([await minutes(), await shown('attendee'), await shown('organizer')]).toEqual([[35], 35, 35]);
    const lost = await accept({
      version: await version(),
      runs: day.runs,
      legs: [{ ...drive(9)[0]!, to: randomUUID() }],
    }).catch((error: { problem: { errors: { field: string }[] } }) => error.problem.errors.map(({ field }) => field));
    expect(lost).toEqual(['legs[0].to']);
  });

  it('is refused as a whole from an old version or with a stop that is not there, and tells nobody', async () => {
    const now = await version();
    const stray = shorter().map(run => ({ ...run, calls: [{ ...run.calls[0]!, stopId: randomUUID() }] }));
    const bodies = [
      { version: now - 1, runs: shorter() },
      { version: now, runs: stray },
    ];
    const statuses = await Promise.all(
      bodies.map(body => accept({ ...body, announcements: [message()] }).catch((e: { status: number }) => e)),
    );
    expect(statuses).toMatchObject([{ status: 409 }, { status: 400 }]);
    expect([told, await runsSeenBy('attendee'), await version()]).toEqual([[], day.runs, now]);
  });

  it('a failure to tell takes the times back with it', async () => {
    t.get(AnnouncementSenders).register(async () => {
      throw new Error('no wire');
    });
    await accept({ version: await version(), runs: shorter(), announcements: [message()] }).catch(() => undefined);
    expect(await runsSeenBy('attendee')).toEqual(day.runs);
  });

  it('everybody who follows the day hears of it, and organizers find it in the day', async () => {
    const { body: made } = await accept({ version: await version(), runs: shorter() });
    const rows = await t.db.query('SELECT kind FROM change WHERE ledger_id = $1 ORDER BY seq DESC LIMIT 2', [
      t.meetingId,
    ]);
    expect(rows).toEqual([{ kind: 'adjustment' }, { kind: 'itinerary' }]);
    const read = (who: Who) => t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path });
    expect((await read('organizer')).adjustments).toEqual([made]);
    expect((await read('captain')).adjustments).toEqual([]);
    await expect(accept({ version: made.version, runs: shorter() }, 'captain')).rejects.toMatchObject({ status: 403 });
  });
});

describe('the programme of somebody who rides, on the day', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('follows what happened to their vehicle, and an adjustment at once', async () => {
    const day = await planDay(t);
    const path = { meetingId: t.meetingId, itineraryId: day.itineraryId };
    const stopsOf = async () =>
      (await t.as('speaker').call('get', '/me/programme')).entries.filter(({ kind }) => kind === 'stop');
    const tan = async () => (await stopsOf()).find(({ id }) => id === day.stops.tan);
    expect(await tan()).toMatchObject({ start: clock('09:45'), end: clock('10:25'), mine: true });
    expect(await tan()).not.toHaveProperty('planned');
    await t.as('captain').call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { ...path, runId: day.runs[0].id },
      body: { kind: 'departed', callId: day.runs[0].calls[1]!.id, at: clock('10:40') },
    });
    expect(await tan()).toMatchObject({ end: clock('10:40'), planned: { start: clock('09:45'), end: clock('10:25') } });
    const runs = day.runs.map(run => ({ ...run, calls: run.calls.slice(1) }));
    const { version } = await t
      .as('organizer')
      .call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', { path });
    await t.as('organizer').call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments', {
      path,
      body: { version, runs },
    });
    expect((await stopsOf()).map(({ id }) => id)).toEqual([day.stops.tan]);
  });
});
