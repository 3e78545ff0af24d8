/** Where a meeting stands. Only `draft`, `published` and `archived` are stored; the rest follows from the dates. */
export const MEETING_STATUSES = ['draft', 'published', 'under-way', 'closed', 'archived'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** Languages documents and phones of a meeting start in. */
export const MEETING_LANGUAGES = ['zh-CN', 'en'] as const;
export type MeetingLanguage = (typeof MEETING_LANGUAGES)[number];

/** Days are local dates (YYYY-MM-DD) in the meeting's IANA time zone, both inclusive. */
export interface MeetingDays {
  startDate: string;
  endDate: string;
}

/** What a meeting's status is on a local day, given what is stored. */
export function meetingStatus(
  stored: 'draft' | 'published' | 'archived',
  days: MeetingDays,
  today: string,
): MeetingStatus {
  if (stored !== 'published') return stored;
  if (today < days.startDate) return 'published';
  return today > days.endDate ? 'closed' : 'under-way';
}

/** The longest meeting that can be stored, in days. */
export const MAX_DAYS = 60;

/** Every local date of the meeting, first to last. */
export function meetingDates({ startDate, endDate }: MeetingDays): string[] {
  const dates: string[] = [];
  const day = new Date(`${startDate}T00:00:00Z`);
  const last = new Date(`${endDate}T00:00:00Z`);
  while (day <= last && dates.length < MAX_DAYS) {
    dates.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return dates;
}
