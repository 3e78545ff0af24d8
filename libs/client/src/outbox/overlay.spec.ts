import { overlay } from './overlay';
import type { Write } from './write';

const write = (change: Partial<Write>): Write => ({
  id: 'w1',
  seq: 1,
  at: '2026-10-08T00:00:00.000Z',
  kind: 'hall',
  rowId: 'a',
  verb: 'put',
  path: '/meetings/m/halls/a',
  state: 'pending',
  attempts: 0,
  ...change,
});
const rows = [{ id: 'a', name: '主会场', seats: 100, version: 3 }];
const put = {
  base: { name: '主会场', seats: 90 },
  body: { name: '大会场', seats: 90, version: 2 },
  fields: ['name', 'seats'],
};

describe('rows with waiting writes laid over them', () => {
  it.each([
    [
      'a changed field, the others as the server has them',
      [write(put)],
      [{ id: 'a', name: '大会场', seats: 100, version: 3 }],
      [['a', 'pending']],
    ],
    [
      'a created row',
      [
        write({
          rowId: 'b',
          verb: 'post',
          path: '/meetings/m/halls',
          body: { id: 'b', name: '二厅' },
          state: 'sending',
        }),
      ],
      [...rows, { id: 'b', name: '二厅' }],
      [['b', 'pending']],
    ],
    ['a removed row', [write({ verb: 'delete' })], [], [['a', 'pending']]],
    ['a refused removal', [write({ verb: 'delete', state: 'refused' })], rows, [['a', 'refused']]],
    [
      'a conflict still shows what was typed',
      [write({ ...put, state: 'conflict' })],
      [{ id: 'a', name: '大会场', seats: 100, version: 3 }],
      [['a', 'conflict']],
    ],
    ['another meeting', [write({ ...put, path: '/meetings/n/halls/a' })], rows, []],
    ['another kind', [write({ ...put, kind: 'venue' })], rows, []],
    ['a change of a row that is not there', [write({ ...put, rowId: 'z' })], rows, []],
  ])('%s', (_, queue, expected, waiting) => {
    const laid = overlay(rows, queue, 'hall', '/meetings/m/halls');
    expect([laid.rows, [...laid.waiting]]).toEqual([expected, waiting]);
  });
});
