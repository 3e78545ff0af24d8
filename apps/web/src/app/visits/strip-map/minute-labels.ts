import { pointOnLeg, type StripLeg } from '@yicheng/domain';
import type { Box } from './free-corner';
import { boxOf, covers, type PlaceLabel } from './place-labels';

/** Shares of a road at which its minutes may stand, the middle first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** A road as points close enough that no text lies between two of them. */
const alongOf = (leg: StripLeg): Box[] =>
  Array.from({ length: 61 }, (_, i) => {
    const [x, y] = pointOnLeg(leg, i / 60);
    return { left: x, right: x, top: y, bottom: y };
  });

/**
 * Where the minutes of each road are written: above it, else below, as near to its middle as nothing else is written or
 * drawn, on another road only where it cannot be helped; undefined where there is no such place, since the list of stops has them all.
 */
export function minuteLabels(
  legs: readonly { leg: StripLeg; text: string }[],
  taken: readonly Box[],
  { width, height }: { width: number; height: number },
): (PlaceLabel | undefined)[] {
  const written = [...taken];
  return legs.map(({ leg, text }) => {
    const choices = SHARES.flatMap(share => {
      const [x, y] = pointOnLeg(leg, share);
      return [y - 5, y + 14].map((at): PlaceLabel => ({ x, y: at, anchor: 'middle' }));
    });
    const free = choices.filter(choice => {
      const box = boxOf(choice, text);
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 1 && box.bottom <= height - 1;
      return inside && !written.some(other => covers(box, other));
    });
    const roads = legs.filter(other => other.leg !== leg).flatMap(other => alongOf(other.leg));
    const label = free.find(choice => !roads.some(road => covers(boxOf(choice, text), road))) ?? free[0];
    if (label) written.push(boxOf(label, text));
    return label;
  });
}
