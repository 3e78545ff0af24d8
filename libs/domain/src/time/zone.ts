import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which clocks in a zone show so many minutes after midnight on a day; 1440 is the next midnight.
 * In the hour that spring skips, the time as if the clock had not jumped; in the hour that autumn repeats, the first.
 */
export function instantAt(day: string, minutes: number, zone: string): string {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes });
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds).toISOString();
}

/** Whether a text names a time zone, such as `Asia/Shanghai`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** An instant moved by whole days on the wall clock, so 08:00 stays 08:00 across a change of the clocks. */
export function shiftDays(instant: string, days: number, zone: string): string {
  const moved = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days });
  return new Date(moved.epochMilliseconds).toISOString();
}
