import { randomUUID } from 'node:crypto';
import type { PassesInput } from '@yicheng/contracts';
import { PASSES_AT_ONCE } from '@yicheng/domain';
import { startTestApp, type TestApp, type Who } from '../../test/app';

describe('links for many people', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const path = () => ({ meetingId: t.meetingId });
  const add = async (name: string, more: object = {}) =>
    (await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', { path: path(), body: { name, ...more } }))
      .id;
  const issue = (body: PassesInput, who: Who = 'organizer') =>
    t.as(who).call('post', '/meetings/{meetingId}/passes', { path: path(), body });
  const held = async (who: Who = 'organizer') =>
    (await t.as(who).call('get', '/meetings/{meetingId}/passes', { path: path() })).items;
  const open = (url: string) =>
    t
      .as('anonymous')
      .ask('post', '/pass/exchange', { body: { token: url.split('#')[1]! } })
      .then(
        ({ status }) => status,
        e => e.status,
      );

  it('are made together, in the order asked for, each opening for its holder', async () => {
    const ids = [await add('甲'), await add('乙')].reverse();
    const { items, kept } = await issue({ attendeeIds: [...ids, ids[0]!] });
    expect([items.map(({ attendeeId }) => attendeeId), kept]).toEqual([ids, []]);
    expect(items[0]!.url).toMatch(/^http:\/\/localhost:3000\/p\/#[\w-]{43}$/);
    expect([await open(items[0]!.url), await open(items[1]!.url)]).toEqual([200, 200]);
    expect((await held()).filter(({ attendeeId }) => ids.includes(attendeeId)).map(one => one.devices)).toEqual([1, 1]);
  });

  it('leave those alone who have one, unless all are to be new: then the former ends', async () => {
    const [first, second] = [await add('丙'), await add('丁')];
    const { url } = (await issue({ attendeeIds: [first] })).items[0]!;
    const again = await issue({ attendeeIds: [first, second] });
    expect([again.items.map(({ attendeeId }) => attendeeId), again.kept]).toEqual([[second], [first]]);
    expect(await open(url)).toBe(200);
    const renewed = await issue({ attendeeIds: [first, second], renew: true });
    expect(renewed.kept).toEqual([]);
    expect([await open(url), await open(renewed.items[0]!.url)]).toEqual([401, 200]);
  });

  it('replace a link whose days are over without being told to', async () => {
    const id = await add('戊');
    await issue({ attendeeIds: [id] });
    await t.db.query(`UPDATE pass SET expires_at = now() - interval '1 day' WHERE attendee_id = $1`, [id]);
    expect((await held()).map(({ attendeeId }) => attendeeId)).not.toContain(id);
    expect((await issue({ attendeeIds: [id] })).kept).toEqual([]);
  });

  it('asked for twice at once are made once', async () => {
    const ids = [await add('己'), await add('庚')];
    const [one, other] = await Promise.all([issue({ attendeeIds: ids }), issue({ attendeeIds: [...ids].reverse() })]);
    expect([one.items.length + other.items.length, one.kept.length + other.kept.length]).toEqual([2, 2]);
  });

  it('are refused for all if anybody is none of the meeting, and the place is named', async () => {
    const id = await add('辛');
    await expect(issue({ attendeeIds: [id, randomUUID(), randomUUID()] })).rejects.toMatchObject({
      status: 400,
      problem: {
        errors: [
          { field: 'attendeeIds[1]', problem: 'is nobody you can give a link to' },
          { field: 'attendeeIds[2]', problem: 'is nobody you can give a link to' },
        ],
      },
    });
    expect((await held()).map(({ attendeeId }) => attendeeId)).not.toContain(id);
  });

  it('are a liaison’s to give within their unit, and no secretary’s', async () => {
    const own = await add('壬', { posts: [{ unitId: t.unitId, post: '' }], phone: '13812348765' });
    const other = await add('癸');
    await expect(issue({ attendeeIds: [own, other] }, 'liaison')).rejects.toMatchObject({
      status: 400,
      problem: { errors: [expect.objectContaining({ field: 'attendeeIds[1]' })] },
    });
    const { items } = await issue({ attendeeIds: [own] }, 'liaison');
    expect(items[0]).toEqual({ attendeeId: own, url: expect.any(String) });
    await issue({ attendeeIds: [other] });
    const ids = (await held('liaison')).map(({ attendeeId }) => attendeeId);
    expect([ids.includes(own), ids.includes(other)]).toEqual([true, false]);
    await expect(issue({ attendeeIds: [own] }, 'secretary')).rejects.toMatchObject({ status: 403 });
  });

  it('come with the phone for whoever may see everybody’s, and it is kept that it left', async () => {
    const id = await add('子', { phone: '13812348766' });
    await t.db.query('DELETE FROM disclosure');
    expect((await issue({ attendeeIds: [id] })).items[0]!.phone).toBe('13812348766');
    expect(await t.db.query('SELECT kind, attendee_id, by_user_id FROM disclosure')).toEqual([
      { kind: 'links', attendee_id: null, by_user_id: t.userIds.organizer },
    ]);
  });

  it('are said in the change log as one link is, and only their hashes are stored', async () => {
    const id = await add('丑');
    const { url } = (await issue({ attendeeIds: [id] })).items[0]!;
    const logged = await t.db.query(`SELECT op, version, digest FROM change WHERE kind = 'pass' AND row_id = $1`, [id]);
    expect(logged).toEqual([{ op: 'put', version: null, digest: null }]);
    const stored = await t.db.query('SELECT p::text AS row FROM pass p WHERE attendee_id = $1', [id]);
    expect(stored).toHaveLength(1);
    expect(stored[0].row).not.toContain(url.split('#')[1]);
  });

  it('are asked for somebody, and for no more people at once than a body holds', async () => {
    const many = (n: number) => issue({ attendeeIds: Array.from({ length: n }, () => randomUUID()) });
    await expect(many(0)).rejects.toMatchObject({ status: 400 });
    await expect(many(PASSES_AT_ONCE + 1)).rejects.toMatchObject({
      status: 400,
      problem: { errors: [expect.objectContaining({ field: 'attendeeIds' })] },
    });
    await expect(many(PASSES_AT_ONCE)).rejects.toMatchObject({
      problem: { errors: expect.arrayContaining([expect.objectContaining({ field: 'attendeeIds[0]' })]) },
    });
  });

  it('are made with the same number of queries, however many they are', async () => {
    const count = async (ids: string[]) => {
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
      await issue({ attendeeIds: ids, renew: true });
      t.db.createQueryRunner = create;
      return queries;
    };
    const ids = [await add('寅'), await add('卯'), await add('辰')];
    await issue({ attendeeIds: ids });
    expect(await count(ids)).toBe(await count([ids[0]!]));
  });
});
