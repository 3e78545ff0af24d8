import { foldText } from './grid';
import type { RosterColumn } from './find-header';
import { ROSTER_FIELDS, type RosterField } from './roster-field';

/** Which field each column holds, by the column's key. */
export type RosterMapping = Record<string, RosterField>;

/** Fields that more than one column may hold; of any other the first column counts. */
const SEVERAL: ReadonlySet<RosterField> = new Set(['parentUnit', 'note', 'ignore']);

/** What a header looks like to be remembered: the same office sends the same form again. */
export const headerSignature = (columns: readonly RosterColumn[]): string =>
  columns.map(({ header, letter }) => foldText(header) || letter).join('|');

/**
 * The mapping of some columns: what the headers say, unless somebody said otherwise. Choices may call a column by its
 * key, header or letter; those that name no column or field are not used.
 */
export function mapColumns(
  columns: readonly RosterColumn[],
  chosen: Readonly<Record<string, string>> = {},
): RosterMapping {
  const choices = new Map(Object.entries(chosen).map(([key, field]) => [foldText(key), field]));
  const asked = ({ key, letter }: RosterColumn): RosterField | undefined => {
    const field = choices.get(foldText(key)) ?? choices.get(foldText(letter));
    return ROSTER_FIELDS.find(one => one === field);
  };
  const taken = new Set(columns.flatMap(column => asked(column) ?? []));
  const mapping: RosterMapping = {};
  for (const column of columns) {
    const choice = asked(column);
    const free = SEVERAL.has(column.field) || !taken.has(column.field);
    mapping[column.key] = choice ?? (free ? column.field : 'ignore');
    taken.add(mapping[column.key]!);
  }
  return mapping;
}

/** The keys of a mapping that name none of the columns. */
export const unknownColumns = (
  columns: readonly RosterColumn[],
  chosen: Readonly<Record<string, string>>,
): string[] => {
  const known = new Set(columns.flatMap(({ key, letter }) => [foldText(key), foldText(letter)]));
  return Object.keys(chosen).filter(key => !known.has(foldText(key)));
};
