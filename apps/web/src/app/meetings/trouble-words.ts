import { type AgendaNames, wordAgendaFinding, type WordedFinding } from '../agenda/index';
import { type VisitNames, wordVisitFinding } from '../visits/index';
import type { Standing, Trouble } from './standing';

/** Words a finding for the overview as its own page does. */
export function tell({ finding, area, id }: Trouble, standing: Standing): WordedFinding {
  const itinerary = area === 'visits' && standing.itineraries().find(one => one.id === id);
  if (itinerary) return wordVisitFinding(finding, itinerary, visitNamesOf(standing));
  return wordAgendaFinding(finding, namesOf(standing));
}

const visitNamesOf = (standing: Standing): VisitNames => ({
  zone: standing.meeting.timeZone,
  numberOf: id => standing.numbers().get(id),
  nameOf: id => standing.people()?.find(one => one.id === id)?.name ?? '',
});

function namesOf(standing: Standing): AgendaNames {
  const tour = (id: string) => standing.itineraries().find(one => one.id === id);
  const venue = (id: string | undefined): string => (id && standing.venues().get(id)?.name) || '';
  return {
    zone: standing.meeting.timeZone,
    title: id => standing.placed().get(id)?.item.title ?? tour(id)?.title ?? '',
    hall: id => standing.halls().get(id)?.name ?? '',
    person: id => standing.people()?.find(one => one.id === id)?.name ?? '',
    at: id => {
      const { start, end, hallId, venueId } = standing.placed().get(id) ?? {};
      const place = (hallId && standing.halls().get(hallId)?.name) || venue(venueId);
      if (start && end) return { from: place, to: place, start, end };
      const one = tour(id);
      return one && { from: one.end.place, to: one.start.place, start: one.timing.depart, end: one.timing.return };
    },
  };
}
