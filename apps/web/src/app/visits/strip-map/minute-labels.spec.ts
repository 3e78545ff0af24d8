import type { StripLeg } from '@yicheng/domain';
import { minuteLabels } from './minute-labels';

const road = (from: [number, number], to: [number, number]): StripLeg => {
  const at = (share: number): [number, number] => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  return { from: 'a', to: 'b', a: from, c1: at(1 / 3), c2: at(2 / 3), b: to, middle: at(0.5), homeward: false };
};
const sketch = { width: 400, height: 128 };
const text = '20 min';

describe('the minutes of the roads on the sketch', () => {
  it('stand above the middle of their road', () => {
    expect(minuteLabels([{ leg: road([50, 60], [350, 60]), text }], [], sketch)).toEqual([
      { x: 200, y: 55, anchor: 'middle' },
    ]);
  });

  it('give way to a name, and to the minutes of a road close by', () => {
    const name = { left: 180, right: 220, top: 44, bottom: 58 };
    const two = [
      { leg: road([50, 60], [350, 60]), text },
      { leg: road([50, 62], [350, 62]), text },
    ];
    const [first, second] = minuteLabels(two, [name], sketch);
    expect(first).toEqual({ x: 200, y: 74, anchor: 'middle' });
    expect(second!.x).not.toBe(200);
  });

  it('are left out where there is no room at all', () => {
    const all = { left: 0, right: 400, top: 0, bottom: 128 };
    expect(minuteLabels([{ leg: road([50, 60], [350, 60]), text }], [all], sketch)).toEqual([undefined]);
  });
});
