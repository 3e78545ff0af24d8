import { memoryStore } from '../store/memory-store';
import type { Store } from '../store/store';
import { FakeServer } from '../testing/fake-server';
import { QuietSurroundings, settled } from '../testing/quiet-surroundings';
import { Outbox } from './outbox';
import type { WriteDraft } from './write';

const tap = (id: string, story?: string, title = id): WriteDraft => ({
  kind: 'tap',
  rowId: id,
  verb: 'post',
  path: '/things',
  body: { id, title },
  ...(story ? { story } : {}),
});

describe('taps of one vehicle', () => {
  let server: FakeServer;
  let around: QuietSurroundings;
  let outbox: Outbox;
  let store: Store;
  beforeEach(async () => {
    server = new FakeServer();
    around = new QuietSurroundings();
    store = memoryStore('pass:1');
    outbox = await Outbox.open(store, server, around);
  });
  afterEach(() => outbox.close());
  const sent = (): string[] => [...server.rows.keys()];

  it('arrive in their order when the page is opened again with the network back', async () => {
    server.fates = ['lost'];
    await outbox.add(tap('arrived', 'bus 5'));
    await settled();
    await outbox.add(tap('departed', 'bus 5'));
    outbox.close();
    outbox = await Outbox.open(store, server, around);
    await settled();
    await around.pass(2_000);
    await outbox.idle();
    expect(sent()).toEqual(['arrived', 'departed']);
  });

  it('wait for one the server failed on, which those of another vehicle do not', async () => {
    server.fates = [500];
    await outbox.add(tap('arrived', 'bus 5'));
    await settled();
    await outbox.add(tap('departed', 'bus 5'));
    await outbox.add(tap('other', 'bus 6'));
    await settled();
    expect(sent()).toEqual(['other']);
    await around.pass(2_000);
    await outbox.idle();
    expect(sent()).toEqual(['other', 'arrived', 'departed']);
  });

  it('go on past one that was refused', async () => {
    await outbox.add(tap('arrived', 'bus 5', ''));
    await outbox.add(tap('departed', 'bus 5'));
    await outbox.idle();
    expect(sent()).toEqual(['departed']);
    expect(outbox.state.value.refused).toHaveLength(1);
  });

  it('go on past one the server fails on again and again', async () => {
    server.fates = [500, 500, 500, 500, 500];
    await outbox.add(tap('arrived', 'bus 5'));
    await settled();
    await outbox.add(tap('departed', 'bus 5'));
    for (let i = 0; i < 4; i++) {
      expect(sent()).toEqual([]);
      await around.pass(60_000);
    }
    await around.pass(100);
    expect(sent()).toEqual(['departed']);
  });
});
