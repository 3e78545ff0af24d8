import type { Itinerary } from './itinerary';
import { coordinatesOf, stepsOf } from './legs';
import type { CoordinateSystem } from './place';
import type { StripLeg, StripMap, StripPoint } from './strip-map';
import { mapPoint, type MapPoint, type MapView, onView } from './tile-map';
import { runsOf, waysOf } from './time-runs';
import { legBetween } from './travel';

/** The places of an itinerary that have coordinates, on a provider's map; `end` only where it is another place than the start. */
export function pointsOnMap(itinerary: Itinerary, crs: CoordinateSystem): Map<string, MapPoint> {
  const places = ['start', ...itinerary.stops.map(({ id }) => id), ...(isRound(itinerary) ? [] : ['end'])];
  return new Map(
    places.flatMap(place => {
      const point = mapPoint(coordinatesOf(itinerary, place), crs);
      return point ? [[place, point] as const] : [];
    }),
  );
}

/**
 * An itinerary on a view of a tile map: every drive that is planned once, as a straight line, because no road is known.
 * Places without coordinates and the drives to them are left out, not guessed.
 */
export function tileStrip(itinerary: Itinerary, points: ReadonlyMap<string, MapPoint>, view: MapView): StripMap {
  const drawn = new Map<string, StripPoint>();
  for (const [place, point] of points) {
    const [x, y] = onView(view, point);
    drawn.set(place, { place, x, y });
  }
  const legs = plannedWays(itinerary).flatMap(([from, to]): StripLeg[] => {
    const [a, b] = [drawn.get(from), drawn.get(onMap(itinerary, to))];
    if (!a || !b) return [];
    const between = (share: number): [number, number] => [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
    const minutes = legBetween(itinerary, from, to)?.minutes;
    const ends = { a: between(0), c1: between(1 / 3), c2: between(2 / 3), b: between(1), middle: between(1 / 2) };
    return [{ from, to, ...(minutes === undefined ? {} : { minutes }), ...ends, homeward: false }];
  });
  return { points: [...drawn.values()], legs };
}

/** The way of one vehicle on a view: its drives between places that have coordinates; empty where it has no run of its own. */
export function routeOnTiles(
  itinerary: Itinerary,
  points: ReadonlyMap<string, MapPoint>,
  view: MapView,
  vehicleId: string,
): { a: MapPoint; b: MapPoint }[] {
  const run = runsOf(itinerary).find(one => one.vehicleId === vehicleId);
  return (run ? waysOf(run) : []).flatMap(([from, to]) => {
    const [a, b] = [points.get(from), points.get(onMap(itinerary, to))];
    return a && b ? [{ a: onView(view, a), b: onView(view, b) }] : [];
  });
}

/** The name under which a place is on the map: a day that ends where it began has one point for both. */
export const onMap = (itinerary: Itinerary, place: string): string =>
  place === 'end' && isRound(itinerary) ? 'start' : place;

const isRound = ({ start, end }: Itinerary): boolean => start.place === end.place;

/** The drives that anybody takes, each once, whichever way it is first driven. */
function plannedWays(itinerary: Itinerary): [from: string, to: string][] {
  const runs = runsOf(itinerary);
  const ways = runs.length
    ? runs.flatMap(waysOf)
    : stepsOf(itinerary).map(({ from, to }): [string, string] => [from, to]);
  const found = new Map<string, [string, string]>();
  for (const [from, to] of ways) {
    const key = [from, onMap(itinerary, to)].sort().join(' ');
    if (!found.has(key)) found.set(key, [from, to]);
  }
  return [...found.values()];
}
