import { memoryStore } from '../store/memory-store';
import { FakeServer } from '../testing/fake-server';
import { QuietSurroundings, settled } from '../testing/quiet-surroundings';
import { Outbox } from './outbox';
import type { WriteDraft } from './write';

const kind = 'agenda-item';
const fields = ['title', 'minutes'];
const made: WriteDraft = {
  kind,
  rowId: 'a',
  verb: 'post',
  path: '/things',
  body: { id: 'a', title: '一', minutes: 10 },
};
const longer: WriteDraft = {
  kind,
  rowId: 'a',
  verb: 'put',
  path: '/things/a',
  base: { title: '一', minutes: 10 },
  body: { title: '一', minutes: 45, version: 1 },
  fields,
};
const removed: WriteDraft = { kind, rowId: 'a', verb: 'delete', path: '/things/a', hold: 8_000 };

describe('a removal that is taken back', () => {
  let server: FakeServer;
  let around: QuietSurroundings;
  let outbox: Outbox;
  beforeEach(async () => {
    server = new FakeServer();
    around = new QuietSurroundings();
    outbox = await Outbox.open(memoryStore('user:1'), server, around);
  });
  afterEach(() => outbox.close());

  const removeAndTakeBack = async (before: () => Promise<unknown> = settled): Promise<void> => {
    const id = await outbox.add(removed);
    await before();
    await outbox.discard(id);
    await around.pass(60_000);
    await outbox.idle();
  };

  it('brings back the edits that waited for the network', async () => {
    server.rows.set('a', { id: 'a', title: '一', minutes: 10, version: 1 });
    server.fates = ['lost'];
    await outbox.add(longer);
    await settled();
    await removeAndTakeBack();
    expect(server.rows.get('a')).toMatchObject({ minutes: 45, version: 2 });
  });

  it('brings back a row that was never sent, under its own id, with its edits', async () => {
    server.fates = ['lost'];
    await outbox.add({ ...made, rowId: 'x', body: { id: 'x', title: 'first' } });
    await settled();
    await outbox.add(made);
    await outbox.add(longer);
    await removeAndTakeBack();
    expect(server.rows.get('a')).toMatchObject({ title: '一', minutes: 45 });
  });

  it('brings back the edits also where the row was made in the meantime', async () => {
    let letThrough = (): void => undefined;
    server.gate = new Promise<void>(resolve => (letThrough = resolve));
    await outbox.add(made);
    await settled();
    await outbox.add(longer);
    await removeAndTakeBack(async () => {
      letThrough();
      await settled();
    });
    expect(server.rows.get('a')).toMatchObject({ minutes: 45, version: 2 });
  });

  it('is the end of all of it once it is sent', async () => {
    server.rows.set('a', { id: 'a', title: '一', minutes: 10, version: 1 });
    server.fates = ['lost'];
    await outbox.add(longer);
    await settled();
    await outbox.add(removed);
    await around.pass(60_000);
    await outbox.idle();
    expect([server.rows.has('a'), outbox.writes]).toEqual([false, []]);
  });

  it('sends nothing of a row that was made and removed before it was ever sent', async () => {
    server.fates = ['lost'];
    await outbox.add({ ...made, rowId: 'x', body: { id: 'x', title: 'first' } });
    await settled();
    await outbox.add(made);
    await outbox.add(removed);
    await around.pass(60_000);
    await outbox.idle();
    expect([server.created.has('a'), outbox.writes]).toEqual([false, []]);
  });
});
