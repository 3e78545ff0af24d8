/** A position in degrees, WGS-84 or any one system used throughout a meeting. */
export interface Place {
  longitude?: number;
  latitude?: number;
}

const EARTH_KM = 6371;
const DETOUR = 1.35;
const WALK_KMH = 4.5;
const WALK_LIMIT_KM = 1;
const DRIVE_KMH = 35;
/** Getting on and off, minutes. */
const BOARDING = 5;
/** Between two buildings of which nobody said how far apart they are. */
const UNKNOWN = 5;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function kilometres(a: Required<Place>, b: Required<Place>): number {
  const dLat = radians(b.latitude - a.latitude) / 2;
  const dLon = radians(b.longitude - a.longitude) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

const isKnown = (place: Place): place is Required<Place> => place.longitude != null && place.latitude != null;

/**
 * An estimate of the minutes from one place to another: on foot up to a kilometre of way, else by road with boarding.
 * Two places without coordinates count as five minutes apart.
 */
export function travelMinutes(from: Place, to: Place): number {
  if (!isKnown(from) || !isKnown(to)) return UNKNOWN;
  const way = kilometres(from, to) * DETOUR;
  return Math.ceil(way <= WALK_LIMIT_KM ? (way / WALK_KMH) * 60 : BOARDING + (way / DRIVE_KMH) * 60);
}
