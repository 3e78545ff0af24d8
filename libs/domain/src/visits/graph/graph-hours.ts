import { addMinutes, compareInstants, minutesBetween, minutesOfDay } from '../../time';
import type { Itinerary, Stop } from '../itinerary';
import { utmost } from '../timed-stop';
import type { GraphHour, Stretch } from './train-graph-shape';

/** The full hours, by the clock on the wall, that everything fits between. */
export function hoursAround(instants: readonly string[], zone: string): { from: string; until: string } {
  const [first, last] = [utmost(instants, -1), utmost(instants, 1)];
  const into = minutesOfDay(first, zone) % 60;
  const over = minutesOfDay(last, zone) % 60;
  const from = addMinutes(first.slice(0, 16) + 'Z', -into);
  const until = addMinutes(last.slice(0, 16) + 'Z', over ? 60 - over : 0);
  return { from, until: minutesBetween(from, until) < 60 ? addMinutes(from, 60) : until };
}

/** The grid between two hours: one line every half hour. */
export function gridOf(from: string, until: string, minute: number): GraphHour[] {
  const count = Math.floor(minutesBetween(from, until) / 30) + 1;
  return Array.from({ length: count }, (_, i) => ({
    x: i * 30 * minute,
    at: addMinutes(from, i * 30),
    full: i % 2 === 0,
  }));
}

/** When a stop receives nobody, within the picture. */
export function closedHours({ open, close }: Stop, x: (instant: string) => number, width: number): Stretch[] {
  const within = (at: number): number => Math.max(0, Math.min(width, at));
  const before = open === undefined ? 0 : within(x(open));
  const after = close === undefined ? width : within(x(close));
  return [
    { x: 0, width: before },
    { x: after, width: width - after },
  ].filter(stretch => stretch.width > 0);
}

/** When meals are served: the windows of the meal stops, those that touch as one. */
export function mealsOf({ stops }: Pick<Itinerary, 'stops'>): { from: string; until: string }[] {
  const windows = stops
    .flatMap(({ kind, open, close }) => (kind === 'meal' && open && close ? [{ from: open, until: close }] : []))
    .sort((a, b) => compareInstants(a.from, b.from));
  const joined: { from: string; until: string }[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (!last || compareInstants(window.from, last.until) > 0) joined.push({ ...window });
    else if (compareInstants(window.until, last.until) > 0) last.until = window.until;
  }
  return joined;
}
