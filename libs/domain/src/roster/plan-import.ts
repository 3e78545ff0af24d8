import type { Post, Unit } from '../people/index';
import { applyEdit } from './apply-edit';
import { findHeader, type Header, readColumns, type RosterColumn } from './find-header';
import { foldText, type Grid, plainText } from './grid';
import { mapColumns, type RosterMapping } from './map-columns';
import { type Identity, type KnownPerson, matchPeople } from './match-people';
import { mergePerson } from './merge-person';
import { type NewUnit, type PlacedUnit, UnitPlacer } from './place-units';
import { type ReadRow, readRows } from './read-rows';
import { ROSTER_LIMITS, type RosterEdit, type RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';

/** What becomes of a row: somebody new, somebody there already who changes, nothing, or nothing because it cannot be stored. */
export const ROSTER_FATES = ['create', 'update', 'skip', 'error'] as const;
export type RosterFate = (typeof ROSTER_FATES)[number];

/** A row of the roster and what becomes of it. */
export interface RosterRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  fate: RosterFate;
  problems: RosterProblem[];
  /** What will be stored; a unit that is still to be made has only its name. */
  person: RosterPerson;
  /** Who of the meeting it is. */
  attendeeId?: string;
  /** The unit to be made for the first post. */
  newUnit?: string;
}

/** How many rows have each fate. */
export type RosterCounts = Record<RosterFate, number>;

/** Everything an import would do. */
export interface RosterPlan {
  header: Header;
  /** What is written above the header, for the reader. */
  titles: string[];
  columns: RosterColumn[];
  mapping: RosterMapping;
  rows: RosterRow[];
  counts: RosterCounts;
  /** Units to be made, parents before children, in official order. */
  units: NewUnit[];
}

/** What an import is planned from. */
export interface RosterSources {
  grid: Grid;
  /** Fields chosen for columns, instead of what their headers say. */
  mapping?: Readonly<Record<string, string>>;
  /** Decisions by row, counted as the spreadsheet does. */
  edits?: ReadonlyMap<number, RosterEdit>;
  /** The units of the workspace. */
  units: readonly Pick<Unit, 'id' | 'parentId' | 'name' | 'aliases'>[];
  /** The people of the meeting, posts with the names of their units. */
  people: readonly KnownPerson[];
}

/** Plans an import: every row below the header gets exactly one fate. Undefined if no header is found. */
export function planImport({ grid, mapping: chosen, edits, units, people }: RosterSources): RosterPlan | undefined {
  const header = findHeader(grid);
  if (!header) return undefined;
  const columns = readColumns(grid, header);
  const mapping = mapColumns(columns, chosen);
  const placer = new UnitPlacer(units);
  const reads = readRows(grid, header, columns, mapping).map(read => applyEdit(read, edits?.get(read.row)));
  const places = reads.map(({ draft }) => placeOf(draft, placer));
  const twins = duplicates(reads);
  const stored = reads.map((read, i) => {
    const edit = edits?.get(read.row);
    if (edit?.skip || read.none || tooLong(read)) return false;
    return read.draft.name !== '' && (twins[i] === undefined || edit?.skip === false);
  });
  const identities = reads.map(({ row, draft }, i): Identity | undefined => {
    if (!stored[i]) return undefined;
    const place = places[i];
    const chosenId = edits?.get(row)?.attendeeId;
    return {
      name: draft.name,
      post: draft.post,
      ...(draft.phone === undefined ? {} : { phone: draft.phone }),
      ...(place?.unitId === undefined ? {} : { unitId: place.unitId }),
      ...(place ? { unit: place.name } : {}),
      ...(chosenId === undefined ? {} : { chosen: chosenId }),
    };
  });
  const matches = matchPeople(identities, people);
  const shared = firstRows(reads, stored, ({ phone }) => (phone && phone.length >= 7 ? phone : ''));
  const named = firstRows(reads, stored, ({ name }) => foldText(name));
  const rows = reads.map((read, i): RosterRow => {
    const { row, draft } = read;
    const place = places[i];
    const person = personOf(read, place);
    const skip = (problem: RosterProblem): RosterRow => ({ row, fate: 'skip', problems: [problem], person });
    if (edits?.get(row)?.skip) return skip({ code: 'excluded', severity: 'reason' });
    if (read.none) return skip({ code: read.none, severity: 'reason' });
    const long = tooLong(read);
    if (long) return { row, fate: 'error', problems: [...read.problems, long], person };
    if (draft.name === '') {
      const missing: RosterProblem = { code: 'name-missing', severity: 'error', field: 'name' };
      return { row, fate: 'error', problems: [missing, ...read.problems], person };
    }
    if (!stored[i]) return skip({ code: 'duplicate', severity: 'reason', row: twins[i]! });
    const problems = [...read.problems];
    const phoneTwin = draft.phone ? shared.get(draft.phone) : undefined;
    if (phoneTwin !== undefined && phoneTwin !== row)
      problems.push({ code: 'phone-shared', severity: 'warning', field: 'phone', row: phoneTwin });
    if (place?.near)
      problems.push({
        code: 'unit-near',
        severity: 'warning',
        field: 'unit',
        original: place.name,
        suggestion: place.near,
      });
    const { person: known, namesakes, ambiguous, renamed } = matches[i]!;
    if (known) return updateOf(read, known, person, problems, place);
    if (renamed.length)
      problems.push({ code: 'phone-known', severity: 'warning', field: 'phone', people: renamed.map(brief) });
    const twin = named.get(foldText(draft.name));
    if (edits?.get(row)?.attendeeId !== null) {
      if (namesakes.length) {
        problems.push({
          code: ambiguous ? 'name-ambiguous' : 'namesake',
          severity: 'warning',
          field: 'name',
          people: namesakes.map(brief),
        });
      } else if (twin !== undefined && twin !== row) {
        problems.push({ code: 'namesake', severity: 'warning', field: 'name', row: twin });
      }
    }
    if (place?.newKey) placer.make(draft.path);
    return { row, fate: 'create', problems, person, ...(place?.newKey ? { newUnit: place.newKey } : {}) };
  });
  const counts: RosterCounts = { create: 0, update: 0, skip: 0, error: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  const titles = grid.rows
    .slice(0, header.first)
    .map(cells => cells.map(plainText).filter(Boolean).join(' '))
    .filter(Boolean);
  return { header, titles, columns, mapping, rows, counts, units: [...placer.made.values()] };

  function updateOf(
    { row, draft }: ReadRow,
    known: KnownPerson,
    person: RosterPerson,
    problems: RosterProblem[],
    place?: PlacedUnit,
  ): RosterRow {
    const { person: merged, differences, kept } = mergePerson(known, person);
    const same = { row, person: merged, attendeeId: known.id };
    if (!differences.length)
      return { ...same, fate: 'skip', problems: [{ code: 'unchanged', severity: 'reason' }, ...kept] };
    const others = kept.length ? problems.filter(({ field }) => field !== 'phone') : problems;
    const made = place?.newKey && merged.posts.some(post => post === person.posts[0]) ? { newUnit: place.newKey } : {};
    if (made.newUnit) placer.make(draft.path);
    return { ...same, fate: 'update', problems: [...differences, ...kept, ...others], ...made };
  }
}

const placeOf = ({ unitId, path }: ReadRow['draft'], placer: UnitPlacer): PlacedUnit | undefined => {
  const chosen = unitId === undefined ? undefined : placer.known(unitId);
  return chosen ? { unitId: chosen.id, name: chosen.name } : placer.find(path);
};

function personOf({ draft }: ReadRow, place: PlacedUnit | undefined): RosterPerson {
  const { path: _, unitId: __, post, name, ...rest } = draft;
  const unit = place ? { ...(place.unitId ? { unitId: place.unitId } : {}), unit: place.name } : {};
  const posts: Post[] = place || post !== '' ? [{ ...unit, post }] : [];
  return { name, posts, ...rest };
}

/** For each row the earlier row that says the same: name, unit, post and phone. */
function duplicates(reads: readonly ReadRow[]): (number | undefined)[] {
  const first = new Map<string, number>();
  return reads.map(({ row, none, draft }) => {
    if (none || draft.name === '') return undefined;
    const key = JSON.stringify(
      [draft.name, draft.unitId ?? draft.path.at(-1) ?? '', draft.post, draft.phone ?? ''].map(text => foldText(text)),
    );
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    return earlier;
  });
}

/** The first row to be stored that has each value; blanks do not count. */
function firstRows(
  reads: readonly ReadRow[],
  stored: readonly boolean[],
  of: (draft: ReadRow['draft']) => string,
): Map<string, number> {
  const first = new Map<string, number>();
  reads.forEach(({ row, draft }, i) => {
    const value = of(draft);
    if (stored[i] && value !== '' && !first.has(value)) first.set(value, row);
  });
  return first;
}

function tooLong({ draft }: ReadRow): RosterProblem | undefined {
  const texts = { ...draft, unit: draft.path.reduce((a, b) => (b.length > a.length ? b : a), '') };
  for (const [field, limit] of Object.entries(ROSTER_LIMITS)) {
    const value = texts[field as keyof typeof ROSTER_LIMITS] ?? '';
    if (value.length > limit) return { code: 'too-long', severity: 'error', field, original: `${value.slice(0, 40)}…` };
  }
  return undefined;
}

const brief = ({ id, name, posts: [first] }: KnownPerson) => ({
  id,
  name,
  ...(first?.unit ? { unit: first.unit } : {}),
  ...(first?.post ? { post: first.post } : {}),
});
