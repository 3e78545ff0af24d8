import { formatList, formatMoment } from '@yicheng/ui';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const ID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/;

/** What a value is said with: the zone of its times, and what a row is called by its id. */
export interface Said {
  zone: string;
  name: (id: string) => string | undefined;
  yes: string;
  no: string;
}

/** A stored value as a person would read it out: times in the meeting's zone, names for ids, lists and objects by what they hold. */
export function saidValue(value: unknown, said: Said): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return formatMoment(value, said.zone);
    return ID.test(value) ? (said.name(value) ?? '') : value;
  }
  if (Array.isArray(value)) return formatList(partsOf(value, said)) || '—';
  // A unit is named where it can be; its id beside the name says nothing more.
  const row = value as Record<string, unknown>;
  const parts = Object.entries(row).flatMap(([key, part]) => (key === 'unitId' && row['unit'] ? [] : [part]));
  return partsOf(parts, said).join(' ') || '—';
}

const partsOf = (values: readonly unknown[], said: Said): string[] =>
  values.map(value => saidValue(value, said)).filter(text => text && text !== '—');
