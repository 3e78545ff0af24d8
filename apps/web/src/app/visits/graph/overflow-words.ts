import type { Itinerary, Overflow } from '@yicheng/domain';
import { formatList } from '@yicheng/ui';
import { inRows } from '../visit-names';
import { words } from './graph-words';

/** Too many at a stop in words: how many and when, which vehicles, and short for the hatching itself. */
export function wordOverflow(
  { over, from, until, minutes, vehicleIds, stopId }: Overflow,
  { stops }: Itinerary,
  numberOf: ReadonlyMap<string, number>,
  time: (instant: string) => string,
): { what: string; who: string; short: string } {
  const places = stops.find(({ id }) => id === stopId)?.capacity ?? 0;
  const who = formatList(inRows(vehicleIds.map(id => numberOf.get(id) ?? 0)));
  // Those that follow each other without a gap are one stretch, but never all there.
  const atOnce = places + over;
  return {
    what: words.over(over, time(from), time(until)),
    who: vehicleIds.length > atOnce ? words.overInTurn(who, atOnce, places) : words.overWho(who, places),
    short: words.overShort(over, Math.round(minutes)),
  };
}
