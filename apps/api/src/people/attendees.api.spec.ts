import { randomUUID } from 'node:crypto';
import type { AttendeeInput } from '@yicheng/contracts';
import { startTestApp, type TestApp } from '../../test/app';

describe('attendees', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const path = () => ({ meetingId: t.meetingId });
  const of = (attendeeId: string) => ({ ...path(), attendeeId });
  const add = (body: AttendeeInput) =>
    t.as('organizer').call('post', '/meetings/{meetingId}/attendees', { path: path(), body });
  const names = async (query: Record<string, string>, who: 'organizer' | 'liaison' | 'captain' = 'organizer') =>
    (await t.as(who).call('get', '/meetings/{meetingId}/attendees', { path: path(), query })).items.map(p => p.name);

  it('are stored once with what they are found and ordered by, their phone masked', async () => {
    const body = {
      id: randomUUID(),
      name: ' 单　雄信 ',
      phone: '１９９-0000 1002',
      posts: [{ unit: '怀集县', post: ' 县委书记 ' }],
    };
    const post = () => t.as('organizer').ask('post', '/meetings/{meetingId}/attendees', { path: path(), body });
    const [first, again] = [await post(), await post()];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      id: body.id,
      name: '单雄信',
      phone: '199****1002',
      posts: [{ unitId: t.unitId, unit: '怀集县', post: '县委书记' }],
      reply: 'named',
      version: 1,
    });
    expect((first.body as { pinyin: string[] }).pinyin[0]).toBe('shan xiong xin');
    for (const q of ['单雄信', 'sxx', 'shanxiongxin', '1002', '怀集县县委书记'])
      expect(await names({ q })).toContain('单雄信');
  });

  it('keep a phone that is none as it was typed, and say what is wrong with it', async () => {
    const short = await add({ name: '植小玲', phone: '12' });
    expect(short).toMatchObject({ phone: '**', phoneProblem: 'phone-short' });
    expect(await add({ name: '植小明', phone: 'abc' })).toMatchObject({ phoneProblem: 'phone-unreadable' });
    expect(await add({ name: '植小华', phone: '13812348765' })).not.toHaveProperty('phoneProblem');
  });

  it('keep their phone when the masked one comes back, change it, and lose it only by null', async () => {
    const { id } = await add({ name: '王建国', phone: '13812348765' });
    const put = (phone: string | null | undefined, version: number) =>
      t.as('organizer').call('put', '/meetings/{meetingId}/attendees/{attendeeId}', {
        path: of(id),
        body: { name: '王建国', version, ...(phone === undefined ? {} : { phone }) },
      });
    const stored = async () =>
      (
        await t
          .as('organizer')
          .call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', { path: of(id), body: {} })
      ).phone;
    await put('138****8765', 1);
    await put(undefined, 2);
    expect(await stored()).toBe('13812348765');
    await expect(put('138****8766', 3)).rejects.toMatchObject({ status: 400 });
    await put('13900000001', 3);
    expect(await stored()).toBe('13900000001');
    await put(null, 4);
    expect(await stored()).toBeUndefined();
  });

  it('say who changed them last, not who put them on a vehicle since', async () => {
    const one = await add({ name: '江一鸣' });
    const put = (name: string) =>
      t.as('organizer').call('put', '/meetings/{meetingId}/attendees/{attendeeId}', {
        path: of(one.id),
        body: { name, version: one.version },
      });
    await put('江一名');
    await t.as('owner').call('put', '/meetings/{meetingId}/assignments', {
      path: path(),
      body: { items: [{ attendeeId: one.id, vehicleId: null, seat: '5-7' }] },
    });
    await expect(put('江鸣')).rejects.toMatchObject({ status: 409, problem: { changed: { by: 'organizer' } } });
  });

  it('show a number in full to those who may see it, and keep who asked and why', async () => {
    const { id } = await add({ name: '植美玲', phone: '13600000485' });
    const ask = (who: 'secretary' | 'organizer' | 'liaison', body: { reason?: string }) =>
      t.as(who).call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', { path: of(id), body });
    await expect(ask('secretary', {})).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ field: 'reason' }] },
    });
    expect(await ask('secretary', { reason: '核对席卡' })).toEqual({ phone: '13600000485' });
    expect(await ask('organizer', {})).toEqual({ phone: '13600000485' });
    await expect(ask('liaison', {})).rejects.toMatchObject({ status: 404 });
    const kept = await t.db.query(
      'SELECT kind, by_user_id, reason FROM disclosure WHERE attendee_id = $1 ORDER BY at',
      [id],
    );
    expect(kept).toEqual([
      { kind: 'phone', by_user_id: t.userIds.secretary, reason: '核对席卡' },
      { kind: 'phone', by_user_id: t.userIds.organizer, reason: null },
    ]);
  });

  it('are a liaison’s only at the own unit and below, and a captain’s only in the own vehicle', async () => {
    const town = await t.as('organizer').call('post', '/units', {
      query: path(),
      body: { parentId: t.unitId, name: '怀集县梁村镇', aliases: ['梁村'] },
    });
    const below = await add({ name: '梁村人', posts: [{ unit: '梁村', post: '镇委书记' }] });
    const other = await add({ name: '外县人', posts: [{ unit: '封开县', post: '县委书记' }] });
    expect(below.posts).toEqual([{ unitId: town.id, unit: '怀集县梁村镇', post: '镇委书记' }]);
    expect(await names({}, 'liaison')).toEqual(expect.arrayContaining(['liaison', 'attendee', '梁村人']));
    expect(await names({}, 'liaison')).not.toContain('外县人');
    expect(await names({}, 'captain')).toEqual(['speaker']);
    const read = t.as('liaison').call('get', '/meetings/{meetingId}/attendees/{attendeeId}', { path: of(other.id) });
    await expect(read).rejects.toMatchObject({ status: 404 });
    const away = t.as('liaison').call('put', '/meetings/{meetingId}/attendees/{attendeeId}', {
      path: of(below.id),
      body: { name: '梁村人', version: 1, posts: [{ unit: '封开县', post: '书记' }] },
    });
    await expect(away).rejects.toMatchObject({ status: 400 });
    const renamed = await t.as('liaison').call('put', '/meetings/{meetingId}/attendees/{attendeeId}', {
      path: of(below.id),
      body: { name: '新人', version: 1, posts: [{ unitId: town.id, post: '镇长' }], reply: 'attending' },
    });
    expect(renamed).toMatchObject({ name: '新人', reply: 'attending', version: 2 });
  });

  it('stand in official, stroke and pinyin order', async () => {
    const county = await t
      .as('organizer')
      .call('post', '/units', { query: path(), body: { name: '德庆县', position: 99 } });
    const town = await t.as('organizer').call('post', '/units', {
      query: path(),
      body: { parentId: county.id, name: '德庆县新圩镇' },
    });
    await add({ name: '赵甲', posts: [{ unitId: town.id, post: '' }] });
    await add({ name: '丁乙', posts: [{ unitId: county.id, post: '' }] });
    await add({ name: '曾丙', posts: [{ unitId: county.id, post: '' }] });
    expect(await names({ unit: county.id, order: 'official' })).toEqual(['丁乙', '曾丙', '赵甲']);
    expect(await names({ unit: county.id, order: 'stroke' })).toEqual(['丁乙', '赵甲', '曾丙']);
    expect(await names({ unit: county.id, order: 'pinyin' })).toEqual(['丁乙', '曾丙', '赵甲']);
  });

  it('are in units that can be listed alone, with those above them', async () => {
    const unit = (name: string, parentId?: string) =>
      t.as('organizer').call('post', '/units', { query: path(), body: { name, ...(parentId ? { parentId } : {}) } });
    const county = await unit('广宁县');
    const town = await unit('广宁县江屯镇', county.id);
    await unit('广宁县坑口镇', county.id);
    await add({ name: '江屯人', posts: [{ unitId: town.id, post: '' }] });
    const listed = await t.as('organizer').call('get', '/units', { query: { ...path(), having: 'people', q: '广宁' } });
    expect(listed.items.map(({ name }) => name)).toEqual(['广宁县', '广宁县江屯镇']);
    const whose = t.as('organizer').call('get', '/units', { query: { having: 'people' } });
    await expect(whose).rejects.toMatchObject({ status: 400 });
  });

  it('get a link that is shown once and ends the former one', async () => {
    const { id } = await add({ name: '持证人' });
    const issue = () =>
      t.as('organizer').call('post', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: of(id) });
    const [first, second] = [(await issue()).url, (await issue()).url];
    expect(second).toMatch(/^http:\/\/localhost:3000\/p\/#/);
    const open = (url: string) =>
      t
        .as('anonymous')
        .ask('post', '/pass/exchange', { body: { token: url.split('#')[1]! } })
        .then(
          ({ status }) => status,
          e => e.status,
        );
    expect([await open(first), await open(second)]).toEqual([401, 200]);
    const state = await t
      .as('organizer')
      .call('get', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: of(id) });
    expect(state.devices).toBe(1);
    await t.as('organizer').call('delete', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: of(id) });
    const gone = t.as('organizer').call('get', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path: of(id) });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  it('take their vehicle, link and captaincy with them when they leave', async () => {
    const { id } = await add({ name: '离开者' });
    const vehicle = await t.as('organizer').call('post', '/meetings/{meetingId}/vehicles', {
      path: path(),
      body: { number: 44, passengers: 1, captainIds: [id] },
    });
    await t.as('organizer').call('put', '/meetings/{meetingId}/assignments', {
      path: path(),
      body: { items: [{ attendeeId: id, vehicleId: vehicle.id }] },
    });
    await t.as('organizer').call('delete', '/meetings/{meetingId}/attendees/{attendeeId}', { path: of(id) });
    const left = await t.as('organizer').call('get', '/meetings/{meetingId}/vehicles/{vehicleId}', {
      path: { ...path(), vehicleId: vehicle.id },
    });
    expect(left).toMatchObject({ captainIds: [], people: 0, version: 2 });
  });

  it('refuse a unit, group or phone that is none, naming the field', async () => {
    const refused = (body: AttendeeInput, field: string) =>
      expect(add(body)).rejects.toMatchObject({
        status: 400,
        problem: { errors: [expect.objectContaining({ field })] },
      });
    await refused({ name: '甲', posts: [{ unitId: randomUUID(), post: '' }] }, 'posts[0].unitId');
    await refused({ name: '甲', groupId: randomUUID() }, 'groupId');
    await refused({ name: '甲', phone: '138****0000' }, 'phone');
    await refused({ name: '  ' }, 'name');
  });

  it('are listed with the same number of queries, however many they are', async () => {
    const count = async () => {
      let queries = 0;
      const create = t.db.createQueryRunner.bind(t.db);
      t.db.createQueryRunner = mode => {
        const runner = create(mode);
        const query = runner.query.bind(runner);
        runner.query = (...args: Parameters<typeof query>) => {
          queries += 1;
          return query(...args);
        };
        return runner;
      };
      await names({});
      t.db.createQueryRunner = create;
      return queries;
    };
    const few = await count();
    for (let i = 0; i < 3; i += 1) await add({ name: `多${i}`, posts: [{ unitId: t.unitId, post: '' }] });
    expect(await count()).toBe(few);
  });
});
