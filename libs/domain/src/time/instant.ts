import type { Interval } from './interval';

const MINUTE = 60_000;

/** What was read lately: rules and graphs read the same few hundred instants again for every step of a drag. */
const read = new Map<string, number>();
const KEPT = 4096;

/** Milliseconds since the epoch of an ISO instant. */
export function millisecondsOf(instant: string): number {
  const known = read.get(instant);
  if (known !== undefined) return known;
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${instant}`);
  if (read.size >= KEPT) read.clear();
  read.set(instant, at);
  return at;
}

/** The ISO instant in UTC, with milliseconds, of a count since the epoch. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The instant so many minutes later (earlier when negative). */
export function addMinutes(instant: string, minutes: number): string {
  return instantOf(millisecondsOf(instant) + minutes * MINUTE);
}

/** Minutes from one instant to another, negative when `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / MINUTE;
}

/** Order of two instants, however many fraction digits they are written with. */
export function compareInstants(a: string, b: string): number {
  return millisecondsOf(a) - millisecondsOf(b);
}

/** The interval in minutes since the epoch that starts at an instant and lasts so many minutes. */
export function intervalFrom(start: string, minutes: number): Interval {
  const from = millisecondsOf(start) / MINUTE;
  return { start: from, end: from + minutes };
}
