import { localTime, minutesBetween } from '../time';
import { graphRange, type GraphRow, stopNumbers, trainGraph, type TrainGraph } from '../visits';
import { dayText } from './document-dates';
import { documentWords } from './document-words';
import type { GraphSheet } from './handbook';
import type { HandbookSource } from './handbook-source';

/** What a landscape page leaves for the lines, points. */
const [WIDTH, HEIGHT] = [400, 234];
/** How far apart the parking places of a stop are drawn: the widest with which all stops fit on the page. */
const TRACKS = [5, 4, 3, 2.4, 1.8, 1.3, 0.9];

/** The train graph of each itinerary with vehicles, drawn for a landscape page; numbers are points. */
export function graphSheets({ itineraries, vehicles, meeting }: HandbookSource): GraphSheet[] {
  const words = documentWords(meeting.language);
  const numberOf = new Map(vehicles.map(({ id, number }) => [id, number]));
  return itineraries.flatMap((itinerary): GraphSheet[] => {
    const { timing } = itinerary;
    if (!itinerary.stops.length || !timing.runs.length) return [];
    const zone = meeting.timeZone;
    const { from, until } = graphRange({ itinerary, timing, zone });
    const minute = WIDTH / Math.max(60, minutesBetween(from, until));
    const drawn = (track: number): TrainGraph => {
      const scale = { minute, height: HEIGHT, track, pad: track / 2, gap: Math.min(14, 2.8 * track), chip: 11 };
      return trainGraph({ itinerary, timing, zone, scale });
    };
    const track = TRACKS.find(one => drawn(one).height <= HEIGHT) ?? TRACKS.at(-1)!;
    const graph = drawn(track);
    const numbers = stopNumbers(itinerary);
    const label = ({ place, y, top, bottom, tracks, closed }: GraphRow): GraphSheet['rows'][number] => {
      const stop = itinerary.stops.find(({ id }) => id === place);
      const name = stop?.name ?? (place === 'end' ? itinerary.end.place : itinerary.start.place);
      const facts = stop ? [words.places(stop.capacity), words.stay(stop.dwell)].join(words.comma) : '';
      return { y, top, bottom, tracks, closed, name, facts, number: numbers.get(place) ?? null, stop: !!stop };
    };
    return [
      {
        title: itinerary.title,
        facts: [dayText(itinerary.date, meeting.language), words.vehiclesCount(timing.runs.length)],
        width: graph.width,
        height: graph.height,
        thick: 0.64 * track,
        hours: graph.hours.map(({ x, at, full }) => ({ x, label: full ? localTime(at, zone) : null })),
        rows: graph.rows.map(label),
        meals: graph.meals.map(({ x, width }) => ({ x, width })),
        runs: graph.runs.map(({ vehicleId, pieces }) => ({
          number: numberOf.get(vehicleId) ?? 0,
          pieces: pieces.map(({ kind, x1, y1, x2, y2 }) => ({ kind, x1, y1, x2, y2 })),
        })),
        overflows: graph.overflows.map(({ x, width, top, bottom, over, minutes }) => ({
          x,
          width,
          top,
          bottom,
          text: words.over(over, Math.round(minutes)),
        })),
        chips: graph.chips.map(({ vehicleId, x, y, at }) => ({ number: numberOf.get(vehicleId) ?? 0, x, y, at })),
      },
    ];
  });
}
