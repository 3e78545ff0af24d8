import gcoord from 'gcoord';
import type { Coordinates, CoordinateSystem } from './place';

const systems = { 'WGS-84': gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 };

/** A place in another reference system, degrees; undefined where it has no coordinates. */
export function convert(
  { longitude, latitude, crs = 'GCJ-02' }: Coordinates,
  to: CoordinateSystem,
): readonly [longitude: number, latitude: number] | undefined {
  if (longitude === undefined || latitude === undefined) return undefined;
  if (crs === to) return [longitude, latitude];
  const [x, y] = gcoord.transform<[number, number]>([longitude, latitude], systems[crs], systems[to]);
  return [x, y];
}
