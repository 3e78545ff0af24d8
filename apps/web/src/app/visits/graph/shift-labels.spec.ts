import { shiftLabels } from './shift-labels';

const label = (text: string, x: number, y: number) => ({ text, colour: text + x, x, y });

describe('how much later or earlier a proposal is back', () => {
  it('is said once where it is the same for several, in nobody’s colour', () => {
    expect(shiftLabels([label('-5', 10, 10), label('-5', 12, 12), label('-5', 300, 90)])).toEqual([
      { text: '-5', colour: 'var(--ink)', x: 10, y: 10 },
    ]);
  });

  it('is set apart where it differs, so that each can be read', () => {
    expect(shiftLabels([label('-5', 10, 10), label('+5', 30, 12), label('+9', 20, 15)]).map(({ y }) => y)).toEqual([
      10, 24, 38,
    ]);
    expect(shiftLabels([label('-5', 10, 10), label('+5', 200, 12)]).map(({ y }) => y)).toEqual([10, 12]);
  });
});
