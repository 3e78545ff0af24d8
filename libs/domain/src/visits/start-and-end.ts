import type { Itinerary } from './itinerary';
import type { Coordinates } from './place';

type Edges = Pick<Itinerary, 'start' | 'end'>;

/** What is said anew of where a day starts or ends; coordinates that are undefined are taken away. */
export type EdgeChange = { place?: string } & { [field in keyof Coordinates]?: Coordinates[field] | undefined };

/**
 * Start and end when something is said of one of them. While they are one place by name, they stay one: a new start is
 * also where the day ends, and coordinates hold for both. An end by another name lies where nobody has said yet; one that
 * gets the start's name lies where the start does.
 */
export function withEdge({ start, end }: Edges, which: 'start' | 'end', change: EdgeChange): Edges {
  const round = start.place === end.place;
  if (which === 'start') return { start: said(start, change), end: round ? said(end, change) : end };
  const { place = end.place } = change;
  if (round && place === start.place) return { start: said(start, change), end: said(end, change) };
  if (place === start.place) return { start, end: said(end, { ...nowhere, ...whereOf(start), place }) };
  return { start, end: said(end, { ...(round ? nowhere : {}), ...change }) };
}

const nowhere = { longitude: undefined, latitude: undefined, crs: undefined };

/** Only the coordinates of something that has a place. */
export const whereOf = ({ longitude, latitude, crs }: Coordinates): Coordinates => ({
  ...(longitude === undefined ? {} : { longitude }),
  ...(latitude === undefined ? {} : { latitude }),
  ...(crs === undefined ? {} : { crs }),
});

const said = <T extends object>(edge: T, change: EdgeChange): T =>
  Object.fromEntries(Object.entries({ ...edge, ...change }).filter(([, value]) => value !== undefined)) as T;
