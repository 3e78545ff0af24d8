import type { AttendeeDto } from '@yicheng/contracts';
import { cellChange, linesOf } from './people-table-rows';

const person = (id: string, unit: string): AttendeeDto => ({
  id,
  name: id,
  posts: [
    { unit, post: '书记' },
    { unit: '另一处', post: '委员' },
  ],
  phone: '138****2619',
  reply: 'named',
  position: 0,
  pinyin: [],
  strokes: '',
  version: 1,
  updatedAt: '',
});

describe('lines of the people table', () => {
  it('have a heading with its count before each unit', () => {
    const [a, b, c] = [person('a', '甲'), person('b', '甲'), person('c', '乙')];
    const lines = linesOf([a, b, c], ({ posts }) => posts[0]?.unit ?? '');
    expect(lines.map(line => (line.kind === 'unit' ? `${line.label} ${line.count}` : line.id))).toEqual([
      '甲 2',
      'a',
      'b',
      '乙 1',
      'c',
    ]);
  });
});

describe('a cell edited in place', () => {
  it('changes only its own field, and nothing when nothing was typed', () => {
    const one = person('a', '甲');
    expect(cellChange(one, 'post', '镇长')).toEqual({ posts: [{ unit: '甲', post: '镇长' }, one.posts[1]] });
    expect(cellChange(one, 'phone', '138****2619')).toBeUndefined();
    expect(cellChange(one, 'phone', '')).toEqual({ phone: null });
    expect(cellChange(one, 'name', '  ')).toBeUndefined();
    expect(cellChange(one, 'name', ' 乙 ')).toEqual({ name: '乙' });
  });
});
