import type { StripLeg, StripMap } from './strip-map';

/** Where a vehicle is between two places: `share` of the way from the first to the second; standing where both are the same. */
export interface Riding {
  from: string;
  to: string;
  /** 0 to 1. */
  share: number;
}

/** How far a place's mark reaches, pixels: a vehicle on its way is not drawn over it. */
const MARK = 12;

/** Where to draw vehicles on a strip: on their road, above the place where they stand, side by side where several do. */
export function stripSpots(map: StripMap, riding: readonly Riding[], size: number): { x: number; y: number }[] {
  const taken = new Map<string, number>();
  return riding.map(({ from, to, share }) => {
    if (from !== to) return onRoad(map, from, to, share, MARK + size / 2);
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

/** On the road from one place to another, keeping off both places by so much where the road is long enough. */
function onRoad(map: StripMap, from: string, to: string, share: number, off: number): { x: number; y: number } {
  const leg = map.legs.find(one => one.from === from && one.to === to);
  const [p, q] = [pointOf(map, from), pointOf(map, to)];
  const point = (t: number): { x: number; y: number } => {
    if (!leg) return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t };
    const [x, y] = pointOnLeg(leg, t);
    return { x, y };
  };
  const covers = ({ x, y }: { x: number; y: number }): boolean =>
    [p, q].some(place => Math.hypot(x - place.x, y - place.y) < off);
  const wanted = Math.min(1, Math.max(0, share));
  // Toward the middle of the road until neither place is covered.
  const steps = Array.from({ length: 51 }, (_, i) => point(wanted + ((0.5 - wanted) * i) / 50));
  return steps.find(spot => !covers(spot)) ?? steps.at(-1)!;
}

/** The point of a road after a share of the way, 0 to 1. */
export function pointOnLeg({ a, c1, c2, b }: StripLeg, share: number): readonly [x: number, y: number] {
  const [s, t] = [1 - share, share];
  const at = (i: 0 | 1): number => s ** 3 * a[i] + 3 * s ** 2 * t * c1[i] + 3 * s * t ** 2 * c2[i] + t ** 3 * b[i];
  return [at(0), at(1)];
}
