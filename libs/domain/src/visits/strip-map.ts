import { convert } from './convert';
import type { Itinerary } from './itinerary';
import { coordinatesOf, stepsOf } from './legs';

/** Where a place is drawn. */
export interface StripPoint {
  /** `start`, `end` or a stop's id. */
  place: string;
  x: number;
  y: number;
}

/** A drive between two neighbours, as a cubic curve from the first to the second. */
export interface StripLeg {
  from: string;
  to: string;
  minutes?: number;
  a: readonly [number, number];
  c1: readonly [number, number];
  c2: readonly [number, number];
  b: readonly [number, number];
  /** On the curve, half-way: where its minutes are written. */
  middle: readonly [number, number];
  /** Back to where the day began. */
  homeward: boolean;
}

/** A schematic map: places as points on a strip of the given size, the drives between them. */
export interface StripMap {
  points: readonly StripPoint[];
  legs: readonly StripLeg[];
}

/** Least distance of two points, in the unit of the strip. */
const APART = 44;

/**
 * Places an itinerary on a strip: east is right and north is up as far as a strip allows, both stretched to fill it;
 * places without coordinates lie between their neighbours; nothing lies on anything else. `end` has a point of its own
 * only where it is another place than the start.
 */
export function stripMap(itinerary: Itinerary, width: number, height: number, pad = 48): StripMap {
  const round = itinerary.start.place === itinerary.end.place;
  const places = ['start', ...itinerary.stops.map(stop => stop.id), ...(round ? [] : ['end'])];
  const raw = places.map(place => convert(coordinatesOf(itinerary, place), 'WGS-84'));
  const known = raw.filter(position => position !== undefined);
  const filled = known.length >= 2 ? between(raw) : places.map((_, i): [number, number] => [-i, i % 2 ? 0.4 : 0.6]);
  const high = Math.min(pad * 0.7, height * 0.3);
  const xs = stretched(
    filled.map(([x]) => x),
    pad,
    width - pad,
  );
  const ys = stretched(
    filled.map(([, y]) => -y),
    high,
    height - high,
  );
  const points = apart(
    places.map((place, i) => ({ place, x: xs[i]!, y: ys[i]! })),
    width - pad,
  );
  return { points, legs: legsOf(itinerary, points, height) };
}

/** Gives those without a position one between the neighbours that have one. */
function between(positions: readonly (readonly [number, number] | undefined)[]): [number, number][] {
  return positions.map((position, i): [number, number] => {
    if (position) return [position[0], position[1]];
    const before = positions.slice(0, i).findLastIndex(one => one !== undefined);
    const offset = positions.slice(i + 1).findIndex(one => one !== undefined);
    const a = positions[before];
    const b = offset < 0 ? undefined : positions[i + 1 + offset];
    if (!a || !b) return [...(a ?? b ?? [0, 0])] as [number, number];
    const t = (i - before) / (i + 1 + offset - before);
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  });
}

/** Stretches values to fill from low to high; equal ones lie in the middle. */
function stretched(values: readonly number[], low: number, high: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least < 1e-9) return values.map(() => (low + high) / 2);
  return values.map(value => low + ((value - least) / (most - least)) * (high - low));
}

/** Moves points that would cover each other aside: to the right, and what then leaves the strip back to the left. */
function apart(points: StripPoint[], most: number): StripPoint[] {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const need = (a: StripPoint, b: StripPoint): number => Math.sqrt(Math.max(0, APART ** 2 - (b.y - a.y) ** 2));
  for (let i = 1; i < sorted.length; i += 1) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    b.x = Math.max(b.x, a.x + need(a, b));
  }
  sorted.at(-1)!.x = Math.min(most, sorted.at(-1)!.x);
  for (let i = sorted.length - 1; i > 0; i -= 1) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    a.x = Math.min(a.x, b.x - need(a, b));
  }
  return points;
}

function legsOf(itinerary: Itinerary, points: readonly StripPoint[], height: number): StripLeg[] {
  const at = (place: string): StripPoint => points.find(point => point.place === place) ?? points[0]!;
  const steps = itinerary.stops.length ? stepsOf(itinerary) : [];
  return steps.map(({ from, to, leg }, i): StripLeg => {
    const [a, b] = [at(from), at(to)];
    const homeward = at(to) === points[0];
    const before = at(steps[i - 1]?.from ?? from);
    const after = at(steps[i + 1]?.to ?? to);
    const low = height - 10;
    const c1: [number, number] = homeward
      ? [a.x + (b.x - a.x) * 0.2, low]
      : [a.x + (b.x - before.x) / 6, a.y + (b.y - before.y) / 6];
    const c2: [number, number] = homeward
      ? [b.x - (b.x - a.x) * 0.05, low]
      : [b.x - (after.x - a.x) / 6, b.y - (after.y - a.y) / 6];
    // A bend never leaves the stretch between its two places: a road ends where its stop is.
    const within = (c: [number, number]): [number, number] => [clamp(c[0], a.x, b.x), c[1]];
    const [d1, d2] = homeward ? [c1, c2] : [within(c1), within(c2)];
    const half = (p: number, q: number, r: number, s: number): number => (p + 3 * q + 3 * r + s) / 8;
    return {
      from,
      to,
      ...(leg ? { minutes: leg.minutes } : {}),
      a: [a.x, a.y],
      c1: d1,
      c2: d2,
      b: [b.x, b.y],
      middle: [half(a.x, d1[0], d2[0], b.x), half(a.y, d1[1], d2[1], b.y)],
      homeward,
    };
  });
}

const clamp = (value: number, one: number, other: number): number =>
  Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
