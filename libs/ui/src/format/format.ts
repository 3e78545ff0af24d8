import { language } from '../language/words';

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(instant: string | number, zone: string, locale: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(typeof instant === 'number' ? instant : Date.parse(instant))) {
    parts[type] ??= value;
  }
  return parts;
}

/** `甲、乙、丙` / `a, b, c`: what stands side by side, as the language sets it apart. */
export const formatList = (parts: readonly (string | number)[]): string =>
  parts.join(language() === 'en' ? ', ' : '、');

const noon = (day: string): string => `${day}T12:00:00Z`;

/** `14:05`: the time of an instant on the walls of a zone, 24 hours, in either language. */
export function formatTime(instant: string | number, zone: string): string {
  const key = `${zone} ${instant}`;
  let text = times.get(key);
  if (text === undefined) {
    if (times.size >= REMEMBERED) times.clear();
    times.set(key, (text = clockOf(instant, zone)));
  }
  return text;
}

/** Boards word the same few hundred times over and over while something is dragged. */
const REMEMBERED = 5000;
const times = new Map<string, string>();

function clockOf(instant: string | number, zone: string): string {
  const { hour, minute } = partsOf(instant, zone, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
}

/** `10:20–12:00`: a start and how many minutes it lasts, or its end. */
export function formatTimeRange(start: string, end: string | number, zone: string): string {
  const until = typeof end === 'number' ? Date.parse(start) + end * 60_000 : end;
  return `${formatTime(start, zone)}–${formatTime(until, zone)}`;
}

/** `周四` / `Thu`: the weekday of a local day `2026-10-08`. */
export function formatWeekday(day: string): string {
  const locale = language() === 'en' ? 'en-GB' : 'zh-CN';
  return partsOf(noon(day), 'UTC', locale, { weekday: 'short' }).weekday ?? '';
}

/** `10月8日` / `8 October`: a local day without weekday and year. */
export function formatDate(day: string): string {
  if (language() !== 'en') return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  const { month, day: date } = partsOf(noon(day), 'UTC', 'en-GB', { day: 'numeric', month: 'long' });
  return `${date} ${month}`;
}

/** `10月8日 周四` / `Thu 8 October`: a local day. */
export function formatDay(day: string): string {
  return language() === 'en' ? `${formatWeekday(day)} ${formatDate(day)}` : `${formatDate(day)} ${formatWeekday(day)}`;
}

/** `2026年10月8日` / `8 October 2026`. */
export function formatFullDate(day: string): string {
  const year = day.slice(0, 4);
  return language() === 'en' ? `${formatDate(day)} ${year}` : `${year}年${formatDate(day)}`;
}

/** `10月8日 周四 – 9日 周五` / `Thu 8 – Fri 9 October`: first and last local day. */
export function formatDays(first: string, last: string): string {
  if (first === last) return formatDay(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (language() === 'en') {
    const start = sameMonth ? `${formatWeekday(first)} ${Number(first.slice(8))}` : formatDay(first);
    return `${start} – ${formatDay(last)}`;
  }
  const end = sameMonth ? `${Number(last.slice(8))}日 ${formatWeekday(last)}` : formatDay(last);
  return `${formatDay(first)} – ${end}`;
}

/** The local day `2026-10-08` of an instant in a zone. */
export function dayOf(instant: string | number, zone: string): string {
  const { year, month, day } = partsOf(instant, zone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${year}-${month}-${day}`;
}

/** `10月8日 08:00` / `8 October, 08:00`: an instant with its day. */
export function formatMoment(instant: string, zone: string): string {
  const day = formatDate(dayOf(instant, zone));
  return language() === 'en' ? `${day}, ${formatTime(instant, zone)}` : `${day} ${formatTime(instant, zone)}`;
}

/** `1 100` with a thin space in Chinese, `1,100` in English. */
export function formatCount(count: number): string {
  const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(count);
  return language() === 'en' ? plain : plain.replaceAll(',', '\u2009');
}

/** `1 天 17 时`, `2 时 5 分`, `45 分` / `1 d 17 h`, `2 h 5 min`, `45 min`: the two largest parts of so many minutes. */
export function formatDuration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const [d, h, m] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const [day, hour, minute] = language() === 'en' ? ['d', 'h', 'min'] : ['天', '时', '分'];
  const parts = d
    ? [
        [d, day],
        [h, hour],
      ]
    : [
        [h, hour],
        [m, minute],
      ];
  const shown = parts.filter(([n]) => n).map(([n, unit]) => `${n} ${unit}`);
  return shown.length ? shown.join(' ') : `0 ${minute}`;
}
