import type { MeetingLanguage } from '../meetings';
import { localDay, localTime, weekday } from '../time';

const DAYS_ZH = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const parts = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** `10月8日` or `8 October`. */
export function dateText(day: string, language: MeetingLanguage): string {
  const { month, date } = parts(day);
  return language === 'en' ? `${date} ${MONTHS_EN[month - 1]}` : `${month}月${date}日`;
}

/** `10月8日　星期四` or `Thursday 8 October`, as a heading. */
export function dayText(day: string, language: MeetingLanguage): string {
  const at = weekday(day);
  return language === 'en' ? `${DAYS_EN[at]} ${dateText(day, language)}` : `${dateText(day, language)}　${DAYS_ZH[at]}`;
}

/** `2026年10月8日至9日`, `2026年12月31日至2027年1月1日` or `8–9 October 2026`; one day stands alone. */
export function periodText(first: string, last: string, language: MeetingLanguage): string {
  const [a, b] = [parts(first), parts(last)];
  if (language === 'en') {
    if (first === last) return `${dateText(last, language)} ${b.year}`;
    if (a.year !== b.year) return `${dateText(first, language)} ${a.year} – ${dateText(last, language)} ${b.year}`;
    const from = a.month === b.month ? `${a.date}–` : `${dateText(first, language)} – `;
    return `${from}${dateText(last, language)} ${b.year}`;
  }
  const from = `${a.year}年${dateText(first, language)}`;
  if (first === last) return from;
  if (a.year !== b.year) return `${from}至${b.year}年${dateText(last, language)}`;
  return `${from}至${a.month === b.month ? `${b.date}日` : dateText(last, language)}`;
}

/** `2026年10月7日21:40` or `7 October 2026, 21:40` in a zone. */
export function momentText(instant: string, zone: string, language: MeetingLanguage): string {
  const day = localDay(instant, zone);
  const { year } = parts(day);
  const time = localTime(instant, zone);
  return language === 'en'
    ? `${dateText(day, language)} ${year}, ${time}`
    : `${year}年${dateText(day, language)}${time}`;
}
