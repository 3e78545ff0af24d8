import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp, type Who } from '../../test/app';

describe('vehicles and who rides in them', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const path = () => ({ meetingId: t.meetingId });
  const put = (items: { attendeeId: string; vehicleId?: string | null; version?: number }[]) =>
    t.as('organizer').call('put', '/meetings/{meetingId}/assignments', { path: path(), body: { items } });
  const numbers = async (who: Who) =>
    (await t.as(who).call('get', '/meetings/{meetingId}/vehicles', { path: path() })).items.map(v => [
      v.number,
      v.people,
    ]);

  it('count heads from the assignments, and show everybody but the staff only their own', async () => {
    const second = await t.as('organizer').call('post', '/meetings/{meetingId}/vehicles', {
      path: path(),
      body: { number: 2, passengers: 1, plate: '粤H00002', class: 'coach', role: 'guests', driver: '陈师傅' },
    });
    const { liaison, attendee } = t.attendeeIds;
    const answer = await put([liaison!, attendee!].map(attendeeId => ({ attendeeId, vehicleId: second.id })));
    expect(answer.items).toEqual(
      [liaison, attendee].map(attendeeId => ({ attendeeId, vehicleId: second.id, version: 1 })),
    );
    expect(await numbers('organizer')).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await numbers('attendee')).toEqual([[2, 2]]);
    expect(await numbers('captain')).toEqual([[1, 1]]);
    expect(await numbers('liaison')).toEqual([[2, 2]]);
    const own = await t.as('attendee').call('get', '/meetings/{meetingId}/assignments', { path: path() });
    expect(own.items.map(({ attendeeId }) => attendeeId)).toEqual([attendee]);
    await put([liaison!, attendee!].map(attendeeId => ({ attendeeId, vehicleId: null })));
    expect(await numbers('organizer')).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('give their numbers to a captain who will be without network, each shown on record, and no others', async () => {
    const { attendee } = t.attendeeIds;
    const other = await t.as('organizer').call('post', '/meetings/{meetingId}/vehicles', {
      path: path(),
      body: { number: 9, passengers: 1 },
    });
    const numbers = (who: Who, vehicleId: string, reason?: string) =>
      t.as(who).call('post', '/meetings/{meetingId}/vehicles/{vehicleId}/numbers', {
        path: { ...path(), vehicleId },
        body: reason ? { reason } : {},
      });
    const riders = [t.attendeeIds['speaker']!, attendee!];
    await put(riders.map(attendeeId => ({ attendeeId, vehicleId: t.vehicleId })));
    const { items } = await numbers('captain', t.vehicleId);
    expect(items.map(({ attendeeId }) => attendeeId).sort()).toEqual([...riders].sort());
    expect(await numbers('secretary', t.vehicleId, '联系乘客')).toEqual({ items });
    const kept = await t.db.query(
      'SELECT by_attendee_id IS NOT NULL AS pass, count(*)::int AS times FROM disclosure WHERE attendee_id = $1 GROUP BY 1 ORDER BY 1',
      [attendee],
    );
    expect(kept.reduce((sum: number, { times }: { times: number }) => sum + times, 0)).toBe(2);
    await expect(numbers('captain', other.id)).rejects.toMatchObject({ status: 404 });
    await expect(numbers('secretary', t.vehicleId)).rejects.toMatchObject({ status: 400 });
    await expect(numbers('organizer', randomUUID())).rejects.toMatchObject({ status: 404 });
    await put([{ attendeeId: attendee!, vehicleId: null }]);
    await t
      .as('organizer')
      .call('delete', '/meetings/{meetingId}/vehicles/{vehicleId}', { path: { ...path(), vehicleId: other.id } });
  });

  it('change all together or not at all, and only what is named', async () => {
    const { attendee } = t.attendeeIds;
    const wrong = put([
      { attendeeId: attendee!, vehicleId: t.vehicleId },
      { attendeeId: randomUUID(), vehicleId: null },
    ]);
    await expect(wrong).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'items[1].attendeeId' }] } });
    expect((await numbers('organizer'))[0]).toEqual([1, 1]);
    const seat = await t.as('organizer').call('put', '/meetings/{meetingId}/assignments', {
      path: path(),
      body: { items: [{ attendeeId: attendee!, seat: 'A1' }] },
    });
    const [row] = (await put([{ attendeeId: attendee!, vehicleId: t.vehicleId }])).items;
    expect(row).toMatchObject({ seat: 'A1', vehicleId: t.vehicleId, version: seat.items[0]!.version + 1 });
    await expect(put([{ attendeeId: attendee!, vehicleId: null, version: 1 }])).rejects.toMatchObject({
      status: 409,
      problem: { code: 'stale-version', current: row },
    });
  });

  it('refuse a number that is taken and a captain who is nobody here', async () => {
    const post = (body: { number: number; captainIds?: string[] }) =>
      t
        .as('organizer')
        .call('post', '/meetings/{meetingId}/vehicles', { path: path(), body: { passengers: 10, ...body } });
    await expect(post({ number: 1 })).rejects.toMatchObject({ status: 409, problem: { code: 'number-taken' } });
    await expect(post({ number: 9, captainIds: [randomUUID()] })).rejects.toMatchObject({ status: 400 });
  });

  it('leave their passengers without a vehicle when they are taken away', async () => {
    const { speaker } = t.attendeeIds;
    const vehicle = await t.as('organizer').call('post', '/meetings/{meetingId}/vehicles', {
      path: path(),
      body: { number: 7, passengers: 5 },
    });
    await put([{ attendeeId: speaker!, vehicleId: vehicle.id }]);
    await t.as('organizer').call('delete', '/meetings/{meetingId}/vehicles/{vehicleId}', {
      path: { ...path(), vehicleId: vehicle.id },
    });
    const person = await t.as('organizer').call('get', '/meetings/{meetingId}/attendees/{attendeeId}', {
      path: { ...path(), attendeeId: speaker! },
    });
    expect(person.vehicleId).toBeUndefined();
  });
});

describe('units', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('belong to the workspace, stand in official order, and cannot be put below themselves', async () => {
    const post = (body: { name: string; parentId?: string; position?: number }) =>
      t.as('organizer').call('post', '/units', { body });
    const b = await post({ name: '乙县' });
    const a = await post({ name: '甲县', position: 0 });
    const town = await post({ name: '乙县一镇', parentId: b.id });
    const list = await t.as('secretary').call('get', '/units', { query: { meetingId: t.meetingId } });
    expect(list.items.map(({ name }) => name)).toEqual(['怀集县', '甲县', '乙县', '乙县一镇']);
    const ring = t.as('organizer').call('put', '/units/{unitId}', {
      path: { unitId: b.id },
      body: { name: '乙县', parentId: town.id, version: 1 },
    });
    await expect(ring).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'parentId' }] } });
    const theirs = t.as('other-meeting-owner').call('get', '/units/{unitId}', { path: { unitId: a.id } });
    await expect(theirs).rejects.toMatchObject({ status: 404 });
    const own = await t.as('liaison').call('get', '/units');
    expect(own.items.map(({ name }) => name)).toEqual(['怀集县']);
  });
});
