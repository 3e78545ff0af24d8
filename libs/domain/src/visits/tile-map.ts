import gcoord from 'gcoord';
import { convert } from './convert';
import type { Coordinates, CoordinateSystem } from './place';

/** A provider of map tiles; nobody where `urls` is empty. */
export interface TileSource {
  /** Addresses with `{z}`, `{x}` and `{y}` in them; a second one is laid over the first. */
  urls: readonly string[];
  /** The reference system in which the provider draws. */
  crs: CoordinateSystem;
  /** Whose map it is, as the provider wants to be named. */
  credit?: string;
}

/** A point of the whole map at zoom 0, pixels to the right and down; at zoom z it lies at 2^z times this. */
export type MapPoint = readonly [x: number, y: number];

/** What is looked at: the middle of a window of so many pixels, and how close. */
export interface MapView {
  middle: MapPoint;
  /** A whole number, as tiles have it. */
  zoom: number;
  width: number;
  height: number;
}

/** One picture: what it is called by its provider, and where its upper left corner lies in the window. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  left: number;
  top: number;
}

/** Pixels of a tile's side. */
export const TILE = 256;
/** The zooms that every provider has. */
export const [FARTHEST, CLOSEST] = [3, 18];
/** How close a map is opened at most, so that a single place still shows the village around it. */
const OPENED = 15;
/** No provider draws nearer to the poles: there Web Mercator is a square. */
const STEEPEST = 85.05112878;

/**
 * Where a place lies on a provider's map; undefined where it has no coordinates. Web Mercator with the longitude −180 and
 * the north at 0 (wiki.openstreetmap.org/wiki/Slippy_map_tilenames); for BD-09 百度's own projection, whose pixels at zoom
 * 18 are its metres from equator and meridian (lbs.baidu.com, 坐标系).
 */
export function mapPoint(place: Coordinates, crs: CoordinateSystem): MapPoint | undefined {
  const position = convert(place, crs);
  if (!position) return undefined;
  if (crs === 'BD-09') {
    const [x, y] = gcoord.transform<[number, number]>([position[0], position[1]], gcoord.BD09, gcoord.BD09MC);
    return [x / 2 ** 18, -y / 2 ** 18];
  }
  const latitude = (Math.max(-STEEPEST, Math.min(STEEPEST, position[1])) * Math.PI) / 180;
  return [(TILE * (position[0] + 180)) / 360, (TILE * (1 - Math.asinh(Math.tan(latitude)) / Math.PI)) / 2];
}

/** The pixel of a point in the window of a view. */
export const onView = ({ middle, zoom, width, height }: MapView, [x, y]: MapPoint): MapPoint => [
  (x - middle[0]) * 2 ** zoom + width / 2,
  (y - middle[1]) * 2 ** zoom + height / 2,
];

/** The closest view of a window that holds all points at least `pad` pixels from its edges; the whole map without points. */
export function viewOf(points: readonly MapPoint[], width: number, height: number, pad = 48): MapView {
  if (!points.length) return { middle: [TILE / 2, TILE / 2], zoom: FARTHEST, width, height };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fits = (room: number, size: number): number => Math.floor(Math.log2(Math.max(1, room - 2 * pad) / size));
  const zoom = Math.min(OPENED, fits(width, right - left), fits(height, bottom - top));
  return { middle: [(left + right) / 2, (top + bottom) / 2], zoom: Math.max(FARTHEST, zoom), width, height };
}

/** The view after its map was pushed by so many pixels. */
export const pushed = (view: MapView, right: number, down: number): MapView => ({
  ...view,
  middle: [view.middle[0] - right / 2 ** view.zoom, view.middle[1] - down / 2 ** view.zoom],
});

/** The view so many zooms closer; what lies under the given pixel of the window stays there. */
export function closer(view: MapView, by: number, [x, y]: MapPoint = [view.width / 2, view.height / 2]): MapView {
  const zoom = Math.max(FARTHEST, Math.min(CLOSEST, view.zoom + by));
  const scale = 1 / 2 ** view.zoom - 1 / 2 ** zoom;
  const [dx, dy] = [(x - view.width / 2) * scale, (y - view.height / 2) * scale];
  return { ...view, zoom, middle: [view.middle[0] + dx, view.middle[1] + dy] };
}

/** The tiles that cover a view, row by row; where the world ends there are none. */
export function tilesOf(view: MapView, crs: CoordinateSystem): Tile[] {
  const size = 2 ** view.zoom;
  const left = Math.floor(view.middle[0] * size - view.width / 2);
  const top = Math.floor(view.middle[1] * size - view.height / 2);
  const columns = range(Math.floor(left / TILE), Math.floor((left + view.width - 1) / TILE));
  const rows = range(Math.floor(top / TILE), Math.floor((top + view.height - 1) / TILE));
  const named = (column: number, row: number): Pick<Tile, 'x' | 'y'> | undefined => {
    if (crs === 'BD-09') return { x: column, y: -row - 1 };
    return row < 0 || row >= size ? undefined : { x: ((column % size) + size) % size, y: row };
  };
  return rows.flatMap(row =>
    columns.flatMap(column => {
      const name = named(column, row);
      return name ? [{ z: view.zoom, ...name, left: column * TILE - left, top: row * TILE - top }] : [];
    }),
  );
}

/** The address of a tile. */
export const tileUrl = (template: string, { x, y, z }: Pick<Tile, 'x' | 'y' | 'z'>): string =>
  template.replaceAll('{z}', `${z}`).replaceAll('{x}', `${x}`).replaceAll('{y}', `${y}`);

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
