import { keepsVersion } from './keeps-version';
import { statusAfter, statusAfterSaving, type NoteVersion } from './speaker-note';

describe('the way of a speaker note', () => {
  it.each([
    ['a draft is submitted', 'submit', 'draft', 'submitted'],
    ['a returned text is submitted again', 'submit', 'returned', 'submitted'],
    ['a submitted text is approved', 'approve', 'submitted', 'approved'],
    ['a submitted text is returned', 'return', 'submitted', 'returned'],
    ['an approved text can still be returned', 'return', 'approved', 'returned'],
    ['a draft cannot be approved', 'approve', 'draft', undefined],
    ['a draft cannot be returned', 'return', 'draft', undefined],
    ['nothing is submitted twice', 'submit', 'submitted', undefined],
  ] as const)('%s', (_, step, from, to) => {
    expect(statusAfter(step, from)).toBe(to);
  });

  it('takes a submitted text back when its speaker writes on, and locks an approved one', () => {
    expect((['draft', 'submitted', 'returned', 'approved'] as const).map(statusAfterSaving)).toEqual([
      'draft',
      'draft',
      'returned',
      undefined,
    ]);
  });
});

describe('which versions are kept', () => {
  const version = (change: Partial<NoteVersion>): NoteVersion => ({
    version: 1,
    text: '各位领导、同志们：大家好！',
    minutes: 0.1,
    mark: 'saved',
    at: '2026-10-08T02:01:00.000Z',
    by: 'speaker',
    ...change,
  });

  it.each<[string, Partial<NoteVersion>, Partial<NoteVersion>, boolean]>([
    ['not each autosave of a sitting', {}, { at: '2026-10-08T02:01:05.000Z' }, false],
    ['the last of ten minutes', {}, { at: '2026-10-08T02:11:00.000Z' }, true],
    ['what was submitted', { mark: 'submitted' }, { at: '2026-10-08T02:01:05.000Z' }, true],
    ['what stood before much of it was deleted', {}, { text: '各位', at: '2026-10-08T02:01:05.000Z' }, true],
    ['what somebody else saved', { by: 'secretary' }, { at: '2026-10-08T02:01:05.000Z' }, true],
  ])('%s', (_, previous, next, kept) => {
    expect(keepsVersion(version(previous), version({ version: 2, ...next }))).toBe(kept);
  });
});
