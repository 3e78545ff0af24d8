import { millisecondsOf } from '../../time';

/** Why a time says nothing of a vehicle that is held up: it is over, or the vehicle is not expected earlier anyway. */
export type OddDelay = 'past' | 'anyway';

/**
 * Whether a time that somebody is about to say of a moment still to come is none to be held up until, by the minute.
 * `anyway` is when the moment is expected without anything said, so that a delay can be made shorter than it was.
 */
export function oddDelay(at: string, anyway: string, now: string): OddDelay | undefined {
  if (minute(at) < minute(now)) return 'past';
  return minute(at) <= minute(anyway) ? 'anyway' : undefined;
}

const minute = (instant: string): number => Math.floor(millisecondsOf(instant) / 60_000);
