import type { DwellParts, Stop } from './itinerary';

/** The parts of a dwell in the order of the visit. */
export const DWELL_PARTS = ['off', 'walk', 'presentation', 'toilets', 'on'] as const satisfies (keyof DwellParts)[];

/** Minutes of all parts together, to a hundredth. */
export const dwellOf = (parts: DwellParts): number =>
  Math.round(DWELL_PARTS.reduce((sum, part) => sum + parts[part], 0) * 100) / 100;

/** What a stop's dwell is made of; while nobody has said, all of it is the presentation. */
export const partsOf = ({ dwell, dwellParts }: Pick<Stop, 'dwell' | 'dwellParts'>): DwellParts =>
  dwellParts ?? { off: 0, walk: 0, presentation: dwell, toilets: 0, on: 0 };

/** What changes in a stop when one part of its dwell does: the dwell is their sum; with nothing in any part they are gone. */
export function withPart(stop: Stop, part: keyof DwellParts, minutes: number): Pick<Stop, 'dwell' | 'dwellParts'> {
  const parts = { ...partsOf(stop), [part]: minutes };
  const dwell = dwellOf(parts);
  return dwell === 0 ? { dwell: stop.dwell, dwellParts: undefined } : { dwell, dwellParts: parts };
}

/**
 * What changes in a stop when its whole dwell is set: the presentation takes up the difference, since getting off takes
 * as long as it takes; where it cannot, the parts are no longer true and go.
 */
export function withDwell(stop: Stop, dwell: number): Pick<Stop, 'dwell' | 'dwellParts'> {
  const parts = stop.dwellParts;
  if (!parts) return { dwell };
  const presentation = Math.round((parts.presentation + dwell - dwellOf(parts)) * 100) / 100;
  return presentation < 0 ? { dwell, dwellParts: undefined } : { dwell, dwellParts: { ...parts, presentation } };
}
