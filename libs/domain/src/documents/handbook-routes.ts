import { compareInstants, localTime, minutesBetween } from '../time';
import { legBetween, stopNumbers, type TimedStop, visitedStops } from '../visits';
import { dayText } from './document-dates';
import { documentWords } from './document-words';
import type { RouteCard, RouteRow } from './handbook';
import type { HandbookSource } from './handbook-source';

type Visit = HandbookSource['itineraries'][number];

/** One route card per itinerary that has stops. */
export function routeCards(source: HandbookSource): RouteCard[] {
  const { language } = source.meeting;
  const words = documentWords(language);
  return source.itineraries
    .filter(itinerary => itinerary.stops.length > 0)
    .map(itinerary => ({
      title: itinerary.title,
      facts: [
        dayText(itinerary.date, language),
        words.stops(stopNumbers(itinerary).size),
        ...(itinerary.vehicleIds.length ? [words.vehiclesCount(itinerary.vehicleIds.length)] : []),
      ],
      rows: routeRows(itinerary, source),
      note: itinerary.timing.estimated ? words.estimated : null,
    }));
}

function routeRows(itinerary: Visit, source: HandbookSource): RouteRow[] {
  const { timeZone: zone, language } = source.meeting;
  const words = documentWords(language);
  const clock = (instant: string) => localTime(instant, zone);
  const visited = visitedStops(itinerary);
  const places = ['start', ...visited.map(({ id }) => id), 'end'];
  const drives = places.slice(1).map((to, i) => {
    const leg = legBetween(itinerary, places[i]!, to);
    return leg ? words.drive(leg.minutes, leg.source === 'estimated') : null;
  });
  const { timing, start, end } = itinerary;
  const numbers = stopNumbers(itinerary);
  const stops = visited.map((stop, i): RouteRow => {
    const visit = timing.stops.find(({ stopId }) => stopId === stop.id);
    // Vehicles that go each in its own time come one by one and wait each its own minutes: their route cards say so.
    const asOne = itinerary.mode === 'convoy' ? visit : undefined;
    const wait = asOne ? Math.round(minutesBetween(asOne.reach, asOne.begin)) : 0;
    return {
      time: visit ? `${clock(arrivalOf(visit))}${words.dash}${clock(visit.leave)}` : '',
      drive: drives[i] ?? null,
      number: numbers.get(stop.id) ?? null,
      name: stop.name,
      details: [
        stop.unit,
        stop.presenter && words.presenter(stop.presenter),
        wait > 0 && words.wait(wait, clock(asOne!.begin)),
        [words.places(stop.capacity), (asOne?.waves.length ?? 1) > 1 && words.waves(asOne!.waves.length)]
          .filter(Boolean)
          .join(words.comma),
      ].filter((detail): detail is string => Boolean(detail)),
      stay: words.stay(stop.dwell),
    };
  });
  return [
    { time: clock(timing.depart), drive: null, number: null, name: start.place, details: [words.depart], stay: '' },
    ...stops,
    {
      time: clock(timing.return),
      drive: drives.at(-1) ?? null,
      number: null,
      name: end.place,
      details: [words.back(clock(end.by))],
      stay: '',
    },
  ];
}

/** When the first is there; a hand-made visit may begin before that. */
const arrivalOf = ({ reach, begin }: TimedStop): string => (compareInstants(reach, begin) < 0 ? reach : begin);
