import { convert } from './convert';
import type { Itinerary, Leg } from './itinerary';
import { coordinatesOf, stepsOf } from './legs';

type Places = Pick<Itinerary, 'start' | 'end' | 'stops' | 'legs'>;

/** How many places one question to a routing server names at most; its public default is 100. */
const AT_ONCE = 90;
/** Up to so many places every pair is asked for, since vehicles may take their stops in any order. */
const EVERY_PAIR = 45;

/** One question to a routing server: places with their positions, longitude first, WGS-84. */
export interface RouteQuestion {
  places: readonly string[];
  positions: readonly (readonly [longitude: number, latitude: number])[];
}

/** What a routing server answers: seconds and metres from each place to each other, null where no road leads. */
export interface RouteTable {
  durations: readonly (readonly (number | null)[])[];
  distances?: readonly (readonly (number | null)[])[];
}

/** Two places with no known drive between them. */
export interface UnroutedPair {
  from: string;
  to: string;
}

/** What to ask a routing server for the drives of an itinerary: nothing of places that lie nowhere. */
export function routeQuestions(itinerary: Places): RouteQuestion[] {
  const located = ['start', ...itinerary.stops.map(({ id }) => id), 'end'].flatMap(place => {
    const position = convert(coordinatesOf(itinerary, place), 'WGS-84');
    return position ? [{ place, position }] : [];
  });
  const questions: RouteQuestion[] = [];
  // Neighbours stay together: each question begins with the last place of the one before.
  for (let i = 0; i < located.length - 1; i += AT_ONCE - 1) {
    const part = located.slice(i, i + AT_ONCE);
    questions.push({ places: part.map(one => one.place), positions: part.map(one => one.position) });
  }
  return questions;
}

/** The drives in an answer, minutes rounded up; pairs that it leaves open are `missing`. Source: OSRM table service, v1. */
export function legsOfTable(
  itinerary: Places,
  { places }: RouteQuestion,
  { durations, distances }: RouteTable,
): { legs: Leg[]; missing: UnroutedPair[] } {
  const wanted = pairsOf(itinerary);
  const legs: Leg[] = [];
  const missing: UnroutedPair[] = [];
  places.forEach((from, i) =>
    places.forEach((to, k) => {
      if (!wanted.has(`${from} ${to}`)) return;
      const seconds = durations[i]?.[k];
      const metres = distances?.[i]?.[k];
      if (typeof seconds !== 'number') return void missing.push({ from, to });
      const kilometres = typeof metres === 'number' ? { kilometres: Math.round(metres / 100) / 10 } : {};
      legs.push({ from, to, minutes: Math.ceil(seconds / 60), source: 'routed', ...kilometres });
    }),
  );
  return { legs, missing };
}

/** Former legs with what the server knows: only guesses and former answers give way, what people know stays. */
export function withRouted(former: readonly Leg[], routed: readonly Leg[]): Leg[] {
  const known = new Set(
    former.filter(({ source }) => source === 'typed' || source === 'driven').map(({ from, to }) => `${from} ${to}`),
  );
  const news = routed.filter(({ from, to }) => !known.has(`${from} ${to}`));
  const replaced = new Set(news.map(({ from, to }) => `${from} ${to}`));
  return [...former.filter(({ from, to }) => !replaced.has(`${from} ${to}`)), ...news];
}

function pairsOf(itinerary: Places): Set<string> {
  const stops = itinerary.stops.map(({ id }) => id);
  if (stops.length + 2 > EVERY_PAIR) return new Set(stepsOf(itinerary).map(({ from, to }) => `${from} ${to}`));
  const pairs = ['start', ...stops].flatMap(from => [...stops, 'end'].map(to => [from, to] as const));
  return new Set(
    pairs
      .filter(([from, to]) => from !== to && (from !== 'start' || to !== 'end'))
      .map(([from, to]) => `${from} ${to}`),
  );
}
