import { straightKilometres } from './estimate-leg';
import type { Stop } from './itinerary';

/** Two pins of one place differ by so much, since each was set by hand: at the gate, at the car park. Kilometres. */
const ONE_PLACE = 0.1;
/** A site by the same name that lies farther away is another site. Kilometres. */
const ONE_SITE = 2;

/**
 * Whether two stops, of itineraries that may be years apart, are the same place: by the same name in the same unit; where
 * a unit is not said, by the same name unless they lie apart; by any name at the same spot. A meal at a site is no visit.
 */
export function samePlace(one: Stop, other: Stop): boolean {
  if ((one.kind ?? 'visit') !== (other.kind ?? 'visit')) return false;
  const apart = straightKilometres(one, other);
  if (plain(one.name) !== plain(other.name)) return apart !== undefined && apart <= ONE_PLACE;
  if (one.unit && other.unit) return plain(one.unit) === plain(other.unit);
  return apart === undefined || apart <= ONE_SITE;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
