import { momentText, periodText } from './document-dates';
import { documentWords } from './document-words';
import type { HandbookData } from './handbook';
import { graphSheets } from './handbook-graphs';
import { noticeClauses } from './handbook-notice';
import { contactList, expectedPeople, rosterUnits, vehicleSheets } from './handbook-people';
import { programmeDays, runningOrders } from './handbook-programme';
import { routeCards } from './handbook-routes';
import { siteSheets } from './handbook-sites';
import type { HandbookSource } from './handbook-source';
import { titleLines } from './title-lines';

/** Everything a meeting's handbook says, from its data, in the meeting's language. The same source gives the same data. */
export function buildHandbook(source: HandbookSource): HandbookData {
  const { meeting, release } = source;
  const { language, timeZone } = meeting;
  const words = documentWords(language);
  return {
    language,
    labels: words.labels,
    title: meeting.title,
    titleLines: titleLines(meeting.title),
    organizer: source.organizer,
    period: periodText(meeting.startDate, meeting.endDate, language),
    place: source.venues.length === 1 ? source.venues[0]!.name : null,
    edition: release ? words.edition(release.n, momentText(release.at, timeZone, language)) : words.draft,
    notice: noticeClauses(source),
    days: programmeDays(source),
    orders: runningOrders(source),
    routes: routeCards(source),
    sites: siteSheets(source),
    graphs: graphSheets(source),
    rosterNote: words.rosterNote(expectedPeople(source).length),
    roster: rosterUnits(source),
    vehicles: vehicleSheets(source),
    contacts: contactList(source),
  };
}
