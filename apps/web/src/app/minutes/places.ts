import type { AgendaItemDto, HallDto, ItineraryDto } from '@yicheng/contracts';
import {
  type Itinerary,
  localDay,
  localTime,
  minutesBetween,
  type Placed,
  placeItems,
  timeItinerary,
} from '@yicheng/domain';
import type { Place } from './desk';

/** Every place of a programme where something may be said, in the order of the day: items with their sub-items, stops. */
export function placesOf(
  items: readonly AgendaItemDto[],
  halls: readonly HallDto[],
  itineraries: readonly ItineraryDto[],
  zone: string,
): Place[] {
  const hallNames = new Map(halls.map(({ id, name }) => [id, name]));
  const placed = [...placeItems(items, halls).values()];
  const ofItem = ({ item, start, hallId, parent }: Placed): Place => ({
    id: item.id,
    kind: 'item',
    title: item.title,
    where: (hallId && hallNames.get(hallId)) ?? '',
    ...(parent && { parentId: parent.item.id }),
    ...whenIn(start, zone),
    minutes: item.minutes,
    speakerIds: (item.speakers ?? []).map(({ attendeeId }) => attendeeId),
  });
  const tops = [
    ...placed.filter(({ parent }) => !parent).map(one => [ofItem(one), ...below(one).map(ofItem)]),
    ...itineraries.flatMap(one => stopsOf(one, zone)).map(stop => [stop]),
  ];
  return tops.sort(([a], [b]) => (a!.start ?? '￿').localeCompare(b!.start ?? '￿')).flat();
}

const below = (placed: Placed): Placed[] => placed.children.flatMap(child => [child, ...below(child)]);

const whenIn = (start: string | undefined, zone: string) => ({
  ...(start && { start }),
  day: start ? localDay(start, zone) : '',
  time: start ? localTime(start, zone) : '',
});

function stopsOf(itinerary: ItineraryDto, zone: string): Place[] {
  const timed = new Map(timeItinerary(itinerary as Itinerary).stops.map(stop => [stop.stopId, stop]));
  return itinerary.stops.map((stop): Place => {
    const call = timed.get(stop.id);
    return {
      id: stop.id,
      kind: 'stop',
      title: stop.name,
      where: stop.unit ?? '',
      ...whenIn(call?.begin, zone),
      minutes: call ? minutesBetween(call.begin, call.leave) : stop.dwell,
      speakerIds: [],
    };
  });
}
