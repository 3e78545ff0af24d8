import { filledCells, fillDown, type FilledCell } from './filled-cells';
import type { Header, RosterColumn } from './find-header';
import { type CellValue, columnLetter, type Grid, plainText, rawText } from './grid';
import type { RosterMapping } from './map-columns';
import { readEmail, readPhoneCell, readSex, splitUnitPost } from './read-contact';
import { readName } from './read-name';
import type { RosterField } from './roster-field';
import type { RosterDraft } from './roster-person';
import type { RosterProblem } from './roster-problem';
import { kindOfRow, type NoPerson, writtenRows } from './row-kind';
import { cleanUnit, unitPath } from './unit-path';

/** A row of the sheet, read. */
export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  none?: NoPerson;
  draft: RosterDraft;
  problems: RosterProblem[];
}

/** A column is a grouping one if so many of its cells are blank that they must mean the one above. */
const SPARSE = 0.25;

/** Reads every row below the header that has anything in it; no row is left out. */
export function readRows(
  grid: Grid,
  header: Header,
  columns: readonly RosterColumn[],
  mapping: RosterMapping,
): ReadRow[] {
  const fields = new Map<RosterField, number[]>();
  for (const { key, index } of columns) {
    const field = mapping[key] ?? 'ignore';
    fields.set(field, [...(fields.get(field) ?? []), index]);
  }
  const only = (field: RosterField) => fields.get(field)?.[0];
  const nameAt = only('name') ?? only('familyName') ?? only('givenName') ?? -1;
  const rows = writtenRows(grid, header.last);
  const kinds = new Map(rows.map(row => [row, kindOfRow(grid.rows[row]!, columns, nameAt)]));
  const people = rows.filter(row => !kinds.get(row));
  const at = filledCells(grid);
  const groups = fields.get('parentUnit') ?? [];
  const headings = headingsOf(grid, rows, kinds);
  const sparse = (column: number) =>
    people.filter(row => plainText(at(row, column).value) === '').length >= people.length * SPARSE;
  const down = new Map<number, Map<number, FilledCell>>();
  for (const [field, indexes] of fields) {
    for (const column of indexes) {
      const isGroup = field === 'parentUnit';
      if (!isGroup && !((field === 'unit' || field === 'category') && sparse(column))) continue;
      const anew = (row: number) =>
        headings.has(row) || (!isGroup && groups.some(group => plainText(grid.rows[row]?.[group]) !== ''));
      down.set(column, fillDown(people, column, at, anew));
    }
  }
  const cell = (row: number, column: number | undefined): FilledCell =>
    column === undefined ? { value: null } : (down.get(column)?.get(row) ?? at(row, column));
  let heading: Heading | undefined;
  return rows.map(row => {
    const none = kinds.get(row);
    heading = headings.get(row) ?? heading;
    const read = { row: row + 1, ...readPerson(row, grid, fields, cell, heading) };
    return none ? { ...read, none, problems: [] } : read;
  });
}

interface Heading {
  row: number;
  text: string;
  source: string;
}

function headingsOf(
  grid: Grid,
  rows: readonly number[],
  kinds: ReadonlyMap<number, NoPerson | undefined>,
): Map<number, Heading> {
  return new Map(
    rows
      .filter(row => kinds.get(row) === 'section-row')
      .map(row => {
        const column = grid.rows[row]!.findIndex(value => plainText(value) !== '');
        const text = plainText(grid.rows[row]![column])
          .replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．\s]*/, '')
          .replace(/[(（:：].*$/, '');
        return [row, { row, text, source: `${columnLetter(column)}${row + 1}` }];
      }),
  );
}

function readPerson(
  row: number,
  grid: Grid,
  fields: ReadonlyMap<RosterField, number[]>,
  cell: (row: number, column: number | undefined) => FilledCell,
  heading: Heading | undefined,
): Pick<ReadRow, 'draft' | 'problems'> {
  const problems: RosterProblem[] = [];
  const only = (field: RosterField) => fields.get(field)?.[0];
  const own = (field: RosterField): CellValue => {
    const column = only(field);
    return column === undefined ? null : (grid.rows[row]?.[column] ?? null);
  };
  const name = readName(own('name') ?? [own('givenName'), own('familyName')].map(plainText).filter(Boolean).join(' '));
  const notes = [name.note];
  problems.push(...name.problems);
  const keep = <T>(read: { value?: T; note?: string; problems: RosterProblem[] }): T | undefined => {
    problems.push(...read.problems);
    notes.push(read.note);
    return read.value;
  };
  const text = (field: 'post' | 'category' | 'nationality', reading: FilledCell = cell(row, only(field))): string => {
    const value = plainText(reading.value);
    const source = reading.source === undefined ? {} : { source: reading.source };
    if (value !== '' && reading.from)
      problems.push({ code: 'value-from-merge', severity: 'fix', field, value, ...source });
    else if (value !== rawText(reading.value)) {
      problems.push({ code: 'text-cleaned', severity: 'fix', field, original: rawText(reading.value), value });
    }
    return value;
  };

  const phone =
    name.phone !== undefined && plainText(own('phone')) === ''
      ? keep({
          ...readPhoneCell(name.phone),
          problems: readPhoneCell(name.phone).problems.filter(p => p.severity === 'warning'),
        })
      : only('phone') === undefined
        ? undefined
        : keep(readPhoneCell(cell(row, only('phone')).value));
  const sex = only('sex') === undefined ? undefined : keep(readSex(own('sex')));
  const email = keep(readEmail(own('email')));
  const both = cell(row, only('unitPost'));
  const split = plainText(both.value) === '' ? undefined : splitUnitPost(both.value);
  const unitCell = only('unit') === undefined && split ? { ...both, value: split.unit } : cell(row, only('unit'));
  const post = only('post') === undefined && split ? split.post : text('post');
  if (split?.post && only('post') === undefined) {
    problems.push({
      code: 'unit-post-split',
      severity: 'fix',
      field: 'post',
      original: plainText(both.value),
      value: `${split.unit} · ${post}`,
    });
  }
  const category = text('category');
  const inHeading =
    heading && /(代表|列席|人员|媒体|记者|嘉宾|领导)$/.test(heading.text) && only('category') === undefined;
  if (inHeading) {
    problems.push({
      code: 'value-from-heading',
      severity: 'fix',
      field: 'category',
      value: heading.text,
      source: heading.source,
    });
  }
  const nationality = text('nationality');
  const parents = (fields.get('parentUnit') ?? []).map(column => cell(row, column));
  const path = placeOf(unitCell, parents, problems);
  for (const column of fields.get('note') ?? []) notes.push(plainText(grid.rows[row]?.[column]));
  const note = notes.filter(Boolean).join('；');
  const given = {
    phone,
    email,
    category: category || (inHeading ? heading.text : ''),
    sex: sex ?? name.sex,
    nationality,
    note,
  };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  return { draft: { name: name.name, path, post, ...filled }, problems };
}

/** The unit's place in the tree, with where it was taken from if it was not written in the row. */
function placeOf(unit: FilledCell, parents: readonly FilledCell[], problems: RosterProblem[]): string[] {
  const { path, fromParents } = unitPath(
    plainText(unit.value),
    parents.map(({ value }) => plainText(value)),
  );
  const raw = rawText(unit.value);
  const value = path.at(-1) ?? '';
  const borrowed = unit.from ? unit : fromParents ? parents.find(({ from }) => from) : undefined;
  if (borrowed?.from) {
    const code = borrowed.from === 'merge' ? 'unit-from-merge' : 'unit-from-above';
    problems.push({
      code,
      severity: 'fix',
      field: 'unit',
      value: plainText(borrowed.value),
      source: borrowed.source ?? '',
    });
  } else if (raw !== '' && raw !== cleanUnit(raw)) {
    problems.push({ code: 'text-cleaned', severity: 'fix', field: 'unit', original: raw, value });
  }
  return path;
}
