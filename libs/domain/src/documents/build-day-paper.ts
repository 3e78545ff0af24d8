import { isStaff, type Vehicle } from '../people';
import { dayText, momentText } from './document-dates';
import type { DayPaperData, DaySheet, RouteCardsData, TickUnit } from './day-paper';
import { dayPaperWords } from './day-paper-words';
import { documentWords } from './document-words';
import type { Contact } from './handbook';
import { expectedPeople, rosterUnits } from './handbook-people';
import type { HandbookSource } from './handbook-source';
import { officialName } from './official-name';
import { vehicleWay } from './vehicle-way';

type Visit = HandbookSource['itineraries'][number];

/** How many of the organizers on duty are printed. */
const ON_DUTY = 3;

/** The route cards of a meeting: one per way, naming the vehicles that take it; `vehicleIds` narrows them to some. */
export function buildRouteCards(source: HandbookSource, vehicleIds?: readonly string[]): RouteCardsData {
  const words = documentWords(source.meeting.language);
  const cards = source.itineraries.flatMap(itinerary => {
    const ways = new Map<string, { way: ReturnType<typeof vehicleWay>; vehicles: number[] }>();
    for (const run of itinerary.timing.runs) {
      const vehicle = source.vehicles.find(({ id }) => id === run.vehicleId);
      if (!vehicle || (vehicleIds && !vehicleIds.includes(vehicle.id))) continue;
      const way = vehicleWay(itinerary, run, source);
      const key = JSON.stringify(way);
      const known = ways.get(key) ?? { way, vehicles: [] };
      known.vehicles.push(vehicle.number);
      ways.set(key, known);
    }
    return [...ways.values()].map(({ way, vehicles }) => ({
      title: words.vehicles(vehicles),
      facts: [itinerary.title, dayText(itinerary.date, source.meeting.language)],
      way,
      note: aboutNote(itinerary, source),
    }));
  });
  return { ...paperOf(source), cards };
}

/** The day on paper for every vehicle of every itinerary, or some of them: the captain's sheet, then the driver's. */
export function buildDayPaper(source: HandbookSource, vehicleIds?: readonly string[]): DayPaperData {
  const sheets = source.itineraries.flatMap(itinerary =>
    itinerary.vehicleIds
      .filter(id => !vehicleIds || vehicleIds.includes(id))
      .flatMap(id => sheetsOf(itinerary, id, source)),
  );
  return { ...paperOf(source), sheets };
}

function paperOf({ meeting, organizer, release, adjustedAt }: HandbookSource) {
  const { language, timeZone, title } = meeting;
  const words = documentWords(language);
  const moment = (at: string): string => momentText(at, timeZone, language);
  const released = release ? words.edition(release.n, moment(release.at)) : words.draft;
  const edition = adjustedAt ? words.adjusted(released, moment(adjustedAt)) : released;
  return { language, labels: dayPaperWords(language).labels, title, organizer, edition };
}

function sheetsOf(itinerary: Visit, vehicleId: string, source: HandbookSource): DaySheet[] {
  const vehicle = source.vehicles.find(({ id }) => id === vehicleId);
  const run = itinerary.timing.runs.find(one => one.vehicleId === vehicleId);
  if (!vehicle || !run) return [];
  const { language } = source.meeting;
  const words = dayPaperWords(language);
  const common = documentWords(language);
  const name = common.vehicle(vehicle.number);
  const people = ridersOf(vehicleId, source);
  const count = people.reduce((sum, unit) => sum + unit.people.length, 0);
  const way = vehicleWay(itinerary, run, source);
  const facts = [
    itinerary.title,
    dayText(itinerary.date, language),
    vehicle.plate ?? '',
    common.roles[vehicle.role],
    words.total(count, vehicle.passengers),
  ].filter(Boolean);
  const sheet = (who: string, more: Pick<DaySheet, 'people' | 'departures' | 'phones' | 'note'>): DaySheet => ({
    title: words.sheet(name, who),
    facts,
    way,
    ...more,
  });
  const about = aboutNote(itinerary, source);
  return [
    sheet(words.labels.captainSheet, {
      people,
      departures: way.slice(0, -1).map(({ leave }) => leave ?? ''),
      phones: [...driverOf(vehicle, source), ...neighbours(itinerary, vehicleId, source), ...local(itinerary, source)],
      note: [words.masked, about].filter(Boolean).join(' '),
    }),
    sheet(words.labels.driverSheet, {
      people: [],
      departures: [],
      phones: [
        ...captainsOf(vehicle, common.captain, source),
        ...neighbours(itinerary, vehicleId, source),
        ...local(itinerary, source),
      ],
      note: about,
    }),
  ];
}

/** Who rides, by unit in official order. */
function ridersOf(vehicleId: string, source: HandbookSource): TickUnit[] {
  const riding = new Set(
    source.assignments.filter(one => one.vehicleId === vehicleId).map(({ attendeeId }) => attendeeId),
  );
  const attendees = source.attendees.filter(({ id }) => riding.has(id));
  return rosterUnits({ ...source, attendees }).map(({ name, people }) => ({
    name,
    people: people.map(({ name: person, post, note }) => ({
      name: person,
      post: [post, note].filter(Boolean).join(' '),
    })),
  }));
}

const contact = (duty: string, name: string, phone?: string): Contact => ({
  duty,
  name: officialName(name),
  phone: phone ?? null,
});

type Car = Omit<Vehicle, 'version'>;

const driverOf = ({ driver, driverPhone }: Car, { meeting }: HandbookSource): Contact[] =>
  driver ? [contact(documentWords(meeting.language).driver, driver, driverPhone)] : [];

const captainsOf = ({ captainIds }: Car, duty: string, source: HandbookSource): Contact[] =>
  captainIds.flatMap(id => {
    const person = source.attendees.find(attendee => attendee.id === id);
    return person ? [contact(duty, person.name, person.phone)] : [];
  });

/** The captains of the vehicles before and behind in the order of the convoy. */
function neighbours(itinerary: Visit, vehicleId: string, source: HandbookSource): Contact[] {
  const words = dayPaperWords(source.meeting.language);
  const common = documentWords(source.meeting.language);
  const at = itinerary.vehicleIds.indexOf(vehicleId);
  return (
    [
      [at - 1, words.ahead],
      [at + 1, words.behind],
    ] as const
  ).flatMap(([index, duty]) => {
    const vehicle = source.vehicles.find(({ id }) => id === itinerary.vehicleIds[index]);
    return vehicle ? captainsOf(vehicle, duty(common.vehicle(vehicle.number)), source) : [];
  });
}

/** Somebody at every stop, and the organizers on duty: staff who answer for no vehicle. */
function local(itinerary: Visit, source: HandbookSource): Contact[] {
  const words = dayPaperWords(source.meeting.language);
  const captains = new Set(source.vehicles.flatMap(({ captainIds }) => captainIds));
  return [
    ...itinerary.stops.flatMap(stop =>
      stop.contact ? [contact(words.site(stop.name), stop.contact.name, stop.contact.phone)] : [],
    ),
    ...expectedPeople(source)
      .filter(({ id, category, phone }) => phone && isStaff(category) && !captains.has(id))
      .slice(0, ON_DUTY)
      .map(({ name, phone }) => contact(words.duty, name, phone)),
  ];
}

/** Says so where any drive is a guess. */
function aboutNote(itinerary: Visit, { meeting }: HandbookSource): string | null {
  return itinerary.timing.estimated ? dayPaperWords(meeting.language).about : null;
}
