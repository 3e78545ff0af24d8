import * as fc from 'fast-check';
import type { Row } from '../json';
import { memoryStore } from '../store/memory-store';
import { FakeServer, type Fate } from '../testing/fake-server';
import { browserSurroundings } from '../surroundings';
import { Outbox } from './outbox';

const fields = ['ours', 'theirs'];
const tick = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
let minutes = 0;
const hasty = {
  ...browserSurroundings,
  now: (): number => minutes * 60_000,
  wait: (): Promise<void> => {
    minutes += 1;
    return tick();
  },
  onReturn: () => () => undefined,
};

type Step = { edit: number } | { other: number } | { crash: true };

describe('any order of edits, changes by others, lost requests, lost answers and crashes', () => {
  it('ends with the last value of each side, one row, and nothing waiting', async () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ edit: fc.integer({ min: 1, max: 99 }) }) },
      { weight: 2, arbitrary: fc.record({ other: fc.integer({ min: 1, max: 99 }) }) },
      { weight: 1, arbitrary: fc.constant({ crash: true as const }) },
    );
    const fate = fc.constantFrom<Fate>('arrives', 'arrives', 'lost', 'answer-lost', 500, 503);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(fate, { maxLength: 12 }), async (steps, fates) => {
        const server = new FakeServer();
        server.fates = [...fates];
        const store = memoryStore('user:1');
        let outbox = await Outbox.open(store, server, hasty);
        let [ours, theirs] = [0, 0];
        let seen: Row = { theirs, version: 0 };
        await outbox.add({ kind: 'k', rowId: 'a', verb: 'post', path: '/things', body: { id: 'a', ours, theirs } });
        for (const one of steps) {
          if ('edit' in one) {
            const base = { ours, theirs: seen['theirs'] };
            ours = one.edit;
            const body = { ...base, ours, version: seen['version'] };
            await outbox.add({ kind: 'k', rowId: 'a', verb: 'put', path: '/things/a', base, body, fields });
          } else if ('other' in one) {
            if (!server.rows.has('a')) continue;
            theirs = one.other;
            server.other('a', { theirs });
          } else {
            outbox.close();
            outbox = await Outbox.open(store, server, hasty);
          }
          seen = server.rows.get('a') ?? seen;
          await tick();
        }
        server.fates = [];
        await outbox.idle();
        const state = outbox.state.value;
        outbox.close();
        expect(server.rows.size).toBe(1);
        expect(server.rows.get('a')).toMatchObject({ ours, theirs });
        expect({ pending: state.pending, refused: state.refused, notices: state.notices }).toEqual({
          pending: 0,
          refused: [],
          notices: [],
        });
      }),
      { numRuns: 150 },
    );
  });
});
