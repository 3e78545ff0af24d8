import type { DrawnGraph } from '@yicheng/domain';

/** A label of an overflow: in full where there is room, else short. */
export interface OverflowLabel {
  index: number;
  full: boolean;
  /** Which way it reaches from `x`; a short one lies around it. */
  towards: 'left' | 'right' | 'both';
  x: number;
  /** Its bottom. */
  y: number;
}

/** Room a full label takes, and a vehicle's number around its middle. */
const [WIDTH, HEIGHT, NUMBER] = [190, 40, 20];
/** How many are written in full. */
const MOST = 3;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Labels of the gravest overflows in full as long as none covers another or a vehicle's number (`heads`, their middles),
 * to the left of its overflow or else to the right; the rest short.
 */
export function overflowLabels(
  { overflows, width }: Pick<DrawnGraph, 'overflows' | 'width'>,
  heads: readonly { x: number; y: number }[] = [],
): OverflowLabel[] {
  const taken = heads.map(({ x, y }) => around(x - NUMBER / 2, x + NUMBER / 2, y + NUMBER / 2, NUMBER));
  let full = 0;
  return overflows
    .map((one, index) => ({ one, index }))
    .sort((a, b) => b.one.over * b.one.minutes - a.one.over * a.one.minutes)
    .map(({ one, index }): OverflowLabel => {
      const middle = one.x + one.width / 2;
      const y = one.top - 6;
      const end = Math.max(WIDTH, Math.min(width, middle + 12));
      const begin = Math.min(width - WIDTH, Math.max(0, middle - 12));
      const places = [
        { towards: 'left', x: end, box: around(end - WIDTH, end, y, HEIGHT) },
        { towards: 'right', x: begin, box: around(begin, begin + WIDTH, y, HEIGHT) },
      ] as const;
      const free = full < MOST ? places.find(({ box }) => !taken.some(other => cross(box, other))) : undefined;
      if (!free) return { index, full: false, towards: 'both', x: middle, y };
      full += 1;
      taken.push(free.box);
      return { index, full: true, towards: free.towards, x: free.x, y };
    });
}

const around = (left: number, right: number, bottom: number, height: number): Box => ({
  left,
  right,
  top: bottom - height,
  bottom,
});
const cross = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
