import type { Box } from './free-corner';

/** Where a name is written beside its point. */
export interface PlaceLabel {
  x: number;
  y: number;
  anchor: 'middle' | 'start' | 'end';
}

/** About how wide a name is at 11 pixels. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 11.5 : 6.2), 0);

/** Writes each name above, below or beside its point: the first place where it covers nothing, nor the buttons, else below. */
export function placeLabels(
  points: readonly { x: number; y: number; name: string }[],
  width: number,
  height: number,
  buttons?: Box,
): PlaceLabel[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - 11, right: x + 11, top: y - 11, bottom: y + 11 }));
  const taken = [...dots, ...(buttons ? [buttons] : [])];
  return points.map(({ x, y, name }) => {
    const wide = widthOf(name);
    const choices: PlaceLabel[] = [
      { x, y: y - 15, anchor: 'middle' },
      { x, y: y + 24, anchor: 'middle' },
      { x: x + 15, y: y + 4, anchor: 'start' },
      { x: x - 15, y: y + 4, anchor: 'end' },
      { x: x + 8, y: y - 15, anchor: 'start' },
      { x: x - 8, y: y + 24, anchor: 'end' },
    ];
    const boxOf = (label: PlaceLabel): Box => {
      const left = label.anchor === 'middle' ? label.x - wide / 2 : label.anchor === 'start' ? label.x : label.x - wide;
      return { left, right: left + wide, top: label.y - 11, bottom: label.y + 3 };
    };
    const free = (box: Box): boolean =>
      box.left >= 4 &&
      box.right <= width - 4 &&
      box.top >= 2 &&
      box.bottom <= height - 2 &&
      taken.every(t => box.right < t.left || box.left > t.right || box.bottom < t.top || box.top > t.bottom);
    const label = choices.find(choice => free(boxOf(choice))) ?? choices[1]!;
    taken.push(boxOf(label));
    return label;
  });
}
