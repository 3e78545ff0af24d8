import { type GraphRow, type Itinerary, stopNumbers } from '@yicheng/domain';
import { words } from './graph-words';

/** What stands beside a row: its number, name and what it has room for, or that nobody goes there any more. */
export interface RowName {
  place: string;
  y: number;
  name: string;
  detail: string;
  number: number | undefined;
  meal: boolean;
  /** A stop; else the start or the end. */
  stop: boolean;
  dropped: boolean;
}

/** The names of all rows; `dropped` are the stops that no vehicle goes to. */
export function rowNames(
  rows: readonly Pick<GraphRow, 'place' | 'y'>[],
  itinerary: Itinerary,
  dropped: ReadonlySet<string>,
): RowName[] {
  const numbers = stopNumbers(itinerary);
  return rows.map(({ place, y }) => {
    const stop = itinerary.stops.find(({ id }) => id === place);
    const name = stop?.name ?? (place === 'end' ? itinerary.end.place : itinerary.start.place);
    const room = stop ? words.places(stop.capacity, stop.dwell) : '';
    return {
      place,
      y,
      name,
      detail: dropped.has(place) ? words.dropped() : room,
      number: numbers.get(place),
      meal: stop?.kind === 'meal',
      stop: !!stop,
      dropped: dropped.has(place),
    };
  });
}
