import { convert } from './convert';
import type { Coordinates } from './place';

const EARTH_RADIUS_KM = 6371.0088;

/**
 * How much longer a country road is than the straight line. Kim, Shin, Lee and Suh (J. Korean Soc. Agricultural
 * Engineers 57/4, 2015) find 1.26 for all of South Korea and 1.435 for its mountain province; site visits are in hills.
 */
const DETOUR = 1.4;

/** What a coach is assumed to average on county roads, km/h; whoever knows better types the minutes. */
const COACH_SPEED = 45;

/** Estimates are rounded up to so many minutes, so that none looks more precise than it is. */
const STEP = 5;

/** A drive as guessed from coordinates. */
export interface LegEstimate {
  /** Along the road. */
  kilometres: number;
  minutes: number;
}

/** The drive between two places guessed from where they lie; undefined where either is unknown. */
export function estimateLeg(from: Coordinates, to: Coordinates): LegEstimate | undefined {
  const straight = straightKilometres(from, to);
  if (straight === undefined) return undefined;
  const kilometres = straight * DETOUR;
  const minutes = Math.ceil(((kilometres / COACH_SPEED) * 60) / STEP) * STEP;
  return { kilometres: Math.round(kilometres * 10) / 10, minutes };
}

/** How far apart two places lie as the crow flies; undefined where either is unknown. */
export function straightKilometres(from: Coordinates, to: Coordinates): number | undefined {
  const a = convert(from, 'WGS-84');
  const b = convert(to, 'WGS-84');
  return a && b && greatCircle(a, b);
}

type Position = readonly [longitude: number, latitude: number];

/** Haversine distance in kilometres. */
function greatCircle(a: Position, b: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const rise = Math.sin(radians(b[1] - a[1]) / 2) ** 2;
  const turn = Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(rise + turn)));
}
