import type { Overflow } from '@yicheng/domain';
import { overflowLabels } from './overflow-labels';

const over = (x: number, top: number, more: Partial<Overflow> = {}): Overflow => ({
  stopId: 'rose',
  x,
  width: 20,
  top,
  bottom: top + 20,
  from: '2026-10-08T01:00:00.000Z',
  until: '2026-10-08T01:10:00.000Z',
  minutes: 10,
  over: 1,
  vehicleIds: [],
  ...more,
});
const labels = (overflows: Overflow[], heads: { x: number; y: number }[] = []) =>
  overflowLabels({ overflows, width: 1000 }, heads).map(({ index, towards }) => [index, towards]);

describe('labels of what is too crowded', () => {
  it('are written in full to the left of it', () => {
    expect(labels([over(500, 100)])).toEqual([[0, 'left']]);
  });

  it('go to the right where they would cover a vehicle’s number, and are short where both sides would', () => {
    const before = { x: 400, y: 80 };
    expect(labels([over(500, 100)], [before])).toEqual([[0, 'right']]);
    expect(labels([over(500, 100)], [before, { x: 600, y: 80 }])).toEqual([[0, 'both']]);
    expect(labels([over(500, 100)], [{ x: 400, y: 200 }])).toEqual([[0, 'left']]);
  });

  it('do not cover one another; the gravest has the first choice', () => {
    expect(labels([over(540, 110), over(500, 100, { over: 2 })])).toEqual([
      [1, 'left'],
      [0, 'right'],
    ]);
  });

  it('stay within the graph', () => {
    const [first] = overflowLabels({ overflows: [over(10, 100)], width: 1000 });
    expect(first).toMatchObject({ towards: 'left', x: 190 });
  });

  it('are three in full', () => {
    const four = [0, 1, 2, 3].map(i => over(500, 100 + 100 * i));
    expect(labels(four).map(([, towards]) => towards)).toEqual(['left', 'left', 'left', 'both']);
  });
});
