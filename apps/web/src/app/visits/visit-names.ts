import type { Itinerary } from '@yicheng/domain';
import { formatList, language } from '@yicheng/ui';

/** How the things a finding is about are called. */
export interface VisitNames {
  zone: string;
  /** A vehicle's number; undefined where it is not known. */
  numberOf(vehicleId: string): number | undefined;
  /** An attendee's name; empty where it is not known. */
  nameOf(attendeeId: string): string;
}

/** A place of the itinerary by its id: a stop, `start` or `end`. */
export const stopName = (itinerary: Itinerary, id: string | undefined): string =>
  id === 'start'
    ? itinerary.start.place
    : id === 'end'
      ? itinerary.end.place
      : (itinerary.stops.find(stop => stop.id === id)?.name ?? '');

/** `1、3—5 号车` / `Vehicles 1 and 3–5`, by number; three or more in a row are said by the first and the last. */
export function vehicleList(ids: readonly string[], { numberOf }: VisitNames): string {
  const numbers = ids.map(numberOf).filter(number => number !== undefined);
  if (language() !== 'en') return `${numberList(numbers)} 号车`;
  return `${numbers.length === 1 ? 'Vehicle' : 'Vehicles'} ${numberList(numbers)}`;
}

/** Numbers of vehicles within a sentence: `1、3—5` / `1 and 3–5`. */
export function numberList(numbers: readonly number[]): string {
  const said = inRows(numbers);
  if (language() !== 'en' || said.length < 2) return formatList(said);
  return `${formatList(said.slice(0, -1))} and ${said.at(-1)}`;
}

/** Numbers in their order, three or more in a row as one: `1`, `3—5`. */
export function inRows(numbers: readonly number[]): string[] {
  const rows: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.at(-1) === number - 1) row.push(number);
    else rows.push([number]);
  }
  const dash = language() === 'en' ? '–' : '—';
  return rows.flatMap(row => (row.length > 2 ? [`${row[0]}${dash}${row.at(-1)}`] : row.map(String)));
}
