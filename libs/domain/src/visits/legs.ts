import { estimateLeg } from './estimate-leg';
import type { Itinerary, Leg } from './itinerary';
import type { Coordinates } from './place';

type Places = Pick<Itinerary, 'start' | 'end' | 'stops' | 'legs'>;

/** One step of the way: between neighbours in the order of the visit, with its leg where there is one. */
export interface Step {
  from: string;
  to: string;
  leg?: Leg;
}

/** The way from start to end in the order of the stops: one step more than there are stops. */
export function stepsOf(itinerary: Places): Step[] {
  const places = ['start', ...itinerary.stops.map(stop => stop.id), 'end'];
  return places.slice(1).map((to, i) => {
    const from = places[i]!;
    const leg = knownLeg(itinerary, from, to);
    return leg ? { from, to, leg } : { from, to };
  });
}

/**
 * The drive from one place to another as far as the legs say it: as somebody knows it, else as it is known the other way
 * round, and only then as it is estimated. Whoever wants the estimate against the way back types it.
 */
export function knownLeg(itinerary: Omit<Places, 'stops'>, from: string, to: string): Leg | undefined {
  const there = itinerary.legs.find(leg => leg.from === from && leg.to === to);
  if (there && there.source !== 'estimated') return there;
  const [turnedFrom, turnedTo] = [turned(itinerary, to), turned(itinerary, from)];
  const back = itinerary.legs.find(leg => leg.from === turnedFrom && leg.to === turnedTo);
  if (!back || (there && back.source === 'estimated')) return there;
  return { ...back, from, to, source: back.source === 'driven' ? 'typed' : back.source };
}

/** The road from the start is the road to the end the other way round, if they are the same place. */
function turned({ start, end }: Pick<Places, 'start' | 'end'>, place: string): string | undefined {
  if (place !== 'start' && place !== 'end') return place;
  if (start.place !== end.place) return undefined;
  return place === 'start' ? 'end' : 'start';
}

/** Where a place of the itinerary lies: a stop by its id, `start` or `end`. */
export function coordinatesOf({ start, end, stops }: Omit<Places, 'legs'>, place: string): Coordinates {
  if (place === 'start') return start;
  if (place === 'end') return end;
  return stops.find(stop => stop.id === place) ?? {};
}

/**
 * The legs with their gaps filled: what is known by other means stays, a step that is known neither way gets an estimate
 * where both ends have coordinates, former estimates are made anew, and those that lead nowhere any more are dropped.
 */
export function fillLegs(itinerary: Places): Leg[] {
  const steps = stepsOf(itinerary);
  const known = itinerary.legs.filter(leg => leg.source !== 'estimated');
  const estimates = steps.flatMap(({ from, to, leg }): Leg[] => {
    if (leg && leg.source !== 'estimated') return [];
    const estimate = estimateLeg(coordinatesOf(itinerary, from), coordinatesOf(itinerary, to));
    if (estimate) return [{ from, to, minutes: estimate.minutes, source: 'estimated' }];
    return leg ? [leg] : [];
  });
  const inOrder = (leg: Leg): number => {
    const step = steps.findIndex(({ from, to }) => from === leg.from && to === leg.to);
    return step < 0 ? steps.length : step;
  };
  return [...known, ...estimates].sort((a, b) => inOrder(a) - inOrder(b));
}

/** The legs with some of them said anew; those that were not known are added. */
export const changeLegs = (legs: readonly Leg[], changed: readonly Leg[]): Leg[] => [
  ...legs.filter(leg => !changed.some(other => sameWay(other, leg))),
  ...changed,
];

/** Whether two legs lead the same way. */
export const sameWay = (a: Pick<Leg, 'from' | 'to'>, b: Pick<Leg, 'from' | 'to'>): boolean =>
  a.from === b.from && a.to === b.to;
