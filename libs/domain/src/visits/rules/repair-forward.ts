import type { Finding } from '../../finding';
import { addMinutes } from '../../time';
import type { Itinerary, Stop } from '../itinerary';
import { shorterStop } from './shorter-stop';
import type { VisitRepair } from './visit-repair';
import type { VisitPlan } from './visit-plan';

/** Changes of the itinerary itself that may settle a finding; those of an itinerary without planned runs move everybody. */
export function repairForward(finding: Finding, { itinerary }: VisitPlan): VisitRepair[] {
  const { rule, subjects, detail } = finding;
  const stop = itinerary.stops.find(one => one.id === subjects[0]);
  const minutes = Math.ceil(Number(detail['minutes']));
  switch (rule) {
    case 'too-many-vehicles':
      return [morePlaces(itinerary, stop, Number(detail['vehicles']))].flat();
    case 'outside-window':
      return [startBy(itinerary, -minutes), ...shorten(itinerary, stop, minutes)];
    case 'waits-for-opening':
      return [startBy(itinerary, minutes)];
    case 'late-return':
    case 'return-after-event':
      return [startBy(itinerary, -minutes), ...shorten(itinerary, longest(itinerary), minutes)];
    default:
      return [];
  }
}

/** More parking places at a stop: as many as come. */
export const morePlaces = (itinerary: Itinerary, stop: Stop | undefined, capacity: number): VisitRepair[] =>
  stop
    ? [{ kind: 'places', stopId: stop.id, value: capacity, itinerary: withStop(itinerary, { ...stop, capacity }) }]
    : [];

const withStop = (itinerary: Itinerary, stop: Stop): Itinerary => ({
  ...itinerary,
  stops: itinerary.stops.map(one => (one.id === stop.id ? stop : one)),
});

function startBy(itinerary: Itinerary, minutes: number): VisitRepair {
  const at = addMinutes(itinerary.start.at, minutes);
  return { kind: 'start', value: at, itinerary: { ...itinerary, start: { ...itinerary.start, at } } };
}

function shorten(itinerary: Itinerary, stop: Stop | undefined, minutes: number): VisitRepair[] {
  const shorter = stop && shorterStop(stop, minutes);
  return shorter
    ? [{ kind: 'shorten', stopId: stop.id, value: shorter.dwell, itinerary: withStop(itinerary, shorter) }]
    : [];
}

/** The site that takes longest. */
const longest = ({ stops }: Itinerary): Stop | undefined =>
  stops
    .filter(({ kind }) => kind !== 'meal')
    .reduce<Stop | undefined>((a, b) => (a && a.dwell >= b.dwell ? a : b), undefined);
