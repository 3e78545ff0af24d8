import fc from 'fast-check';
import { spread } from './spread';

describe('number chips', () => {
  it.each([
    ['stay where they belong while there is room', [0, 50, 100], [0, 50, 100]],
    ['fan out evenly around a shared minute', [100, 100, 100], [80, 100, 120]],
    ['push neighbours aside as little as needed', [0, 10, 200], [-5, 15, 200]],
  ])('%s', (_, wanted, placed) => {
    expect(spread(wanted, 20)).toEqual(placed);
  });

  it('keep within the picture', () => {
    expect(spread([0, 0, 0], 20, 0, 500)).toEqual([0, 20, 40]);
    expect(spread([500, 500], 20, 0, 500)).toEqual([480, 500]);
  });

  it('never cover each other and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 40 }), xs => {
        const placed = spread(
          xs.sort((a, b) => a - b),
          20,
          0,
          600,
        );
        placed.slice(1).forEach((x, i) => expect(x - placed[i]!).toBeGreaterThanOrEqual(20 - 1e-9));
      }),
    );
  });
});
