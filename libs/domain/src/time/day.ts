const DAY = 86_400_000;

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a calendar day `2026-10-08` that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && addDays(text, 0) === text;
}

/** Whether a text is a day that can be stored: one that exists, from 1970 to 2199. */
export const isStorableDay = (text: string): boolean => /^(19[7-9]\d|2[01]\d\d)-/.test(text) && isDay(text);

/** The calendar day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one calendar day to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** Every calendar day from `first` to `last`, both included; none when `last` is earlier. */
export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i));
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(day: string): number {
  return new Date(midnight(day)).getUTCDay();
}
