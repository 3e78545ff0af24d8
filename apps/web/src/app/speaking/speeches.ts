import type { AgendaItemDto, SpeakerNoteDto } from '@yicheng/contracts';
import { type Itinerary, placeItems, presentationsOf } from '@yicheng/domain';

/** One speech: somebody with a part in an agenda item or presenting a stop, and the text for it as far as one may see it. */
export interface Speech {
  /** Item or stop, and speaker. */
  key: string;
  title: string;
  /** The item it belongs to in a running order. */
  within?: string;
  start?: string;
  /** The slot. */
  minutes: number;
  speakerId: string;
  note?: SpeakerNoteDto;
}

/** How many minutes a text is longer than its slot; 0 when it fits. */
export const overBy = ({ note, minutes }: Speech): number =>
  note && note.minutes > minutes ? Math.round((note.minutes - minutes) * 10) / 10 : 0;

/** Every speech of the programme in the order it is given; chairs and conveners only where they wrote something. */
export function speechesOf(
  items: readonly AgendaItemDto[],
  notes: readonly SpeakerNoteDto[],
  itineraries: readonly Itinerary[] = [],
): Speech[] {
  const noteOf = new Map(notes.map(note => [`${note.itemId ?? note.stopId} ${note.speakerId}`, note]));
  const placed = [...placeItems(items).values()].sort(
    (a, b) => (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) || a.offset - b.offset,
  );
  const said = placed.flatMap(({ item, parent, start }) =>
    (item.speakers ?? []).flatMap(({ attendeeId, role }): Speech[] => {
      const key = `${item.id} ${attendeeId}`;
      const note = noteOf.get(key);
      if (!note && (role === 'chair' || role === 'convener')) return [];
      return [
        {
          key,
          title: item.title,
          ...(parent && { within: parent.item.title }),
          ...(start && { start }),
          minutes: item.minutes,
          speakerId: attendeeId,
          ...(note && { note }),
        },
      ];
    }),
  );
  const presented = itineraries.flatMap(itinerary =>
    [...new Set(itinerary.stops.flatMap(({ presenterId }) => presenterId ?? []))].flatMap(speakerId =>
      presentationsOf([itinerary], speakerId).map(({ stop, minutes, start }): Speech => {
        const key = `${stop.id} ${speakerId}`;
        const note = noteOf.get(key);
        const within = itinerary.title;
        return { key, title: stop.name, within, ...(start && { start }), minutes, speakerId, ...(note && { note }) };
      }),
    ),
  );
  const order = ({ start }: Speech): number => (start ? Date.parse(start) : Infinity);
  return presented.length ? [...said, ...presented].sort((a, b) => order(a) - order(b)) : said;
}
