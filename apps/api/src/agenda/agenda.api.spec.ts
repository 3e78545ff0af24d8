import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp, type Who } from '../../test/app';

const at = (time: string) => `2026-10-09T${time}:00.000Z`;
const ITEMS = '/meetings/{meetingId}/agenda/items';
const ITEM = '/meetings/{meetingId}/agenda/items/{itemId}';

describe('the agenda', () => {
  let t: TestApp;
  let path: { meetingId: string };
  let hallId: string;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const organizer = () => t.as('organizer');
  const create = (body: object) =>
    organizer().call('post', ITEMS, { path, body: { kind: 'session', title: '会', minutes: 30, ...body } as never });
  const titles = async () => (await organizer().call('get', ITEMS, { path })).items.map(item => item.title);

  beforeEach(async () => {
    const meeting = await t.as('owner').call('post', '/meetings', {
      body: { title: '现场会', timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' },
    });
    path = { meetingId: meeting.id };
    await t.as('owner').call('post', '/meetings/{meetingId}/members', {
      path,
      body: { email: 'organizer@test.yicheng', role: 'organizer' },
    });
    const venue = await organizer().call('post', '/meetings/{meetingId}/venues', { path, body: { name: '会议酒店' } });
    const hall = await organizer().call('post', '/meetings/{meetingId}/halls', {
      path,
      body: { venueId: venue.id, name: '主会场', seats: 260 },
    });
    hallId = hall.id;
  });

  it('an item is stored once however often it is sent, with every field as it was given', async () => {
    const id = randomUUID();
    const body = {
      id,
      kind: 'plenary' as const,
      title: '全体会议',
      start: '2026-10-09T08:30:00+08:00',
      minutes: 90,
      hallId,
      audience: { categories: ['县区'] },
      visibility: 'public' as const,
      text: '着正装',
    };
    const first = await organizer().ask('post', ITEMS, { path, body });
    const again = await organizer().ask('post', ITEMS, { path, body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body).toEqual({ ...body, start: at('00:30'), speakers: [], version: 1 });
    await expect(create({ ...body, title: '别的' })).rejects.toMatchObject({ status: 409 });
  });

  it('a stale replacement answers with the item as it stands', async () => {
    const item = await create({ title: '甲' });
    const put = (title: string) =>
      organizer().call('put', ITEM, { path: { ...path, itemId: item.id }, body: { ...item, title, version: 1 } });
    const replaced = await put('乙');
    expect(replaced).toMatchObject({ title: '乙', version: 2 });
    await expect(put('丙')).rejects.toMatchObject({
      status: 409,
      problem: { code: 'stale-version', current: replaced, changed: { by: 'organizer', at: expect.any(String) } },
    });
  });

  it('the list runs in the order of time, what is not scheduled last', async () => {
    await create({ title: '未排' });
    await create({ title: '下午', start: at('06:00') });
    await create({ title: '上午', start: at('01:00') });
    expect(await titles()).toEqual(['上午', '下午', '未排']);
    const page = await organizer().call('get', ITEMS, { path, query: { limit: 1, offset: 1 } });
    expect([page.items.map(item => item.title), page.total]).toEqual([['下午'], 3]);
  });

  it('sub-items are appended to their running order', async () => {
    const plenary = await create({ title: '全体会议', start: at('00:30'), minutes: 90 });
    await create({ title: '开场', parentId: plenary.id });
    await create({ title: '发言', parentId: plenary.id });
    const { items } = await organizer().call('get', ITEMS, { path });
    expect(items.map(item => [item.title, item.position])).toEqual([
      ['全体会议', undefined],
      ['开场', 0],
      ['发言', 1],
    ]);
  });

  it.each([
    ['hallId', 'is not a hall of this meeting'],
    ['venueId', 'is not a venue of this meeting'],
    ['parentId', 'is not an item of this meeting'],
  ])('a %s from nowhere is refused by name', async (field, reason) => {
    await expect(create({ [field]: randomUUID() })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ field, problem: reason }] },
    });
  });

  it('speakers, units and groups from nowhere are refused each by its place', async () => {
    const nobody = randomUUID();
    const speakers = [{ attendeeId: nobody, role: 'chair' }];
    await expect(create({ speakers, audience: { unitIds: [nobody], groupIds: [nobody] } })).rejects.toMatchObject({
      status: 400,
      problem: {
        errors: [
          { field: 'speakers[0].attendeeId', problem: 'is not an attendee of this meeting' },
          { field: 'audience.groupIds[0]', problem: 'is not a group of this meeting' },
          { field: 'audience.unitIds[0]', problem: 'is not a unit of this workspace' },
        ],
      },
    });
  });

  it('a chair who is expected in two places at once is reported with their id', async () => {
    const lu = await organizer().call('post', '/meetings/{meetingId}/attendees', { path, body: { name: '陆永昌' } });
    const speakers = [{ attendeeId: lu.id, role: 'chair' }];
    await create({ start: at('02:20'), minutes: 100, speakers });
    const second = await create({ start: at('03:40'), minutes: 40, speakers });
    expect(second.findings).toMatchObject([{ rule: 'person-clash', detail: { attendeeIds: [lu.id], minutes: 20 } }]);
  });

  it('an item cannot be put under one of its own sub-items', async () => {
    const plenary = await create({ title: '全体会议' });
    const speech = await create({ title: '发言', parentId: plenary.id });
    const circle = organizer().call('put', ITEM, {
      path: { ...path, itemId: plenary.id },
      body: { ...plenary, parentId: speech.id },
    });
    await expect(circle).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ field: 'parentId', problem: 'is the item itself or one of its sub-items' }] },
    });
  });

  it('deleting a plenary deletes its running order, and replacing it again brings all of it back', async () => {
    const plenary = await create({ title: '全体会议', start: at('00:30') });
    const speech = await create({ title: '发言', parentId: plenary.id });
    const itemPath = { ...path, itemId: plenary.id };
    await organizer().call('delete', ITEM, { path: itemPath });
    expect(await titles()).toEqual([]);
    await expect(organizer().call('get', ITEM, { path: itemPath })).rejects.toMatchObject({ status: 404 });
    await expect(organizer().call('delete', ITEM, { path: itemPath })).rejects.toMatchObject({ status: 404 });
    await organizer().call('put', ITEM, { path: itemPath, body: { ...plenary, version: 2 } });
    expect(await titles()).toEqual(['全体会议', '发言']);
    expect((await organizer().call('get', ITEM, { path: { ...path, itemId: speech.id } })).version).toBe(3);
  });

  it('a repeated creation of an item deleted since is gone', async () => {
    const body = { id: randomUUID(), kind: 'other' as const, title: '会', minutes: 5 };
    await organizer().call('post', ITEMS, { path, body });
    await organizer().call('delete', ITEM, { path: { ...path, itemId: body.id } });
    await expect(organizer().call('post', ITEMS, { path, body })).rejects.toMatchObject({ status: 410 });
  });

  it('moving a talk into an occupied hall reports both talks, and stores it all the same', async () => {
    const first = await create({ title: '甲', start: at('01:00'), minutes: 60, hallId });
    const second = await create({ title: '乙', start: at('03:00'), minutes: 60, hallId });
    const moved = await organizer().call('put', ITEM, {
      path: { ...path, itemId: second.id },
      body: { ...second, start: at('01:30') },
    });
    const finding = {
      rule: 'hall-clash',
      severity: 'error',
      subjects: [first.id, second.id],
      detail: { hallId, from: at('01:30'), to: at('02:00'), minutes: 30 },
    };
    expect(moved.findings).toEqual([finding]);
    expect(await organizer().call('get', '/meetings/{meetingId}/agenda/findings', { path })).toEqual({
      items: [finding],
      total: 1,
    });
  });

  it.each<Who>(['liaison', 'captain', 'speaker', 'attendee'])('the draft is not for a %s', async who => {
    const own = { path: { meetingId: t.meetingId } };
    await expect(t.as(who).call('get', ITEMS, own)).rejects.toMatchObject({ status: 403 });
  });
});
