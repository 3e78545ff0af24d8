import { startTestApp, type TestApp } from '../../test/app';

describe('hotel rooms, tables and proposals', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const path = () => ({ meetingId: t.meetingId });
  const propose = (place: string, body: object = {}) =>
    t.as('organizer').call('post', '/meetings/{meetingId}/assignments/{place}/propose', {
      path: { ...path(), place },
      body,
    });
  const put = (items: object[]) =>
    t
      .as('organizer')
      .call('put', '/meetings/{meetingId}/assignments', { path: path(), body: { items: items as never } });

  it('propose rooms that PUT assignments takes as they are, and nothing is stored before', async () => {
    const organizer = t.as('organizer');
    for (const [name, sex] of [
      ['男一', 'male'],
      ['男二', 'male'],
      ['女一', 'female'],
    ] as const) {
      await organizer.call('post', '/meetings/{meetingId}/attendees', {
        path: path(),
        body: { name, sex, posts: [{ unitId: t.unitId, post: '书记' }] },
      });
    }
    const people = (await organizer.call('get', '/meetings/{meetingId}/attendees', { path: path() })).items;
    const ids = ['男一', '男二', '女一'].map(name => people.find(one => one.name === name)!.id);
    for (const number of ['801', '802']) {
      await organizer.call('post', '/meetings/{meetingId}/hotel-rooms', { path: path(), body: { number, beds: 2 } });
    }
    const proposal = await propose('hotel-room', { attendeeIds: ids });
    expect(proposal.unplaced).toEqual([]);
    const room = new Map(proposal.items.map(({ attendeeId, hotelRoomId }) => [attendeeId, hotelRoomId]));
    expect([room.get(ids[0]!), new Set(room.values()).size]).toEqual([room.get(ids[1]!), 2]);
    const rooms = () => organizer.call('get', '/meetings/{meetingId}/hotel-rooms', { path: path() });
    expect((await rooms()).items.map(one => one.people)).toEqual([0, 0]);
    await put(proposal.items);
    expect((await rooms()).items.map(one => one.people).sort()).toEqual([1, 2]);
    expect((await propose('hotel-room', { attendeeIds: ids })).items).toEqual([]);
    expect((await propose('hotel-room', { attendeeIds: ids, keep: false })).items.length).toBe(3);
    const shared = (await rooms()).items.find(one => one.people === 2)!;
    await organizer.call('delete', '/meetings/{meetingId}/hotel-rooms/{roomId}', {
      path: { ...path(), roomId: shared.id },
    });
    const left = (await organizer.call('get', '/meetings/{meetingId}/assignments', { path: path() })).items;
    expect(left.filter(({ hotelRoomId }) => hotelRoomId).map(({ attendeeId }) => attendeeId)).toEqual([ids[2]]);
  });

  it('propose vehicles, tables and seats for everybody expected, and say who is left over', async () => {
    const organizer = t.as('organizer');
    await organizer.call('post', '/meetings/{meetingId}/tables', { path: path(), body: { number: 1, seats: 4 } });
    const expected = (await organizer.call('get', '/meetings/{meetingId}/attendees', { path: path() })).total;
    const tables = await propose('table');
    expect([tables.items.length, tables.unplaced.length]).toEqual([4, expected - 4]);
    const vehicles = await propose('vehicle');
    // The speaker rides in the fixture's vehicle already.
    expect([vehicles.items.length, vehicles.unplaced]).toEqual([expected - 1, []]);
    const seats = await propose('seat', { perRow: 3 });
    expect(seats.items.map(({ seat }) => seat).slice(0, 4)).toEqual(['1-1', '1-2', '1-3', '2-1']);
    await expect(propose('bench')).rejects.toMatchObject({ status: 404 });
    const unknown = put([{ attendeeId: t.attendeeIds['attendee'], tableId: t.vehicleId }]);
    await expect(unknown).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'items[0].tableId' }] } });
  });
});

describe('an attendee', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('reads their own room, table and seat once the programme is released, and hears of a change', async () => {
    const path = { meetingId: t.meetingId };
    const organizer = t.as('organizer');
    const room = await organizer.call('post', '/meetings/{meetingId}/hotel-rooms', {
      path,
      body: { number: '1208', beds: 2, hotel: '会议酒店' },
    });
    const table = await organizer.call('post', '/meetings/{meetingId}/tables', {
      path,
      body: { number: 3, seats: 10 },
    });
    const items = [{ attendeeId: t.attendeeIds['attendee']!, hotelRoomId: room.id, tableId: table.id, seat: '3-12' }];
    await organizer.call('put', '/meetings/{meetingId}/assignments', { path, body: { items } });
    const own = async () => (await t.as('attendee').call('get', '/me/programme')).places;
    expect(await own()).toBeUndefined();
    await organizer.call('post', '/meetings/{meetingId}/agenda/items', {
      path,
      body: { kind: 'meal', title: '午餐', start: '2026-10-08T04:00:00Z', minutes: 60 },
    });
    await organizer.call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
    expect(await own()).toEqual({ room: { number: '1208', hotel: '会议酒店' }, table: { number: 3 }, seat: '3-12' });
    await organizer.call('put', '/meetings/{meetingId}/assignments', {
      path,
      body: { items: [{ attendeeId: t.attendeeIds['attendee']!, seat: null, tableId: null }] },
    });
    expect(await own()).toEqual({ room: { number: '1208', hotel: '会议酒店' } });
  });
});
