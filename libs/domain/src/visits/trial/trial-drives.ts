import { compareInstants, minutesBetween } from '../../time';
import type { Itinerary, Leg } from '../itinerary';
import { legBetween } from '../travel';
import type { TrialMark, TrialRun } from './trial-run';

/** One drive of a trial run beside what the itinerary says. */
export interface TrialDrive {
  from: string;
  to: string;
  departed: string;
  arrived: string;
  /** As driven, whole minutes, at least one. */
  driven: number;
  /** What the leg becomes: a slower class of vehicle is counted back to what holds for any. */
  minutes: number;
  /** The leg as the itinerary has it, or would reckon it. */
  before?: Leg;
}

/** The marks that count, in the order of time. */
export const marksOf = ({ marks }: Pick<TrialRun, 'marks'>): TrialMark[] =>
  marks.filter(mark => !mark.void).sort((a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1));

/**
 * The drives of a trial run: each from the last leaving to the next arrival at another place. A drive that was driven
 * twice counts as it was the last time; places that are no longer part of the itinerary are left out.
 */
export function trialDrives(itinerary: Itinerary, trial: Pick<TrialRun, 'marks' | 'vehicleClass'>): TrialDrive[] {
  const drives = new Map<string, TrialDrive>();
  const known = new Set(['start', 'end', ...itinerary.stops.map(({ id }) => id)]);
  const factor = (trial.vehicleClass && itinerary.classFactors?.[trial.vehicleClass]) || 1;
  let left: TrialMark | undefined;
  for (const mark of marksOf(trial)) {
    if (mark.kind === 'departed') {
      left = mark;
      continue;
    }
    const [from, to] = [left?.place, mark.place];
    if (left && from && from !== to && known.has(from) && known.has(to)) {
      const driven = Math.max(1, Math.round(minutesBetween(left.at, mark.at)));
      const before = legBetween(itinerary, from, to);
      drives.set(`${from} ${to}`, {
        from,
        to,
        departed: left.at,
        arrived: mark.at,
        driven,
        minutes: Math.max(1, Math.round(driven / factor)),
        ...(before ? { before } : {}),
      });
    }
    left = undefined;
  }
  return [...drives.values()];
}
