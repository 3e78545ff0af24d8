import { compareInstants, localTime, millisecondsOf } from '../time';
import { legBetween, stopNumbers, type Stop, type TimedRun } from '../visits';
import type { WayRow } from './day-paper';
import { dayPaperWords } from './day-paper-words';
import type { HandbookSource } from './handbook-source';

type Visit = HandbookSource['itineraries'][number];

/**
 * A vehicle's way over its day: start, every call, end, each with the drive there and what one must know. Places keep the
 * numbers everybody knows them by; where the vehicle takes them in another order, each says the how-manieth it is here.
 */
export function vehicleWay(itinerary: Visit, run: TimedRun, { meeting }: HandbookSource): WayRow[] {
  const words = dayPaperWords(meeting.language);
  const clock = (instant: string): string => localTime(instant, meeting.timeZone);
  const numbers = stopNumbers(itinerary);
  const order = run.calls.flatMap(({ stopId }) => numbers.get(stopId) ?? []);
  const isOwnOrder = order.some((number, i) => number < (order[i - 1] ?? 0));
  const places = ['start', ...run.calls.map(call => call.stopId), 'end'];
  const driveTo = (k: number, from: string, to: string): { facts: string[]; notes: WayRow['notes'] } => {
    const leg = legBetween(itinerary, places[k - 1]!, places[k]!);
    return {
      facts: [
        words.drive(shownBetween(from, to), leg?.source === 'estimated'),
        ...(leg?.kilometres ? [words.kilometres(leg.kilometres)] : []),
      ],
      notes: leg?.note ? [{ label: words.leg, text: leg.note }] : [],
    };
  };
  const stops = run.calls.map((call, i): WayRow => {
    const stop = itinerary.stops.find(({ id }) => id === call.stopId)!;
    const drive = driveTo(i + 1, run.calls[i - 1]?.leave ?? run.depart, call.reach);
    // A hand-made visit may begin before anybody can be there; the phone names the same moment.
    const arrive = compareInstants(call.reach, call.begin) < 0 ? call.reach : call.begin;
    const wait = shownBetween(arrive, call.begin);
    const stay = shownBetween(call.begin, call.leave);
    return {
      edge: null,
      number: numbers.get(stop.id) ?? null,
      name: stop.name,
      arrive: clock(arrive),
      leave: clock(call.leave),
      facts: [
        ...(isOwnOrder ? [words.nth(i + 1)] : []),
        ...drive.facts,
        ...(wait ? [words.wait(wait, clock(call.begin))] : []),
        ...(stay ? [words.stay(stay)] : []),
      ],
      notes: [...drive.notes, ...notesOf(stop, meeting.language)],
    };
  });
  const home = driveTo(places.length - 1, run.calls.at(-1)?.leave ?? run.depart, run.return);
  return [
    {
      edge: 'start',
      number: null,
      name: itinerary.start.place,
      arrive: null,
      leave: clock(run.depart),
      facts: [words.depart],
      notes: [],
    },
    ...stops,
    { edge: 'end', number: null, name: itinerary.end.place, arrive: clock(run.return), leave: null, ...home },
  ];
}

/** Minutes from one moment to another as the clock shows them, so that whoever adds them up on paper comes out right. */
const shownBetween = (from: string, to: string): number =>
  Math.floor(millisecondsOf(to) / 60_000) - Math.floor(millisecondsOf(from) / 60_000);

function notesOf(stop: Stop, language: HandbookSource['meeting']['language']): WayRow['notes'] {
  const words = dayPaperWords(language);
  const { sights, presenter, contact, dropOff, park, rainPlan } = stop;
  const note = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);
  return [
    ...note(words.sights, sights),
    ...note(words.presenter, presenter),
    ...note(words.contact, contact && [contact.name, contact.phone].filter(Boolean).join(' ')),
    ...note(words.dropOff, dropOff?.note),
    ...note(words.park, park?.note),
    ...note(words.rain, rainPlan),
  ];
}
