import { type CellValue, foldText, type Grid, isBlankRow, plainText } from './grid';
import type { RosterColumn } from './find-header';
import type { RosterCode } from './roster-problem';

/** A row that stands for nobody, and why. */
export type NoPerson = Extract<RosterCode, 'total-row' | 'note-row' | 'section-row' | 'header-again' | 'number-only'>;

const TOTAL = /^(合计|总计|小计|共计|总数|总人数|人数合计|total|sum|subtotal)/i;
const NOTE =
  /^(备注|注\s*[:：]|注意|说明|填表|填报|制表|审核|联系人\s*[:：]|负责人\s*[:：]|单位负责人|note|remarks?\s*:)/i;

/**
 * What a row is if it stands for nobody: a total, a note under the table, a heading between groups, the header repeated
 * on the next printed page, or only the number of an empty line. Undefined for a person's row.
 */
export function kindOfRow(
  cells: readonly CellValue[],
  columns: readonly RosterColumn[],
  name: number,
): NoPerson | undefined {
  const texts = cells.map(plainText);
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  const same = columns.filter(({ header, index }) => header !== '' && foldText(cells[index]) === foldText(header));
  if (same.length > 1 && same.length >= filled.length - 1) return 'header-again';
  const first = filled[0];
  if (!first) return undefined;
  const totals = filled.filter(({ text }) => text.length <= 12 && TOTAL.test(text.replace(/\s/g, '')));
  if (totals.some(({ index }) => index === first.index || index === name)) return 'total-row';
  const named = (texts[name] ?? '') !== '';
  if (totals.length && !named) return 'total-row';
  if (named && !(first.index === name && filled.length === 1 && NOTE.test(first.text))) return undefined;
  if (NOTE.test(first.text) && filled.length <= 3) return 'note-row';
  if (filled.length > 1) return undefined;
  return /^[\d.、]+$/.test(first.text) ? 'number-only' : 'section-row';
}

/** The rows below a header that have anything in them, from 0. */
export const writtenRows = ({ rows }: Grid, after: number): number[] =>
  rows.flatMap((cells, row) => (row > after && !isBlankRow(cells) ? [row] : []));
