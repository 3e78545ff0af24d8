import { addMinutes, daysBetween, localDay, localTime } from '../time';
import { dateText, periodText } from './document-dates';
import { documentWords } from './document-words';
import type { NoticeClause } from './handbook';
import { contactList } from './handbook-people';
import type { HandbookSource } from './handbook-source';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** What those who come should know, from what the meeting knows: when, where to register, when the vehicles leave. */
export function noticeClauses(source: HandbookSource): NoticeClause[] {
  const { language, startDate, endDate, timeZone: zone } = source.meeting;
  const words = documentWords(language);
  const moment = (instant: string) =>
    `${dateText(localDay(instant, zone), language)}${language === 'en' ? ', ' : ''}${localTime(instant, zone)}`;
  const span = (start: string, minutes: number) =>
    minutes > 0 ? `${moment(start)}${words.dash}${localTime(addMinutes(start, minutes), zone)}` : moment(start);
  // Signing in before a session (签到) is no arrival (报到).
  const registration = source.items.find(
    ({ kind, start, visibility, title }) =>
      kind === 'registration' && start && visibility !== 'staff' && (language === 'en' || title.includes('报到')),
  );
  const [visit] = source.itineraries;
  const clauses: NoticeClause[] = [
    {
      title: words.notice.when,
      text: [words.notice.whenText(periodText(startDate, endDate, language), daysBetween(startDate, endDate) + 1)],
    },
    ...(registration?.start
      ? [
          {
            title: words.notice.registration,
            text: [
              words.notice.registrationText(
                span(registration.start, registration.minutes),
                placeOf(registration, source),
              ),
            ],
          },
        ]
      : []),
    ...(visit
      ? [
          {
            title: words.notice.ride,
            text: [words.notice.rideText(moment(visit.timing.depart), visit.start.place), words.notice.visitText],
          },
        ]
      : []),
    { title: words.notice.discipline, text: [words.notice.disciplineText] },
    ...(contactList(source).length
      ? [{ title: words.notice.help, text: [words.notice.helpText(source.vehicles.length > 0)] }]
      : []),
  ];
  if (language === 'en') return clauses;
  return clauses.map((clause, i) => ({ ...clause, title: `${NUMERALS[i]}、${clause.title}` }));
}

function placeOf(
  { hallId, venueId }: { hallId?: string; venueId?: string },
  { halls, venues }: HandbookSource,
): string {
  const hall = halls.find(({ id }) => id === hallId);
  const venue = venues.find(({ id }) => id === (venueId ?? hall?.venueId));
  return [venue?.name, hall?.name].filter((name, i, all) => name && all.indexOf(name) === i).join('');
}
