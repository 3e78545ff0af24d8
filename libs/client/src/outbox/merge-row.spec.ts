import * as fc from 'fast-check';
import { same, type Row } from '../json';
import { mergeRow } from './merge-row';

const fields = ['title', 'minutes', 'hallId', 'text'] as const;
const text = ['text'];

describe('two changes of one row', () => {
  const base = { title: '开幕', minutes: 60, text: '一' };
  it.each([
    ['nobody changed anything', base, base, base, [], []],
    ['we changed a value', { ...base, minutes: 45 }, base, { ...base, minutes: 45 }, [], []],
    ['they changed a value', base, { ...base, minutes: 45 }, { ...base, minutes: 45 }, [], []],
    [
      'each changed another field',
      { ...base, title: '开幕式' },
      { ...base, minutes: 45 },
      { ...base, title: '开幕式', minutes: 45 },
      [],
      [],
    ],
    ['both changed it alike', { ...base, minutes: 45 }, { ...base, minutes: 45 }, { ...base, minutes: 45 }, [], []],
    [
      'both changed a short value',
      { ...base, minutes: 45 },
      { ...base, minutes: 50 },
      { ...base, minutes: 45 },
      [{ field: 'minutes', former: 60, ours: 45, theirs: 50 }],
      [],
    ],
    [
      'both changed a long text',
      { ...base, text: '一二' },
      { ...base, text: '一三' },
      { ...base, text: '一二' },
      [],
      [{ field: 'text', former: '一', ours: '一二', theirs: '一三' }],
    ],
    ['we cleared a value', { title: '开幕', text: '一' }, base, { title: '开幕', text: '一' }, [], []],
    ['they filled a value', base, { ...base, hallId: 'h1' }, { ...base, hallId: 'h1' }, [], []],
    ['they cleared what we left alone', base, { ...base, minutes: null }, { ...base, minutes: null }, [], []],
  ])('%s', (_, ours, theirs, row, kept, clashes) => {
    expect(mergeRow({ base, ours, theirs, fields, text })).toEqual({ row, kept, clashes });
  });

  it('keeps two answers that say one thing together whole, whichever of their fields were changed', () => {
    const base = { reply: 'leave-asked', reason: '出差' };
    const ours = { reply: 'leave-asked', reason: '住院' };
    const theirs = { reply: 'attending' };
    expect(mergeRow({ base, ours, theirs, fields: ['reply', 'reason'], whole: true })).toEqual({
      row: ours,
      kept: [],
      clashes: [
        { field: 'reply', former: 'leave-asked', ours: 'leave-asked', theirs: 'attending' },
        { field: 'reason', former: '出差', ours: '住院', theirs: undefined },
      ],
    });
  });

  const value = fc.option(fc.constantFrom<unknown>('a', 'b', 1, ['x'], { y: 1 }), { nil: undefined });
  const anyRow = fc.record({ title: value, minutes: value, hallId: value, text: value }) as fc.Arbitrary<Row>;

  it('keeps every change of one side, and loses none of two without saying so', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (before, ours, theirs) => {
        const merged = mergeRow({ base: before, ours, theirs, fields, text });
        for (const field of fields) {
          const [mine, other] = [!same(ours[field], before[field]), !same(theirs[field], before[field])];
          const expected = mine ? ours[field] : theirs[field];
          expect(same(merged.row[field], expected)).toBe(true);
          const reported = [...merged.kept, ...merged.clashes].some(one => one.field === field);
          expect(reported).toBe(mine && other && !same(ours[field], theirs[field]));
        }
      }),
    );
  });

  it('gives the same row whoever comes first, where nothing was changed by both', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (before, ours, theirs) => {
        const one = mergeRow({ base: before, ours, theirs, fields });
        const two = mergeRow({ base: before, ours: theirs, theirs: ours, fields });
        if (one.kept.length === 0) expect(same(one.row, two.row)).toBe(true);
      }),
    );
  });
});
