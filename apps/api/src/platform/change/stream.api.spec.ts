import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/app';
import { openStream, type StreamEvent } from '../../../test/read-stream';
import { ChangeFeed } from './change-feed';
import { Writes } from './writes';

const changes = (events: StreamEvent[]) => events.filter(event => event.event === 'change');

describe('the stream of changes', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const addVenue = (name: string) =>
    t
      .as('organizer')
      .call('post', '/meetings/{meetingId}/venues', { path: { meetingId: t.meetingId }, body: { name } });
  const open = (who: 'organizer' | 'attendee' | 'any-session', after?: number) =>
    openStream(t.url, t.meetingId, t.cookie(who), after);

  it('tells who follows a meeting what was written, ids only', async () => {
    const stream = await open('organizer');
    const { id } = await addVenue('会议酒店');
    const events = changes(await stream.until(all => changes(all).length === 1));
    const head = await t.get(ChangeFeed).head(t.meetingId);
    expect(events).toEqual([
      { id: head, event: 'change', data: { seq: head, kind: 'venue', id, op: 'put', version: 1 } },
    ]);
    stream.close();
  });

  it('resumes after the last event a reader has, without a gap and without a double', async () => {
    const before = await t.get(ChangeFeed).head(t.meetingId);
    const written = [await addVenue('甲'), await addVenue('乙')];
    const stream = await open('organizer', before);
    written.push(await addVenue('丙'));
    const events = changes(await stream.until(all => changes(all).length === 3));
    expect(events.map(event => event.id)).toEqual([before + 1, before + 2, before + 3]);
    expect(events.map(event => event.data['id'])).toEqual(written.map(venue => venue.id));
    stream.close();
  });

  it('skips nothing with 200 writers at once and readers that come and go', async () => {
    const ledger = randomUUID();
    const writes = t.get(Writes);
    const feed = t.get(ChangeFeed);
    const seen: number[] = [];
    let done = false;
    const reader = (async () => {
      let at = 0;
      while (!done || at < (await feed.head(ledger))) {
        const lines = await feed.after(ledger, at, 7);
        seen.push(...lines.map(line => line.seq));
        at = lines.at(-1)?.seq ?? at;
      }
    })();
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        writes.run(ledger, undefined, async tx => {
          tx.record('venue', randomUUID(), 'put', 1);
          if (n % 3 === 0) await tx.manager.query('SELECT pg_sleep($1)', [Math.random() / 50]);
          if (n % 5 === 0) tx.record('hall', randomUUID(), 'put', 1);
        }),
      ),
    );
    done = true;
    await reader;
    expect(seen).toEqual(Array.from({ length: 240 }, (_, n) => n + 1));
  });

  it('takes no number for a write that fails', async () => {
    const before = await t.get(ChangeFeed).head(t.meetingId);
    const failing = t.get(Writes).run(t.meetingId, undefined, async tx => {
      tx.record('venue', randomUUID(), 'put', 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await t.get(ChangeFeed).head(t.meetingId)).toBe(before);
  });

  it('begins anew for a reader from another time, or too far behind', async () => {
    const head = await t.get(ChangeFeed).head(t.meetingId);
    const stream = await open('organizer', head + 100);
    const events = await stream.until(all => all.length > 0);
    expect(events).toEqual([{ id: head, event: 'reset', data: {} }]);
    stream.close();
  });

  it('tells an attendee of their own row and of nobody else', async () => {
    const own = t.attendeeIds['attendee']!;
    const stream = await open('attendee');
    await t.get(Writes).run(t.meetingId, undefined, async tx => {
      tx.record('assignment', randomUUID(), 'put');
      tx.record('venue', randomUUID(), 'put', 1);
      tx.record('remark', randomUUID(), 'put', 1);
      tx.record('assignment', own, 'put');
      tx.record('release', randomUUID(), 'put');
    });
    const events = changes(await stream.until(all => changes(all).length >= 2));
    expect(events.map(event => [event.data['kind'], event.data['id'] === own])).toEqual([
      ['assignment', true],
      ['release', false],
    ]);
    stream.close();
  });

  it('is not there for somebody without a part in the meeting', async () => {
    const stream = await open('any-session');
    expect(stream.status).toBe(404);
  });

  it('ends for a pass that is revoked', async () => {
    const attendeeId = randomUUID();
    const cookie = await t.passCookie(t.meetingId, attendeeId);
    const stream = await openStream(t.url, t.meetingId, cookie);
    await stream.until(all => all.length > 0);
    await t.db.query('UPDATE pass SET revoked_at = now() WHERE attendee_id = $1', [attendeeId]);
    await t.get(Writes).run(t.meetingId, undefined, async tx => tx.record('pass', randomUUID(), 'delete'));
    await new Promise(r => setTimeout(r, 300));
    await t.get(Writes).run(t.meetingId, undefined, async tx => tx.record('release', randomUUID(), 'put'));
    await new Promise(r => setTimeout(r, 300));
    expect(changes(stream.events)).toEqual([]);
    stream.close();
  });
});
