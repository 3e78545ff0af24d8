import type { Itinerary } from '../itinerary';
import { drivingMinutes } from '../travel';
import type { Stand } from './stand';
import type { GraphRow, GraphScale } from './train-graph-shape';

/** A row before its closed hours are known. */
export type PlacedRow = Omit<GraphRow, 'closed'>;

/** Half the height of the line that stands for the start or the end. */
const LINE = 5;

/**
 * The rows of a graph from the start downwards, in the order of the visit, spaced by the minutes of the drive between
 * them, with room for what stands beside a band. `end` has a row of its own only where it is another place.
 */
export function rowsOf(itinerary: Itinerary, stands: readonly Stand[], scale: GraphScale, top: number): PlacedRow[] {
  const { stops, start, end } = itinerary;
  const places = ['start', ...stops.map(stop => stop.id), ...(start.place === end.place ? [] : ['end'])];
  const bands = places.map(place => bandOf(itinerary, place, stands, scale));
  const steps = places.slice(1).map((place, i) => ({
    minutes: drivingMinutes(itinerary, places[i]!, place) ?? 0,
    least: scale.gap + bands[i]!.below + bands[i + 1]!.above,
  }));
  const fixed = bands.reduce((sum, band) => sum + band.height, top + bands.at(-1)!.below + scale.pad);
  const gaps = stretch(steps, scale.height - fixed);
  let y = top;
  return bands.map(({ place, tracks, height }, i) => {
    if (i) y += bands[i - 1]!.height + gaps[i - 1]!;
    const first = y + scale.pad;
    return {
      place,
      y: y + height / 2,
      top: y,
      bottom: y + height,
      tracks: Array.from({ length: tracks }, (_, track) => first + track * scale.track),
    };
  });
}

interface Band {
  place: string;
  tracks: number;
  height: number;
  above: number;
  below: number;
}

function bandOf({ stops }: Itinerary, place: string, stands: readonly Stand[], scale: GraphScale): Band {
  const stop = stops.find(({ id }) => id === place);
  if (!stop) return { place, tracks: 0, height: 2 * LINE, above: 0, below: 0 };
  const tracks = Math.max(1, stop.capacity);
  const beside = stands
    .filter(({ stopId }) => stopId === place)
    .flatMap(({ outside, wait, aside }) => [outside, wait, aside].filter(one => one !== undefined));
  const lanes = (above: boolean): number =>
    beside.reduce((most, one) => (one.above === above ? Math.max(most, one.lane + 1) : most), 0);
  return {
    place,
    tracks,
    height: (tracks - 1) * scale.track + 2 * scale.pad,
    above: lanes(true) * scale.track,
    below: lanes(false) * scale.track,
  };
}

/** Gaps as long as their drives, none below its least, that fill the room together, or all the least if there is none. */
function stretch(steps: readonly { minutes: number; least: number }[], room: number): number[] {
  const at = (perMinute: number): number[] => steps.map(({ minutes, least }) => Math.max(least, minutes * perMinute));
  const sum = (gaps: number[]): number => gaps.reduce((total, gap) => total + gap, 0);
  const minutes = steps.reduce((total, step) => total + step.minutes, 0);
  if (minutes <= 0) return at(0);
  let [low, high] = [0, Math.max(0, room) / minutes];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return at(low);
}
