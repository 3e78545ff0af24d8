import type { Box } from './free-corner';

/** Where a name is written beside its point. */
export interface PlaceLabel {
  x: number;
  y: number;
  anchor: 'middle' | 'start' | 'end';
}

/** About how wide a text is at 11 pixels. */
export const widthOf = (name: string): number =>
  [...name].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 11.5 : 6.2), 0);

/** Whether two boxes share any room. */
export const covers = (a: Box, b: Box): boolean =>
  a.right >= b.left && a.left <= b.right && a.bottom >= b.top && a.top <= b.bottom;

/** The room a name takes. */
export function boxOf({ x, y, anchor }: PlaceLabel, text: string): Box {
  const wide = widthOf(text);
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'start' ? x : x - wide;
  return { left, right: left + wide, top: y - 11, bottom: y + 3 };
}

/** The room a point takes. */
export const dotOf = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - 11,
  right: x + 11,
  top: y - 11,
  bottom: y + 11,
});

/** Writes each name above, below or beside its point: the first place where it covers nothing, nor the buttons, else below. */
export function placeLabels(
  points: readonly { x: number; y: number; name: string }[],
  width: number,
  height: number,
  buttons?: Box,
): PlaceLabel[] {
  const taken = [...points.map(dotOf), ...(buttons ? [buttons] : [])];
  return points.map(({ x, y, name }) => {
    const choices: PlaceLabel[] = [
      { x, y: y - 15, anchor: 'middle' },
      { x, y: y + 24, anchor: 'middle' },
      { x: x + 15, y: y + 4, anchor: 'start' },
      { x: x - 15, y: y + 4, anchor: 'end' },
      { x: x + 8, y: y - 15, anchor: 'start' },
      { x: x - 8, y: y + 24, anchor: 'end' },
    ];
    const free = (box: Box): boolean =>
      box.left >= 4 &&
      box.right <= width - 4 &&
      box.top >= 2 &&
      box.bottom <= height - 2 &&
      !taken.some(t => covers(box, t));
    const label = choices.find(choice => free(boxOf(choice, name))) ?? choices[1]!;
    taken.push(boxOf(label, name));
    return label;
  });
}
