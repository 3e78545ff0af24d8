import { estimateLeg } from './estimate-leg';
import type { Itinerary, Leg } from './itinerary';
import { coordinatesOf, knownLeg } from './legs';
import { ownOf } from './own';

type Roads = Pick<Itinerary, 'start' | 'end' | 'stops' | 'legs' | 'classFactors'>;

/**
 * The drive between any two places of an itinerary, also those that are no neighbours: as the legs say it, one way or the
 * other, else an estimate; undefined where nobody can know.
 */
export function legBetween(itinerary: Roads, from: string, to: string): Leg | undefined {
  const found = foundOn(itinerary);
  const way = `${from} ${to}`;
  if (!found.has(way)) found.set(way, findLeg(itinerary, from, to));
  return found.get(way);
}

/** What was found on the same roads before: rules and graph ask for the same few dozen drives at every step of a drag. */
function foundOn({ legs, start, end, stops }: Roads): Map<string, Leg | undefined> {
  const known = remembered.get(legs);
  if (known?.start === start && known.end === end && known.stops === stops) return known.found;
  const found = new Map<string, Leg | undefined>();
  remembered.set(legs, { start, end, stops, found });
  return found;
}

const remembered = new WeakMap<
  Roads['legs'],
  Pick<Roads, 'start' | 'end' | 'stops'> & { found: Map<string, Leg | undefined> }
>();

function findLeg(itinerary: Roads, from: string, to: string): Leg | undefined {
  const known = knownLeg(itinerary, from, to);
  if (known) return known;
  const a = coordinatesOf(itinerary, from);
  const b = coordinatesOf(itinerary, to);
  const estimate = estimateLeg(a, b);
  return estimate && { from, to, minutes: estimate.minutes, kilometres: estimate.kilometres, source: 'estimated' };
}

/** Minutes a vehicle of the class drives from one place to another; undefined where nobody can know. */
export function drivingMinutes(itinerary: Roads, from: string, to: string, vehicleClass?: string): number | undefined {
  const leg = legBetween(itinerary, from, to);
  return leg && leg.minutes * ((vehicleClass && ownOf(itinerary.classFactors, vehicleClass)) || 1);
}
