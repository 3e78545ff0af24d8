import type { GraphChip } from './train-graph-shape';
import { spread } from './spread';

/** A departure or return that wants a chip. */
export interface ChipWish {
  vehicleId: string;
  kind: GraphChip['kind'];
  x: number;
}

/** How many rows of chips a line needs, so that they need not be moved too far from their minutes. */
export function chipRows(wishes: readonly ChipWish[], width: number, chip: number): number {
  const crowded = Math.max(0, ...wishes.map(({ x }) => wishes.filter(other => Math.abs(other.x - x) < chip).length));
  return Math.max(1, Math.ceil(crowded / 10), Math.ceil((wishes.length * chip) / Math.max(width, chip)));
}

/** Chips in rows above a line, each near its minute, none on another. */
export function placeChips(
  wishes: readonly ChipWish[],
  rows: number,
  line: number,
  chip: number,
  width: number,
): GraphChip[] {
  const sorted = wishes.map((wish, i) => ({ wish, i })).sort((a, b) => a.wish.x - b.wish.x || a.i - b.i);
  return Array.from({ length: rows }, (_, row) => sorted.filter((_, i) => i % rows === row)).flatMap((inRow, row) => {
    const xs = spread(
      inRow.map(({ wish }) => wish.x),
      chip,
      -chip / 2,
      width + chip / 2,
    );
    return inRow.map(({ wish: { vehicleId, kind, x } }, i) => ({
      vehicleId,
      kind,
      x: xs[i]!,
      y: line - (rows - row) * chip + chip / 8,
      at: { x, y: line },
    }));
  });
}
