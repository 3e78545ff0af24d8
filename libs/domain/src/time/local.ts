import { addMinutes } from './instant';

/** Half a day, minutes. */
const HALF = 720;

/** What the clock on the wall shows: the calendar day and minutes after midnight. */
export interface WallTime {
  day: string;
  minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Day and time of an instant on the walls of a time zone. Reading needs no Temporal, so phones stay small. */
export function wallTime(instant: string, zone: string): Readonly<WallTime> {
  const key = `${zone} ${instant}`;
  const known = told.get(key);
  if (known) return known;
  if (told.size >= REMEMBERED) told.clear();
  const time = readClock(instant, zone);
  told.set(key, time);
  return time;
}

/** A board asks for the same few hundred times at every step of a drag, and `Intl` takes its time. */
const REMEMBERED = 5000;
const told = new Map<string, WallTime>();

function readClock(instant: string, zone: string): WallTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(Date.parse(instant))) part[type] = value;
  return {
    day: `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`,
    minutes: Number(part['hour']) * 60 + Number(part['minute']),
  };
}

/** The calendar day of an instant in a time zone. */
export function localDay(instant: string, zone: string): string {
  return wallTime(instant, zone).day;
}

/** Minutes after midnight that the clock shows, 0 … 1439. */
export function minutesOfDay(instant: string, zone: string): number {
  return wallTime(instant, zone).minutes;
}

/** `08:05` for 485 minutes after midnight; hours beyond 24 stay, so `25:30` is half past one the next day. */
export function clockText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes - hours * 60).padStart(2, '0')}`;
}

/** The time of an instant as the clock shows it, `08:05`. */
export function localTime(instant: string, zone: string): string {
  return clockText(minutesOfDay(instant, zone));
}

/** Minutes after midnight from what people type: `8:05`, `08：05`, `0805`, `805`, `8`, `8点半`; undefined when it is none. */
export function minutesFromText(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace('点半', ':30')
    .replace(/[点时.]/, ':')
    .replace(/[分:]$/, '');
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})$/.exec(plain);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : undefined;
}

/**
 * The instant nearest to another at which clocks in a zone show so many minutes after midnight: just after midnight is a
 * little later than just before it, not a day earlier.
 */
export function nearestTime(minutes: number, to: string, zone: string): string {
  const nearer = (from: string): string => addMinutes(from, within(minutes - minutesOfDay(from, zone)));
  // Once more, for a change of the clocks on the way.
  return nearer(nearer(to));
}

/** Minutes forwards or backwards round the clock, whichever way is shorter. */
const within = (shift: number): number => ((shift + 3 * HALF) % (2 * HALF)) - HALF;
