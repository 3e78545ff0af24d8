import type { AgendaItemDto, HallDto, ItineraryDto } from '@yicheng/contracts';
import {
  addMinutes,
  hasAudience,
  type Itinerary,
  localDay,
  localTime,
  mealsOnTheWay,
  minutesBetween,
  type Placed,
  placeItems,
  timeItinerary,
} from '@yicheng/domain';
import type { Place } from './desk';

/**
 * Every place of a programme where something may be said, in the order of the day: items with their sub-items, stops. A
 * meal stop that is a meal of the agenda stands within it, and the meal is where and when the vehicles are there.
 */
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
  const stops = itineraries.flatMap(one => stopsOf(one, zone));
  const eaten = eatenAt(placed, itineraries, stops);
  const tops = [
    ...placed
      .filter(({ parent }) => !parent)
      .map(one => [atStop(ofItem(one), eaten.get(one.item.id)), ...below(one).map(ofItem)]),
    ...stops.filter(stop => ![...eaten.values()].includes(stop)).map(stop => [stop]),
  ].map(([top, ...inner]) => {
    const stop = eaten.get(top!.id);
    return [top!, ...(stop ? [{ ...stop, parentId: top!.id }] : []), ...inner];
  });
  return tops.sort(([a], [b]) => (a!.start ?? '￿').localeCompare(b!.start ?? '￿')).flat();
}

/** What is listed of them: a meal on the way once, under its name in the agenda. */
export const listedOf = (places: readonly Place[]): Place[] =>
  places.filter(({ kind, parentId }) => kind === 'item' || !parentId);

/** The stops where a meal of the agenda for everybody is eaten, by its item. */
function eatenAt(placed: readonly Placed[], itineraries: readonly ItineraryDto[], stops: readonly Place[]) {
  const kinds = new Map(itineraries.flatMap(one => one.stops.map(({ id, kind }) => [id, kind] as const)));
  const meals = placed.flatMap(({ item, start, end, parent }) =>
    item.kind === 'meal' && start && end && !parent && !hasAudience(item) ? [{ id: item.id, start, end }] : [],
  );
  const timed = stops.flatMap(({ id, start, minutes }) =>
    start && kinds.get(id) === 'meal' ? [{ id, start, end: addMinutes(start, minutes) }] : [],
  );
  const eaten = mealsOnTheWay(meals, timed);
  return new Map(stops.flatMap(stop => (eaten.has(stop.id) ? [[eaten.get(stop.id)!.id, stop] as const] : [])));
}

const atStop = (meal: Place, stop: Place | undefined): Place => {
  if (!stop) return meal;
  const { title: where, day, time, minutes, start } = stop;
  return { ...meal, where, day, time, minutes, ...(start && { start }) };
};

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
