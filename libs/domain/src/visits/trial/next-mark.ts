import type { Itinerary } from '../itinerary';
import type { RunEventKind } from '../run';
import { marksOf } from './trial-drives';
import type { TrialRun } from './trial-run';

/** What is likely tapped next. */
export interface NextMark {
  kind: RunEventKind;
  place: string;
  /** Where the drive began, for an arrival. */
  from?: string;
}

/**
 * What comes next on a trial run: leaving where it is, or arriving at the next place in the order of the stops that was
 * not reached yet. Undefined once it is back.
 */
export function nextMark({ stops }: Pick<Itinerary, 'stops'>, trial: Pick<TrialRun, 'marks'>): NextMark | undefined {
  const marks = marksOf(trial);
  const last = marks.at(-1);
  if (!last) return { kind: 'departed', place: 'start' };
  if (last.kind === 'arrived') return last.place === 'end' ? undefined : { kind: 'departed', place: last.place };
  const reached = new Set(marks.filter(({ kind }) => kind === 'arrived').map(({ place }) => place));
  const here = stops.findIndex(({ id }) => id === last.place);
  const ahead = [...stops.slice(here + 1), ...stops.slice(0, here + 1)];
  const next = ahead.find(({ id }) => id !== last.place && !reached.has(id));
  return { kind: 'arrived', place: next?.id ?? 'end', from: last.place };
}
