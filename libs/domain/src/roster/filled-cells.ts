import { type CellValue, columnLetter, type Grid, type Merge, plainText, rangeName } from './grid';

/** A cell's value, with where it came from if it was not written there. */
export interface FilledCell {
  value: CellValue;
  from?: 'merge' | 'above';
  /** B4:B7 */
  source?: string;
}

/** Looks cells up as a reader of the sheet sees them: merged ones all show what is written in the first. */
export function filledCells({ rows, merges }: Grid): (row: number, column: number) => FilledCell {
  const byColumn = new Map<number, Merge[]>();
  for (const merge of merges) {
    if (merge.bottom === merge.top) continue;
    for (let column = merge.left; column <= merge.right; column += 1) {
      byColumn.set(column, [...(byColumn.get(column) ?? []), merge]);
    }
  }
  return (row, column) => {
    const value = rows[row]?.[column] ?? null;
    if (plainText(value) !== '') return { value };
    const merge = byColumn.get(column)?.find(({ top, bottom }) => top <= row && row <= bottom);
    const shown = merge ? (rows[merge.top]?.[merge.left] ?? null) : null;
    return merge && plainText(shown) !== '' ? { value: shown, from: 'merge', source: rangeName(merge) } : { value };
  };
}

/** Fills blanks below a value with it, as sheets that group by writing something once do. */
export function fillDown(
  rows: readonly number[],
  column: number,
  at: (row: number, column: number) => FilledCell,
  startsAnew: (row: number) => boolean = () => false,
): Map<number, FilledCell> {
  const filled = new Map<number, FilledCell>();
  let last: { value: CellValue; row: number } | undefined;
  for (const row of rows) {
    const cell = at(row, column);
    if (plainText(cell.value) !== '') {
      last = { value: cell.value, row };
      filled.set(row, cell);
    } else {
      if (startsAnew(row)) last = undefined;
      const source = last ? `${columnLetter(column)}${last.row + 1}` : '';
      filled.set(row, last ? { value: last.value, from: 'above', source } : cell);
    }
  }
  return filled;
}
