/** What a cell of a spreadsheet holds; dates come as text. */
export type CellValue = string | number | boolean | null;

/** Merged cells, rows and columns from 0, the last ones included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet: its cells row by row, only the top left cell of merged ones holding a value. */
export interface Grid {
  sheet: string;
  rows: CellValue[][];
  merges: Merge[];
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** A range as spreadsheets write it: B4:B7. */
export const rangeName = ({ top, left, bottom, right }: Merge): string =>
  `${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}`;

/** Full-width letters, digits and signs become ordinary ones. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The text of a cell exactly as it was typed. */
export const rawText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The text of a cell without line breaks, invisible characters and blanks around it; runs of blanks become one. */
export function plainText(value: CellValue | undefined): string {
  const text = rawText(value);
  // Most cells are clean, and big sheets have many.
  if (!/[\s\u200b-\u200d]/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as it is compared: without any blank, in half width and small letters. */
export const foldText = (value: CellValue | undefined): string =>
  halfWidth(rawText(value))
    .replace(/[\s\u3000\u00a0\u200b-\u200d\ufeff]/g, '')
    .toLowerCase();

/** Whether nothing is written in a row. */
export const isBlankRow = (row: readonly CellValue[]): boolean => row.every(value => plainText(value) === '');
