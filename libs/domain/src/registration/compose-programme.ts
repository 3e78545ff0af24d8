import { type AgendaItem, concerns, type Guest, type Placed, placeItems } from '../agenda/index';
import { minutesBetween } from '../time';
import {
  bestOf,
  type Itinerary,
  type Moment,
  placedMoments,
  type RunForecast,
  timeItinerary,
  whereabouts,
} from '../visits/index';
import { eatenOnce } from './eaten-once';
import { inTimeOrder, type Progress, type ProgrammeEntry } from './programme';

/** The released programme and the names of its places and people. */
export interface ProgrammeSource {
  items: readonly AgendaItem[];
  itineraries: readonly Itinerary[];
  halls: readonly { id: string; venueId: string; name: string }[];
  venues: readonly { id: string; name: string; address?: string }[];
  people: ReadonlyMap<string, { name: string; post?: string }>;
  /** What is expected of the vehicles that have reported today, by itinerary. */
  forecasts?: ReadonlyMap<string, readonly RunForecast[]>;
  /** The moment the forecasts were made for. */
  now?: string;
}

/**
 * An attendee's programme out of a release: every scheduled item they may see, and the stops and drives of the site
 * visits as their own vehicle makes them (as the first one does, for whoever has none in it). Nothing for staff only.
 */
export function composeProgramme(source: ProgrammeSource, guest: Guest): ProgrammeEntry[] {
  const placed = placeItems(source.items, source.halls);
  const items = [...placed.values()].flatMap(here => entryOf(here, source, guest));
  const tours = source.itineraries.flatMap(itinerary => drivesAndStops(itinerary, source, guest));
  const meals = new Set(
    source.itineraries.flatMap(({ stops }) => stops.flatMap(({ kind, id }) => (kind === 'meal' ? [id] : []))),
  );
  return eatenOnce(items, tours, meals).sort(inTimeOrder);
}

function entryOf(here: Placed, source: ProgrammeSource, guest: Guest): ProgrammeEntry[] {
  const { item, start, end, parent } = here;
  const own = item.speakers?.find(speaker => speaker.attendeeId === guest.id);
  if (!start || !end || (hidden(here) && !own)) return [];
  const hall = source.halls.find(one => one.id === here.hallId);
  const venue = source.venues.find(one => one.id === here.venueId);
  const people = (item.speakers ?? []).flatMap(({ attendeeId, role }) => {
    const person = source.people.get(attendeeId);
    return person ? [{ ...person, role }] : [];
  });
  const entry: ProgrammeEntry = {
    id: item.id,
    kind: item.kind,
    ...(parent && { parentId: parent.item.id }),
    title: item.title,
    start,
    end,
    mine: parent ? Boolean(own) : concerns(item, guest) || hasPartBelow(here, guest),
    ...(own && { part: own.role }),
    ...(hall && { hall: hall.name }),
    ...(venue && { venue: venue.name }),
    ...(venue?.address && { address: venue.address }),
    ...(people.length > 0 && { people }),
    ...(item.text && { text: item.text }),
  };
  return [entry];
}

/** An item for staff hides what lies below it too. */
const hidden = (here: Placed): boolean =>
  here.item.visibility === 'staff' || (here.parent !== undefined && hidden(here.parent));

const hasPartBelow = (here: Placed, guest: Guest): boolean =>
  here.children.some(
    child => child.item.speakers?.some(one => one.attendeeId === guest.id) || hasPartBelow(child, guest),
  );

function drivesAndStops(itinerary: Itinerary, { forecasts, now }: ProgrammeSource, guest: Guest): ProgrammeEntry[] {
  if (itinerary.stops.length === 0) return [];
  const timing = timeItinerary(itinerary);
  const run = timing.runs.find(one => one.vehicleId === guest.vehicleId);
  const shown = run ?? timing.runs[0];
  const expected = forecasts?.get(itinerary.id)?.find(one => one.vehicleId === run?.vehicleId);
  const day = expected ?? asPlanned(shown ?? { depart: timing.depart, calls: timing.stops, return: timing.return });
  const common = { mine: run !== undefined, ...(timing.estimated && { estimated: true }) };
  const reported = expected && placedMoments(expected).findLastIndex(({ moment }) => moment.actual !== undefined);
  const due = expected !== undefined && now !== undefined && whereabouts(expected, now).due;
  const progress = (end: number): { progress?: Progress } => {
    // Of a vehicle that only somebody spoke of nobody knows how far it is: the clock tells.
    if (reported === undefined || reported < 0) return {};
    return { progress: end <= reported ? 'over' : end > reported + 1 ? 'ahead' : due ? 'due' : 'on' };
  };
  let from = { place: itinerary.start.place, at: day.depart };
  const drive = (to: string, title: string, end: Moment, moment: number): ProgrammeEntry => ({
    id: `${itinerary.id}:${to}`,
    kind: 'drive',
    title,
    ...times(from.at, end),
    at: from.place,
    ...common,
    ...progress(moment),
  });
  const entries = day.calls.flatMap((call, i): ProgrammeEntry[] => {
    const stop = itinerary.stops.find(({ id }) => id === call.stopId);
    if (!stop) return [];
    const there = drive(stop.id, stop.name, call.reach, 2 * i + 1);
    from = { place: stop.name, at: call.leave };
    const visit: ProgrammeEntry = {
      id: stop.id,
      kind: 'stop',
      title: stop.name,
      ...times(call.begin, call.leave),
      ...(stop.unit && { at: stop.unit }),
      ...(stop.presenter && { presenter: stop.presenter }),
      ...common,
      ...progress(2 * i + 2),
    };
    return [there, visit];
  });
  return [...entries, drive('end', itinerary.end.place, day.return, 2 * day.calls.length + 1)];
}

/** Start and end as best known, with the planned ones where they differ by a minute or more. */
function times(start: Moment, end: Moment): Pick<ProgrammeEntry, 'start' | 'end' | 'planned'> {
  const off = [start, end].some(moment => Math.abs(minutesBetween(moment.planned, bestOf(moment))) >= 1);
  const planned = { start: start.planned, end: end.planned };
  return { start: bestOf(start), end: bestOf(end), ...(off && { planned }) };
}

interface PlannedDay {
  depart: string;
  calls: readonly { stopId: string; reach: string; begin: string; leave: string }[];
  return: string;
}

const asPlanned = ({
  depart,
  calls,
  return: back,
}: PlannedDay): Pick<RunForecast, 'depart' | 'return'> & {
  calls: readonly Omit<RunForecast['calls'][number], 'callId'>[];
} => ({
  depart: { planned: depart },
  calls: calls.map(({ stopId, reach, begin, leave }) => ({
    stopId,
    reach: { planned: reach },
    begin: { planned: begin },
    leave: { planned: leave },
  })),
  return: { planned: back },
});
