import 'fake-indexeddb/auto';
import { destroyStore, openStore } from './store';

describe('what this device keeps', () => {
  it('gives back what was read, with its age', async () => {
    const store = await openStore('user:1');
    await store.keep('/meetings', [{ id: 'm' }], '2026-10-08T00:00:00.000Z');
    expect([store.lasting, await store.read('/meetings')]).toEqual([
      true,
      { value: [{ id: 'm' }], at: '2026-10-08T00:00:00.000Z' },
    ]);
  });

  it('shows one principal nothing of another', async () => {
    await (await openStore('user:1')).keep('/meetings', 1);
    expect(await (await openStore('user:2')).read('/meetings')).toBeUndefined();
  });

  it('is empty after signing out', async () => {
    await (await openStore('user:1')).keep('/meetings', 1);
    await destroyStore('user:1');
    expect(await (await openStore('user:1')).read('/meetings')).toBeUndefined();
  });
});
