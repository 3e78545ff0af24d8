import type { Stop } from '../itinerary';

/** A visit shorter than this is none. */
export const LEAST_DWELL = 10;

/** The stop with a dwell so many minutes shorter, the presentation giving them up; undefined where too little is left. */
export function shorterStop(stop: Stop, minutes: number): Stop | undefined {
  const dwell = stop.dwell - minutes;
  if (dwell < LEAST_DWELL) return undefined;
  if (!stop.dwellParts) return { ...stop, dwell };
  const presentation = stop.dwellParts.presentation - minutes;
  return presentation < 0 ? undefined : { ...stop, dwell, dwellParts: { ...stop.dwellParts, presentation } };
}
