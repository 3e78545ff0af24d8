import type { RosterImportDto, RosterProblemDto, RosterRowDto } from '@yicheng/contracts';
import { maskPhone, type RosterPlan, type RosterProblem, type RosterRow } from '@yicheng/domain';
import type { RosterImportRow } from './roster-import.entity';

/** Hides the middle digits of a phone number however it is written, signs and width kept. */
function maskWritten(text: string): string {
  const digits = text.match(/[\d０-９]/g)?.length ?? 0;
  let seen = 0;
  return text.replace(/[\d０-９]/g, digit => {
    seen += 1;
    return seen > 3 && seen <= digits - 4 ? '*' : digit;
  });
}

/** Only a number that something is wrong with is shown in full: whoever corrects it has to see it. */
function toProblem(problem: RosterProblem): RosterProblemDto {
  const { field, severity, original, value } = problem;
  if (field !== 'phone' || severity !== 'fix') return { ...problem };
  return {
    ...problem,
    ...(original === undefined ? {} : { original: maskWritten(original) }),
    ...(value === undefined ? {} : { value: maskWritten(value) }),
  };
}

export const toRowDto = ({ row, fate, problems, person, attendeeId }: RosterRow): RosterRowDto => ({
  row,
  fate,
  problems: problems.map(toProblem),
  person: { ...person, ...(person.phone === undefined ? {} : { phone: maskPhone(person.phone) }) },
  ...(attendeeId === undefined ? {} : { attendeeId }),
});

/** A preview, or once it is stored what it came to. */
export const toImportDto = (row: RosterImportRow, plan?: RosterPlan): RosterImportDto => ({
  id: row.id,
  version: row.version,
  status: row.status,
  fileName: row.fileName,
  sheet: row.sheet?.sheet ?? '',
  headerRow: plan ? plan.header.last + 1 : 0,
  titles: plan?.titles ?? [],
  columns:
    plan?.columns.map(({ index: _, ...column }) => ({ ...column, field: plan.mapping[column.key] ?? column.field })) ??
    [],
  mapping: plan?.mapping ?? row.mapping,
  remembered: row.remembered,
  counts: plan?.counts ?? row.counts ?? { create: 0, update: 0, skip: 0, error: 0 },
  rows: plan?.rows.map(toRowDto) ?? [],
  units: plan?.units.length ?? 0,
  expiresAt: row.expiresAt,
  ...(row.result ? { result: row.result } : {}),
  ...(row.status === 'committed' ? { undoUntil: row.expiresAt } : {}),
});
