import { randomUUID } from 'node:crypto';
import type { ItineraryInput, RunInput } from '@yicheng/contracts';
import { startTestApp, type TestApp } from '../../test/app';

const [rose, tan] = [randomUUID(), randomUUID()];

const aDay = (overrides: Partial<ItineraryInput> = {}): ItineraryInput => ({
  date: '2026-10-08',
  title: '现场观摩',
  mode: 'convoy',
  start: { place: '会议酒店', at: '2026-10-08T08:00:00+08:00', longitude: 112.18, latitude: 23.91 },
  end: { place: '会议酒店', by: '2026-10-08T10:00:00Z', longitude: 112.18, latitude: 23.91 },
  stops: [
    { id: rose, name: '华辰玫瑰产业园', dwell: 45, capacity: 8, longitude: 112.3, latitude: 23.95 },
    { id: tan, name: '谭石拱村', dwell: 40, capacity: 2, presenter: '邓国强' },
  ],
  legs: [{ from: rose, to: tan, minutes: 35, source: 'typed' }],
  vehicleIds: [],
  ...overrides,
});

describe('itineraries', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const path = () => ({ meetingId: t.meetingId });
  const create = (body: ItineraryInput) =>
    t.as('organizer').call('post', '/meetings/{meetingId}/itineraries', { path: path(), body });
  const fieldsOf = (error: unknown) =>
    (error as { problem: { errors: { field: string }[] } }).problem.errors.map(({ field }) => field);

  it('a created one comes back timed, with its gaps estimated and what the rules find', async () => {
    const made = await create(aDay());
    expect(made.legs).toEqual([
      { from: 'start', to: rose, minutes: 25, source: 'estimated' },
      { from: rose, to: tan, minutes: 35, source: 'typed' },
    ]);
    expect(made.timing).toEqual({
      depart: '2026-10-08T00:00:00.000Z',
      stops: [
        {
          stopId: rose,
          reach: '2026-10-08T00:25:00.000Z',
          begin: '2026-10-08T00:25:00.000Z',
          leave: '2026-10-08T01:10:00.000Z',
          waves: [{ begin: '2026-10-08T00:25:00.000Z', vehicleIds: [] }],
        },
        {
          stopId: tan,
          reach: '2026-10-08T01:45:00.000Z',
          begin: '2026-10-08T01:45:00.000Z',
          leave: '2026-10-08T02:25:00.000Z',
          waves: [{ begin: '2026-10-08T01:45:00.000Z', vehicleIds: [] }],
        },
      ],
      return: '2026-10-08T02:25:00.000Z',
      runs: [],
      estimated: true,
    });
    expect(made.findings).toEqual([{ rule: 'missing-leg', severity: 'error', subjects: [tan, 'end'], detail: {} }]);
  });

  it('a day may keep to other limits than usual, and is judged by them', async () => {
    const body = { path: path(), body: { number: 91, passengers: 45 } };
    const vehicle = await t.as('organizer').call('post', '/meetings/{meetingId}/vehicles', body);
    const usual = await create(aDay({ vehicleIds: [vehicle.id] }));
    expect(usual.findings.map(({ rule }) => rule)).not.toContain('escort-missing');
    const made = await create(aDay({ vehicleIds: [vehicle.id], limits: { escortAbove: 0 } }));
    expect(made.findings.filter(({ rule }) => rule === 'escort-missing')).toHaveLength(2);
    expect(made.limits).toEqual({ escortAbove: 0 });
    const refused = await create(aDay({ limits: { drivingInAll: 5 } })).catch((error: unknown) => error);
    expect(fieldsOf(refused)).toEqual(['limits.drivingInAll']);
  });

  it('the same POST again is the same itinerary, another body under its id is refused', async () => {
    const body = aDay({ id: randomUUID() });
    const first = await create(body);
    expect(await create(body)).toEqual(first);
    await expect(create({ ...body, title: 'another' })).rejects.toMatchObject({ status: 409 });
  });

  it('replacing needs the version that was read', async () => {
    const made = await create(aDay());
    const replace = (version: number) =>
      t.as('organizer').call('put', '/meetings/{meetingId}/itineraries/{itineraryId}', {
        path: { ...path(), itineraryId: made.id },
        body: { ...aDay({ title: '新标题' }), version },
      });
    expect(await replace(1)).toMatchObject({ title: '新标题', version: 2 });
    await expect(replace(1)).rejects.toMatchObject({
      status: 409,
      problem: { current: { title: '新标题', version: 2 } },
    });
  });

  it('what names nothing is refused by its field', async () => {
    const stray = randomUUID();
    const body = aDay({
      stops: [{ id: rose, name: 'A', dwell: 10, capacity: 1, longitude: 112 }],
      legs: [{ from: rose, to: stray, minutes: 5, source: 'typed' }],
      vehicleIds: [stray],
    });
    const error = await create(body).catch((e: unknown) => e);
    expect(fieldsOf(error)).toEqual(['stops[0].latitude', 'legs[0].to', 'vehicleIds[0]']);
  });

  it('a stop that closes before it opens is refused by its field', async () => {
    const hours = (open: string, close: string) =>
      create(aDay({ stops: [{ id: rose, name: '玫瑰园', dwell: 10, capacity: 1, open, close }], legs: [] }));
    const [early, late] = ['2026-10-08T00:00:00.000Z', '2026-10-08T01:30:00.000Z'];
    expect(fieldsOf(await hours(late, early).catch((e: unknown) => e))).toEqual(['stops[0].close']);
    expect((await hours(early, late)).stops[0]).toMatchObject({ open: early, close: late });
  });

  it('a presenter must be an attendee of the meeting', async () => {
    const by = (presenterId: string) =>
      create(aDay({ stops: [{ id: rose, name: '玫瑰园', dwell: 10, capacity: 1, presenterId }], legs: [] }));
    expect(fieldsOf(await by(randomUUID()).catch((e: unknown) => e))).toEqual(['stops[0].presenterId']);
    expect((await by(t.attendeeIds.speaker!)).stops[0]!.presenterId).toBe(t.attendeeIds.speaker);
  });

  it('a deleted one is gone, and stays gone', async () => {
    const body = aDay({ id: randomUUID() });
    const made = await create(body);
    const one = { path: { ...path(), itineraryId: made.id } };
    await t.as('organizer').call('delete', '/meetings/{meetingId}/itineraries/{itineraryId}', one);
    const read = t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', one);
    await expect(read).rejects.toMatchObject({ status: 404 });
    await expect(create(body)).rejects.toMatchObject({ status: 410 });
  });

  it('an attendee sees nothing of a draft', async () => {
    const made = await create(aDay());
    const list = t.as('attendee').call('get', '/meetings/{meetingId}/itineraries', { path: path() });
    expect(await list).toEqual({ items: [], total: 0 });
    const read = t.as('attendee').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', {
      path: { ...path(), itineraryId: made.id },
    });
    await expect(read).rejects.toMatchObject({ status: 404 });
  });
});

describe('the runs of an itinerary', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const plan = async () => {
    const path = { meetingId: t.meetingId };
    const itinerary = await t
      .as('organizer')
      .call('post', '/meetings/{meetingId}/itineraries', { path, body: aDay({ vehicleIds: [t.vehicleId] }) });
    const put = (runs: RunInput[], version = itinerary.version) =>
      t.as('organizer').call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', {
        path: { ...path, itineraryId: itinerary.id },
        body: { version, runs },
      });
    return { itinerary, put };
  };
  const aRun = (overrides: Partial<RunInput> = {}): RunInput => ({
    vehicleId: t.vehicleId,
    depart: '2026-10-08T00:00:00.000Z',
    calls: [{ stopId: rose, begin: '2026-10-08T00:30:00.000Z', leave: '2026-10-08T01:00:00.000Z' }],
    ...overrides,
  });
  const fieldsOf = (call: Promise<unknown>) =>
    call.then(
      () => [],
      (e: { status: number; problem: { errors?: { field: string }[] } }) =>
        e.problem.errors?.map(({ field }) => field) ?? [e.status],
    );

  it('are replaced as a whole, keep their ids, and get ids where they have none', async () => {
    const { put } = await plan();
    const { runs, version } = await put([aRun()]);
    expect(runs).toMatchObject([aRun()]);
    const later = runs.map(run => ({ ...run, depart: '2026-10-08T00:05:00.000Z' }));
    const again = await put(later, version);
    expect([again.runs, again.version]).toEqual([later, version + 1]);
    expect((await put([], again.version)).runs).toEqual([]);
  });

  it('share the version of the itinerary', async () => {
    const { itinerary, put } = await plan();
    await put([aRun()]);
    await expect(put([], itinerary.version)).rejects.toMatchObject({
      status: 409,
      problem: { current: { id: itinerary.id, version: itinerary.version + 1 } },
    });
  });

  it('are refused by field where they name what is not there, or run backwards', async () => {
    const { put } = await plan();
    const [stray, call] = [randomUUID(), aRun().calls[0]!];
    expect([
      await fieldsOf(put([aRun({ vehicleId: stray })])),
      await fieldsOf(put([aRun(), aRun()])),
      await fieldsOf(put([aRun({ calls: [{ ...call, stopId: stray }] })])),
      await fieldsOf(put([aRun({ calls: [{ ...call, leave: '2026-10-08T00:10:00Z' }] })])),
      await fieldsOf(put([aRun({ depart: '2026-10-08T00:40:00Z' })])),
    ]).toEqual([
      ['runs[0].vehicleId'],
      ['runs[1].vehicleId'],
      ['runs[0].calls[0].stopId'],
      ['runs[0].calls[0].leave'],
      ['runs[0].calls[0].begin'],
    ]);
  });
});
