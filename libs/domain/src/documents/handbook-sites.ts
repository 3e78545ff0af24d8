import { stopNumbers } from '../visits';
import { documentWords } from './document-words';
import type { SiteSheet } from './handbook';
import type { HandbookSource } from './handbook-source';

/**
 * What there is to see at each stop that says something of it: words, pictures, whom to call, what is done when it rains.
 * A stop that several itineraries have alike is shown once.
 */
export function siteSheets({ itineraries, meeting }: HandbookSource): SiteSheet[] {
  const words = documentWords(meeting.language);
  const sheets = itineraries.flatMap(itinerary => {
    const numbers = stopNumbers(itinerary);
    return itinerary.stops.flatMap((stop): SiteSheet[] => {
      const { sights, pictures = [], rainPlan, contact, presenter, unit } = stop;
      if (stop.kind === 'meal' || !(sights || pictures.length || rainPlan)) return [];
      const line = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);
      return [
        {
          number: numbers.get(stop.id) ?? null,
          name: stop.name,
          unit: unit ?? null,
          text: (sights ?? '')
            .split(/\n+/)
            .map(paragraph => paragraph.trim())
            .filter(Boolean),
          lines: [
            ...line(words.labels.presenter, presenter),
            ...line(words.labels.rain, rainPlan),
            ...line(words.labels.contact, contact && [contact.name, contact.phone].filter(Boolean).join(' ')),
          ],
          pictures: pictures.map(({ fileId, caption }) => ({ fileId, caption: caption ?? null })),
        },
      ];
    });
  });
  const told = new Set<string>();
  return sheets.filter(({ number: _, ...sheet }) => {
    const text = JSON.stringify(sheet);
    return !told.has(text) && told.add(text);
  });
}
