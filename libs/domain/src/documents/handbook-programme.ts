import { visitedStops } from '../visits';
import { type Placed, placeItems } from '../agenda';
import { localDay, localTime, minutesBetween } from '../time';
import { dayText } from './document-dates';
import { documentWords } from './document-words';
import type { ProgrammeDay, ProgrammeRow, RunningOrderSheet } from './handbook';
import type { HandbookSource } from './handbook-source';
import { officialName, unbroken } from './official-name';

/** An item with its place on the clock. */
type Timed = Placed & { start: string; end: string };

const isTimed = (placed: Placed): placed is Timed => placed.start !== undefined && placed.end !== undefined;

/** What attendees may read, scheduled, by time and then by hall. */
function topLevel(source: HandbookSource): Timed[] {
  const shown = source.items.filter(item => item.visibility !== 'staff');
  const hallOrder = new Map(source.halls.map((hall, i) => [hall.id, i]));
  return [...placeItems(shown, source.halls).values()]
    .filter(placed => !placed.parent)
    .filter(isTimed)
    .sort(
      (a, b) =>
        Date.parse(a.start) - Date.parse(b.start) ||
        (hallOrder.get(a.hallId ?? '') ?? -1) - (hallOrder.get(b.hallId ?? '') ?? -1) ||
        (a.item.id < b.item.id ? -1 : 1),
    );
}

/** The programme by day; an itinerary stands in it unless an item of kind `visit` already covers its time. */
export function programmeDays(source: HandbookSource): ProgrammeDay[] {
  const { timeZone: zone, language } = source.meeting;
  const items = topLevel(source);
  const rows = [
    ...items.map(placed => ({ start: placed.start, row: itemRow(placed, source) })),
    ...source.itineraries
      .filter(itinerary => !items.some(placed => covers(placed, itinerary.timing)))
      .map(itinerary => ({ start: itinerary.timing.depart, row: visitRow(itinerary, source) })),
  ].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const days = [...new Set(rows.map(({ start }) => localDay(start, zone)))].sort();
  return days.map(day => ({
    title: dayText(day, language),
    rows: rows.filter(({ start }) => localDay(start, zone) === day).map(({ row }) => row),
  }));
}

const covers = ({ item, start, end }: Timed, timing: { depart: string; return: string }): boolean =>
  item.kind === 'visit' && Date.parse(start) < Date.parse(timing.return) && Date.parse(timing.depart) < Date.parse(end);

function itemRow(placed: Timed, source: HandbookSource): ProgrammeRow {
  const chairs = placed.item.speakers?.filter(({ role }) => role === 'chair') ?? [];
  const others = placed.item.speakers?.filter(({ role }) => role !== 'chair') ?? [];
  const words = documentWords(source.meeting.language);
  const details = [
    ...(chairs.length
      ? [words.chair(chairs.map(({ attendeeId }) => person(attendeeId, source)).join(words.list))]
      : []),
    ...(others.length ? [others.map(({ attendeeId }) => person(attendeeId, source)).join(words.list)] : []),
    ...(placed.item.kind === 'visit' ? stopNames(placed, source) : []),
  ];
  return { time: span(placed, source), title: placed.item.title, details, place: placeLines(placed, source) };
}

function stopNames(placed: Timed, source: HandbookSource): string[] {
  const words = documentWords(source.meeting.language);
  return source.itineraries
    .filter(itinerary => covers(placed, itinerary.timing))
    .map(itinerary =>
      visitedStops(itinerary)
        .map(stop => stop.name)
        .join(words.list),
    );
}

function visitRow(itinerary: HandbookSource['itineraries'][number], source: HandbookSource): ProgrammeRow {
  const words = documentWords(source.meeting.language);
  const { depart, return: back } = itinerary.timing;
  return {
    time: span({ start: depart, end: back }, source),
    title: itinerary.title,
    details: [
      visitedStops(itinerary)
        .map(stop => stop.name)
        .join(words.list),
    ].filter(Boolean),
    place: [itinerary.start.place],
  };
}

/** The running orders of all items that have one. */
export function runningOrders(source: HandbookSource): RunningOrderSheet[] {
  const { timeZone: zone, language } = source.meeting;
  const words = documentWords(language);
  return topLevel(source)
    .filter(placed => placed.children.length > 0)
    .map(placed => {
      const chairs = placed.item.speakers?.filter(({ role }) => role === 'chair') ?? [];
      const facts = [
        `${dayText(localDay(placed.start, zone), language)}${language === 'en' ? ', ' : '　'}${span(placed, source)}`,
        placeLines(placed, source).join(' '),
        chairs.length ? words.chair(chairs.map(({ attendeeId }) => person(attendeeId, source)).join(words.list)) : '',
      ];
      return {
        title: placed.item.title,
        facts: facts.filter(Boolean),
        rows: placed.children.map(child => ({
          time: child.start ? localTime(child.start, zone) : '',
          title: child.item.title,
          people: (child.item.speakers ?? []).map(({ attendeeId }) => person(attendeeId, source)),
          minutes: words.minutes(child.item.minutes),
        })),
      };
    });
}

/** `08:00—09:10`; beyond midnight with the day it ends. */
function span({ start, end }: { start: string; end: string }, source: HandbookSource): string {
  const { timeZone: zone, language } = source.meeting;
  if (minutesBetween(start, end) <= 0) return localTime(start, zone);
  return `${localTime(start, zone)}${documentWords(language).dash}${localTime(end, zone)}`;
}

/** The hall, with its building where the meeting has several. */
function placeLines({ hallId, venueId }: Placed, { halls, venues }: HandbookSource): string[] {
  const hall = halls.find(({ id }) => id === hallId);
  const venue = venues.find(({ id }) => id === (venueId ?? hall?.venueId));
  if (!hall) return venue ? [venue.name] : [];
  return venue && venues.length > 1 && !hall.name.includes(venue.name) ? [venue.name, hall.name] : [hall.name];
}

/** `梁村镇党委书记　张三`: post first as offices do; in English the name first. */
function person(attendeeId: string, source: HandbookSource): string {
  const attendee = source.attendees.find(({ id }) => id === attendeeId);
  if (!attendee) return '';
  const post = postText(attendee, source);
  if (source.meeting.language === 'en') return post ? `${attendee.name}, ${post}` : attendee.name;
  return post ? `${post}　${unbroken(attendee.name)}` : officialName(attendee.name);
}

/** Unit and post of every post somebody holds. */
export function postText(attendee: Pick<HandbookSource['attendees'][number], 'posts'>, source: HandbookSource): string {
  const words = documentWords(source.meeting.language);
  return attendee.posts
    .map(({ unitId, unit, post }) => {
      const name = source.units.find(({ id }) => id === unitId)?.name ?? unit ?? '';
      if (source.meeting.language === 'en') return [post, name].filter(Boolean).join(', ');
      return `${name}${post}`;
    })
    .filter(Boolean)
    .join(words.comma);
}
