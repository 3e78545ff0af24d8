import { randomUUID } from 'node:crypto';
import { ask } from '../../test/outside/caller';
import { startTestApp, type TestApp } from '../../test/app';
import { planDay } from '../../test/planned-day';

// Rows of several kinds, compared as wholes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Row = any;

describe('duplicating a meeting', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const list = async (meetingId: string, path: string) =>
    (await ask(t, 'owner', 'GET', `/meetings/${meetingId}/${path}`)).body.items as Row[];

  it('moves everything planned to the new days under new ids, and leaves what happened behind', async () => {
    const path = { meetingId: t.meetingId };
    const owner = t.as('owner');
    const venue = await owner.call('post', '/meetings/{meetingId}/venues', { path, body: { name: '会议中心' } });
    const hall = await owner.call('post', '/meetings/{meetingId}/halls', {
      path,
      body: { venueId: venue.id, name: '主会场', seats: 300 },
    });
    const plenary = await owner.call('post', '/meetings/{meetingId}/agenda/items', {
      path,
      body: { kind: 'plenary', title: '大会', start: '2026-10-09T01:00:00Z', minutes: 120, hallId: hall.id },
    });
    await owner.call('post', '/meetings/{meetingId}/agenda/items', {
      path,
      body: {
        kind: 'speech',
        title: '典型发言',
        minutes: 8,
        parentId: plenary.id,
        speakers: [{ attendeeId: t.attendeeIds['speaker']!, role: 'speaker' }],
      },
    });
    const day = await planDay(t);
    await t.as('attendee').call('put', '/me/reply', { body: { version: 1, reply: 'leave-asked', reason: '防汛' } });

    const id = randomUUID();
    const body = { id, startDate: '2027-03-08', title: '明年的会' };
    const made = await owner.ask('post', '/meetings/{meetingId}/duplicate', { path, body });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({
        id,
        title: '明年的会',
        startDate: '2027-03-08',
        endDate: '2027-03-09',
        status: 'draft',
        roles: ['owner'],
      }),
    ]);
    expect((await owner.ask('post', '/meetings/{meetingId}/duplicate', { path, body })).status).toBe(200);

    const [before, after] = [await list(t.meetingId, 'agenda/items'), await list(id, 'agenda/items')];
    const speech = after.find(({ title }) => title === '典型发言')!;
    const people = await list(id, 'attendees');
    const speaker = people.find(({ name }) => name === 'speaker')!;
    expect(after.map(({ title, start }) => [title, start])).toEqual([
      ['大会', '2027-03-09T01:00:00.000Z'],
      ['典型发言', undefined],
    ]);
    expect(speech).toMatchObject({ parentId: after[0]!.id, speakers: [{ attendeeId: speaker.id, role: 'speaker' }] });
    expect(people.map(({ reply, replyReason }) => [reply, replyReason])).toEqual(
      people.map(() => ['named', undefined]),
    );
    const [visits] = await list(id, 'itineraries');
    const vehicles = await list(id, 'vehicles');
    expect(visits).toMatchObject({
      date: '2027-03-08',
      vehicleIds: day.vehicleIds.map((_, n) => vehicles[n]!.id),
      start: { at: '2027-03-08T00:00:00.000Z' },
      legs: [
        { from: 'start', to: visits!.stops[0]!.id },
        { from: visits!.stops[0]!.id, to: visits!.stops[1]!.id },
        { from: visits!.stops[1]!.id, to: 'end' },
      ],
      runs: [{ vehicleId: vehicles[0]!.id, calls: [{ begin: '2027-03-08T00:25:00.000Z' }, {}] }, {}],
      findings: (await list(t.meetingId, 'itineraries'))[0]!.findings.map(() => expect.anything()),
    });
    expect((await list(id, 'assignments')).map(({ attendeeId, vehicleId }) => [attendeeId, vehicleId])).toEqual([
      [speaker.id, vehicles[0]!.id],
    ]);
    const ids = [...before, ...(await list(t.meetingId, 'attendees')), ...(await list(t.meetingId, 'vehicles'))];
    const theirs = new Set(ids.map(row => row.id));
    expect([...after, ...people, ...vehicles].filter(row => theirs.has(row.id))).toEqual([]);
    expect((await owner.call('get', '/meetings/{meetingId}/releases', { path: { meetingId: id } })).total).toBe(0);
    const [passes]: { n: number }[] = await t.db.query('SELECT count(*)::int AS n FROM pass WHERE meeting_id = $1', [
      id,
    ]);
    expect(passes!.n).toBe(0);
    expect((await t.as('secretary').call('get', '/meetings')).items.map(one => one.id)).toContain(id);
    await expect(
      t.as('attendee').call('get', '/meetings/{meetingId}', { path: { meetingId: id } }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });

  it('takes nobody along where that is asked, and names nobody then', async () => {
    const copy = await t.as('organizer').call('post', '/meetings/{meetingId}/duplicate', {
      path: { meetingId: t.meetingId },
      body: { startDate: '2027-10-08', people: false },
    });
    expect([copy.roles, await list(copy.id, 'attendees'), await list(copy.id, 'assignments')]).toEqual([
      ['owner'],
      [],
      [],
    ]);
    const [items, vehicles] = [await list(copy.id, 'agenda/items'), await list(copy.id, 'vehicles')];
    expect(items.flatMap(({ speakers }) => speakers)).toEqual([]);
    expect(vehicles.flatMap(({ captainIds }) => captainIds)).toEqual([]);
  });
});
