import type { StripMap } from './strip-map';

/** Where a vehicle is between two places: `share` of the way from the first to the second; standing where both are the same. */
export interface Riding {
  from: string;
  to: string;
  /** 0 to 1. */
  share: number;
}

/** Where to draw vehicles on a strip: on their road, above the place where they stand, side by side where several do. */
export function stripSpots(map: StripMap, riding: readonly Riding[], size: number): { x: number; y: number }[] {
  const taken = new Map<string, number>();
  return riding.map(({ from, to, share }) => {
    if (from !== to) return onRoad(map, from, to, share);
    const point = pointOf(map, to);
    const nth = taken.get(to) ?? 0;
    taken.set(to, nth + 1);
    // Right, left, further right … of the middle, so that few stay close to their place.
    const side = Math.ceil(nth / 2) * (nth % 2 ? 1 : -1);
    return { x: point.x + side * (size + 2), y: point.y - size - 2 };
  });
}

const pointOf = (map: StripMap, place: string): { x: number; y: number } =>
  map.points.find(point => point.place === place) ?? map.points.find(point => point.place === 'start')!;

function onRoad(map: StripMap, from: string, to: string, share: number): { x: number; y: number } {
  const leg = map.legs.find(one => one.from === from && one.to === to);
  const [p, q] = [pointOf(map, from), pointOf(map, to)];
  const t = Math.min(1, Math.max(0, share));
  if (!leg) return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t };
  const at = (i: 0 | 1): number =>
    (1 - t) ** 3 * leg.a[i] + 3 * (1 - t) ** 2 * t * leg.c1[i] + 3 * (1 - t) * t ** 2 * leg.c2[i] + t ** 3 * leg.b[i];
  return { x: at(0), y: at(1) };
}
