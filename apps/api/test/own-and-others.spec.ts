import type { Client } from '@yicheng/contracts/client';
import { startTestApp, type TestApp, type Who } from './app';

/** Status of a call, refusals included. */
const statusOf = (call: Promise<{ status: number }>): Promise<number> =>
  call.then(
    done => done.status,
    (error: { status: number }) => error.status,
  );

/** The scoped cells of roles.csv on real rows: one's own answers, another's in the same meeting is not there. */
describe('what is scoped answers with one’s own and hides another’s', () => {
  let t: TestApp;
  let path: { meetingId: string };
  beforeAll(async () => {
    t = await startTestApp();
    path = { meetingId: t.meetingId };
    await t.db.query(`UPDATE attendee SET phone = '1990000' || (2000 + position)`);
  });
  afterAll(() => t.close());

  const at = (attendeeId: string) => ({ path: { ...path, attendeeId } });
  const calls: Record<string, (who: Client, attendeeId: string) => Promise<{ status: number }>> = {
    'an attendee': (who, id) => who.ask('get', '/meetings/{meetingId}/attendees/{attendeeId}', at(id)),
    'a phone number in full': (who, id) =>
      who.ask('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', { ...at(id), body: {} }),
    'a new pass': (who, id) => who.ask('post', '/meetings/{meetingId}/attendees/{attendeeId}/pass', at(id)),
  };

  // The liaison's unit has the attendee, the captain's vehicle the speaker; neither has both.
  it.each<[string, Who, Who, Who, number]>([
    ['an attendee', 'liaison', 'attendee', 'speaker', 200],
    ['an attendee', 'captain', 'speaker', 'attendee', 200],
    ['a phone number in full', 'liaison', 'attendee', 'speaker', 200],
    ['a phone number in full', 'captain', 'speaker', 'attendee', 200],
  ])('%s: %s', async (what, who, own, other, answer) => {
    const call = (whose: Who) => statusOf(calls[what]!(t.as(who), t.attendeeIds[whose]!));
    expect([await call(own), await call(other)]).toEqual([answer, 404]);
  });

  it('lists: a liaison sees their unit, a captain their vehicle, both with masked phones', async () => {
    const list = async (who: Who) => {
      const { items, total } = await t.as(who).call('get', '/meetings/{meetingId}/attendees', { path });
      expect(items.map(item => item.phone).filter(phone => !/^199\*{4}\d{4}$/.test(phone ?? ''))).toEqual([]);
      return [items.map(item => item.name).sort(), total];
    };
    expect(await list('liaison')).toEqual([['attendee', 'liaison'], 2]);
    expect(await list('captain')).toEqual([['speaker'], 1]);
    expect((await list('organizer'))[1]).toBe(4);
  });

  it('vehicles: one sees the one one rides in or answers for', async () => {
    const numbers = async (who: Who) =>
      (await t.as(who).call('get', '/meetings/{meetingId}/vehicles', { path })).items.map(vehicle => vehicle.number);
    await t.as('owner').call('post', '/meetings/{meetingId}/vehicles', { path, body: { number: 2, passengers: 40 } });
    expect(await Promise.all((['captain', 'speaker', 'attendee', 'organizer'] as const).map(numbers))).toEqual([
      [1],
      [1],
      [],
      [1, 2],
    ]);
  });

  it('speaker notes: a speaker writes for their own item, and nobody else reads the draft', async () => {
    const speech = async (whose: Who) =>
      (
        await t.as('owner').call('post', '/meetings/{meetingId}/agenda/items', {
          path,
          body: {
            kind: 'speech',
            title: '交流发言',
            minutes: 8,
            speakers: [{ attendeeId: t.attendeeIds[whose]!, role: 'speaker' }],
          },
        })
      ).id;
    const [own, other] = [await speech('speaker'), await speech('captain')];
    const write = (itemId: string) =>
      t
        .as('speaker')
        .ask('post', '/meetings/{meetingId}/notes', { path, body: { itemId, text: '各位领导、同志们：' } });
    expect(await statusOf(write(other))).toBe(404);
    const { body: note } = await write(own);
    const read = (who: Who) =>
      statusOf(t.as(who).ask('get', '/meetings/{meetingId}/notes/{noteId}', { path: { ...path, noteId: note.id } }));
    expect(await Promise.all((['speaker', 'organizer', 'owner'] as const).map(read))).toEqual([200, 404, 404]);
    expect(await Promise.all((['attendee', 'liaison'] as const).map(read))).toEqual([403, 403]);
  });

  // Last, because it ends the session of whoever gets the new pass.
  it('a new pass: a liaison gives one to the people of their unit', async () => {
    const give = (whose: Who) => statusOf(calls['a new pass']!(t.as('liaison'), t.attendeeIds[whose]!));
    expect([await give('speaker'), await give('attendee')]).toEqual([404, 201]);
  });
});
