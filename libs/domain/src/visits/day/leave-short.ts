import type { RollMark } from '../run';

/**
 * The marks of people whom a vehicle leaves without, with the reason. Whoever was marked missing on purpose is marked
 * again now. Of anybody else it is only known that this phone saw nobody tick them since the roll call began, so their
 * mark is as old as that: a tick of somebody else's phone counts, also one that arrives hours later.
 */
export function leaveShort(
  missing: readonly string[],
  marks: readonly RollMark[],
  { began, now, reason }: { began: string; now: string; reason: string },
): RollMark[] {
  const onPurpose = new Set(marks.filter(({ aboard }) => !aboard).map(({ attendeeId }) => attendeeId));
  return missing.map(attendeeId => ({
    attendeeId,
    aboard: false,
    at: onPurpose.has(attendeeId) ? now : began,
    reason,
  }));
}
