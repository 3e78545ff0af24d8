import { freeCorner } from './free-corner';

const sketch = { width: 700, height: 128 };
const buttons = { width: 120, height: 44 };

describe('the buttons on the sketch', () => {
  it('stand at the bottom right while nothing is there', () => {
    expect(freeCorner([[350, 60]], [], sketch, buttons)).toEqual({
      corner: 'bottom-right',
      box: { left: 580, right: 700, top: 84, bottom: 128 },
    });
  });

  it('give way to a place', () => {
    expect(freeCorner([[640, 100]], [], sketch, buttons).corner).toBe('top-right');
    const right = [
      [640, 20],
      [640, 100],
    ] as const;
    expect(freeCorner(right, [], sketch, buttons).corner).toBe('bottom-left');
  });

  it('give way to a road, on which vehicles come by', () => {
    expect(freeCorner([], [[640, 110]], sketch, buttons).corner).toBe('top-right');
  });

  it('would rather cover a bit of road than a place', () => {
    const corners = [
      [640, 20],
      [60, 110],
      [60, 20],
    ] as const;
    expect(freeCorner(corners, [[640, 110]], sketch, buttons).corner).toBe('bottom-right');
  });
});
