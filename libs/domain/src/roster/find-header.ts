import { columnLetter, foldText, type Grid, isBlankRow, plainText } from './grid';
import { fieldOf, type IgnoredBecause, type RosterField } from './roster-field';

/** Where a roster's header stands, rows from 0; a header of two rows has `last` below `first`. */
export interface Header {
  first: number;
  last: number;
}

/** A column of a roster. */
export interface RosterColumn {
  /** What the mapping calls it: its header, or its letter where that is blank or written twice. */
  key: string;
  /** From 0. */
  index: number;
  letter: string;
  header: string;
  field: RosterField;
  because?: IgnoredBecause;
}

/** How far down a header is looked for: title rows and a date line are rarely more than a handful. */
const LOOK = 30;

/** The row that names the columns: the first with a name column and the most headers known; undefined if none has. */
export function findHeader({ rows, merges }: Grid): Header | undefined {
  let best: { row: number; known: number } | undefined;
  for (const [row, cells] of rows.slice(0, LOOK).entries()) {
    const fields = cells.map(value => fieldOf(plainText(value)));
    const named = fields.some(({ field }) => field === 'name' || field === 'givenName' || field === 'familyName');
    const known = fields.filter(({ because }) => because !== 'unknown').length;
    const filled = cells.filter(value => plainText(value) !== '').length;
    if (named && (known > 1 || filled === 1) && known > (best?.known ?? 0)) best = { row, known };
  }
  if (!best) return undefined;
  const { row } = best;
  const below = merges.filter(({ top, bottom, left, right }) => top === row && bottom > row && left === right);
  const last = Math.max(row, ...below.map(({ bottom }) => bottom));
  // A header of two rows: parts of it are merged downwards, and no cell below has anything but more headers.
  return { first: row, last: below.length > 0 && last - row <= 2 ? last : row };
}

/** The columns under a header, each with the field its header names. Columns without header and content are left out. */
export function readColumns({ rows, merges }: Grid, { first, last }: Header): RosterColumn[] {
  const width = Math.max(0, ...rows.map(cells => cells.length));
  const columns: RosterColumn[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < width; index += 1) {
    const texts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const wide = merges.find(m => m.top === row && m.bottom === row && m.left < index && m.right >= index);
      const text = plainText(rows[row]?.[wide ? wide.left : index]);
      if (text && !texts.includes(text)) texts.push(text);
    }
    const filled = rows.slice(last + 1).some(cells => plainText(cells[index]) !== '');
    if (texts.length === 0 && !filled) continue;
    const header = texts.join(' ');
    const letter = columnLetter(index);
    const own =
      texts.length > 1
        ? [...texts]
            .reverse()
            .map(fieldOf)
            .find(({ because }) => because !== 'unknown')
        : undefined;
    const key = header === '' ? letter : seen.has(foldText(header)) ? `${header} (${letter})` : header;
    seen.add(foldText(header));
    columns.push({ key, index, letter, header, ...(own ?? fieldOf(header)) });
  }
  return columns;
}

/** The sheet of a book that holds a roster: the first with a header, else the first with anything in it. */
export function chooseGrid(grids: readonly Grid[]): Grid | undefined {
  const written = grids.filter(({ rows }) => rows.some(row => !isBlankRow(row)));
  return written.find(grid => findHeader(grid)) ?? written[0];
}
