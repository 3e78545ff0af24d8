import { startTestApp, type TestApp } from '../../test/app';

const ATTENDEE = '/meetings/{meetingId}/attendees/{attendeeId}';
const REPLY = '/meetings/{meetingId}/attendees/{attendeeId}/reply';

describe('an attendee’s own programme', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const programme = () => t.as('speaker').call('get', '/me/programme');
  const publish = () =>
    t.as('organizer').call('post', '/meetings/{meetingId}/releases', {
      path: { meetingId: t.meetingId },
      body: { tell: true },
    });
  const item = (body: object) =>
    t.as('organizer').call('post', '/meetings/{meetingId}/agenda/items', {
      path: { meetingId: t.meetingId },
      body: { kind: 'session', minutes: 60, start: '2026-10-08T01:00:00.000Z', ...body } as never,
    });

  it('shows the latest release only, and nothing for staff', async () => {
    expect(await programme()).toMatchObject({ entries: [], me: { attendeeId: t.attendeeIds.speaker } });
    const open = await item({ title: '开幕式' });
    await item({ title: '会务碰头', visibility: 'staff' });
    const talk = { attendeeId: t.attendeeIds.speaker, role: 'speaker' };
    const speech = await item({ title: '交流发言', kind: 'speech', minutes: 8, speakers: [talk] });
    const before = await programme();
    expect([before.entries, before.release]).toEqual([[], undefined]);
    expect(before.speaking).toEqual([{ itemId: speech.id, title: '交流发言', minutes: 8 }]);

    await publish();
    await t.as('organizer').call('put', '/meetings/{meetingId}/agenda/items/{itemId}', {
      path: { meetingId: t.meetingId, itemId: open.id },
      body: { ...open, title: '还没有发布的名称' },
    });
    const released = await programme();
    expect(released.entries.map(({ title, mine, part }) => [title, mine, part])).toEqual([
      ['开幕式', true, undefined],
      ['交流发言', true, 'speaker'],
    ]);
    expect(released.release?.n).toBe(1);
  });

  it('names the vehicle one rides in and its captain', async () => {
    const { vehicle, contacts } = await programme();
    expect(vehicle?.id).toBe(t.vehicleId);
    expect(contacts.map(({ role }) => role)).toContain('captain');
  });

  it('belongs to a pass', async () => {
    await expect(t.as('organizer').call('get', '/me/programme')).rejects.toMatchObject({ status: 403 });
    await expect(t.as('anonymous').call('get', '/me/programme')).rejects.toMatchObject({ status: 401 });
  });
});

describe('an answer to the invitation', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const of = (who: 'attendee' | 'speaker') => ({ meetingId: t.meetingId, attendeeId: t.attendeeIds[who]! });

  it('is given by oneself, with a reason where it asks for leave', async () => {
    const me = t.as('attendee');
    const { version } = await me.call('get', '/me/reply');
    await expect(
      me.call('put', '/me/reply', { body: { version, reply: 'leave-asked', reason: ' ' } }),
    ).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'reason', problem: 'must be said' }] } });
    const answered = await me.call('put', '/me/reply', { body: { version, reply: 'leave-asked', reason: '防汛值班' } });
    expect(answered).toMatchObject({ reply: 'leave-asked', reason: '防汛值班', version: version + 1 });
    await expect(me.call('put', '/me/reply', { body: { version, reply: 'attending' } })).rejects.toMatchObject({
      status: 409,
      problem: { current: { reply: 'leave-asked', version: version + 1 } },
    });
  });

  it('is given by the liaison for somebody of their unit, a substitute’s phone masked', async () => {
    const liaison = t.as('liaison');
    const { version } = await liaison.call('get', REPLY, { path: of('attendee') });
    const substitute = { name: '李代会', phone: '13812348765', posts: [{ post: '副镇长' }] };
    const body = { version, reply: 'substitute' as const, substitute };
    const answered = await liaison.call('put', REPLY, { path: of('attendee'), body });
    expect(answered.substitute).toEqual({ ...substitute, phone: '138****8765' });
    expect(await t.as('organizer').call('get', ATTENDEE, { path: of('attendee') })).toMatchObject({
      reply: 'substitute',
      substitute: { name: '李代会', phone: '138****8765' },
    });
    const again = { ...body, version: answered.version, substitute: { ...substitute, phone: '138****8765' } };
    expect((await liaison.call('put', REPLY, { path: of('attendee'), body: again })).substitute?.phone).toBe(
      '138****8765',
    );
  });

  it('is nobody’s business outside the unit', async () => {
    await expect(
      t.as('liaison').call('put', REPLY, { path: of('speaker'), body: { version: 1, reply: 'attending' } }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('where several people stand', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const REPLIES = '/meetings/{meetingId}/replies';
  const put = (who: 'organizer' | 'liaison', items: { attendeeId: string; reply: string; version?: number }[]) =>
    t.as(who).call('put', REPLIES, { path: { meetingId: t.meetingId }, body: { items: items as never } });
  const now = async (who: 'attendee' | 'speaker') => {
    const path = { meetingId: t.meetingId, attendeeId: t.attendeeIds[who]! };
    const { reply, version } = await t.as('organizer').call('get', ATTENDEE, { path });
    return { attendeeId: path.attendeeId, reply, version };
  };

  it('is said of all of them together', async () => {
    const [one, other] = [await now('attendee'), await now('speaker')];
    const { items, total } = await put('organizer', [
      { ...one, reply: 'attending' },
      { ...other, attendeeId: other.attendeeId.toUpperCase(), reply: 'leave-approved' },
    ]);
    expect(total).toBe(2);
    expect(new Map(items.map(row => [row.id, [row.reply, row.version]]))).toEqual(
      new Map([
        [one.attendeeId, ['attending', one.version + 1]],
        [other.attendeeId, ['leave-approved', other.version + 1]],
      ]),
    );
    expect(await now('speaker')).toMatchObject({ reply: 'leave-approved', version: other.version + 1 });
  });

  it('is stored for nobody where one was changed meanwhile, or is nobody here', async () => {
    const [one, other] = [await now('attendee'), await now('speaker')];
    await expect(
      put('organizer', [
        { ...one, reply: 'named' },
        { ...other, reply: 'named', version: other.version - 1 },
      ]),
    ).rejects.toMatchObject({ status: 409, problem: { current: { id: other.attendeeId, version: other.version } } });
    await expect(
      put('organizer', [
        { ...one, reply: 'named' },
        { attendeeId: t.meetingId, reply: 'named' },
      ]),
    ).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'items[1].attendeeId' }] } });
    expect(await now('attendee')).toEqual(one);
  });

  it('is a liaison’s to say of their own unit, but for approving leave', async () => {
    const one = await now('attendee');
    expect((await put('liaison', [{ ...one, reply: 'named' }])).items[0]).toMatchObject({ reply: 'named' });
    await expect(put('liaison', [{ ...(await now('speaker')), reply: 'attending' }])).rejects.toMatchObject({
      status: 400,
    });
    const again = await now('attendee');
    await expect(put('liaison', [{ ...again, reply: 'leave-approved' }])).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ field: 'items[0].reply', problem: 'is for the organizers to say' }] },
    });
    const path = { meetingId: t.meetingId, attendeeId: again.attendeeId };
    const { name, posts } = await t.as('liaison').call('get', ATTENDEE, { path });
    const body = { name, posts, version: again.version, reply: 'leave-approved' as const };
    await expect(t.as('liaison').call('put', ATTENDEE, { path, body })).rejects.toMatchObject({ status: 400 });
  });
});
