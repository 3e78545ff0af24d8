/** A half-open stretch of time, `start` included, `end` not: touching is not overlap. Any unit, one unit per comparison. */
export interface Interval {
  start: number;
  end: number;
}

/** How much two intervals share, in their unit; 0 when they only touch or lie apart. */
export function overlap(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether two intervals share any time. An empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return overlap(a, b) > 0;
}

/** Whether `inner` lies wholly within `outer`; equal ends are within. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * All pairs of overlapping things, each pair once, the earlier start first.
 * A sweep over the starts: close to n log n while few things run at once.
 */
export function overlappingPairs<T>(things: readonly T[], intervalOf: (thing: T) => Interval): [T, T][] {
  const sorted = things.map(thing => ({ thing, at: intervalOf(thing) })).filter(({ at }) => at.end > at.start);
  sorted.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const pairs: [T, T][] = [];
  let running: typeof sorted = [];
  for (const next of sorted) {
    running = running.filter(({ at }) => at.end > next.at.start);
    for (const earlier of running) pairs.push([earlier.thing, next.thing]);
    running.push(next);
  }
  return pairs;
}
