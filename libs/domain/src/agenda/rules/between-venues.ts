import type { Finding, Rule } from '../../finding/index';
import { overlappingPairs } from '../../time/index';
import { hasAudience } from '../agenda-item';
import { type AgendaSubject, nested, type Occupation } from '../subject';
import { travelMinutes } from '../travel-minutes';

interface Hop {
  before: Occupation;
  after: Occupation;
  needed: number;
}

/** Too little time between two places one after the other, for everybody or for those who have to be at both. */
export const betweenVenues: Rule<AgendaSubject> = ({ occupations }) => {
  const inOrder = [...occupations].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const findings = tightHops(forEverybody(inOrder)).map(hop => report(hop, { everybody: true }));
  const told = new Set(findings.map(finding => finding.subjects.join()));

  const hurried = new Map<string, Hop & { attendeeIds: string[] }>();
  for (const [attendeeId, day] of daysOfPeople(inOrder)) {
    for (const hop of tightHops(day)) {
      const key = `${hop.before.id},${hop.after.id}`;
      if (told.has(key)) continue;
      const known = hurried.get(key);
      if (known) known.attendeeIds.push(attendeeId);
      else hurried.set(key, { ...hop, attendeeIds: [attendeeId] });
    }
  }
  for (const hop of hurried.values()) findings.push(report(hop, { attendeeIds: hop.attendeeIds.sort() }));
  return findings;
};

function report({ before, after, needed }: Hop, whom: Record<string, unknown>): Finding {
  return {
    rule: 'between-venues',
    severity: 'error',
    subjects: [before.id, after.id],
    detail: { ...whom, gap: after.at.start - before.at.end, needed },
  };
}

function daysOfPeople(inOrder: readonly Occupation[]): Map<string, Occupation[]> {
  const days = new Map<string, Occupation[]>();
  for (const occupation of inOrder) {
    for (const person of occupation.people) {
      const day = days.get(person);
      if (day) day.push(occupation);
      else days.set(person, [occupation]);
    }
  }
  return days;
}

/** Neighbours in time with less between them than the way takes. Overlapping ones are another rule's business. */
function tightHops(day: readonly Occupation[]): Hop[] {
  const hops: Hop[] = [];
  let before: Occupation | undefined;
  for (const after of day) {
    if (before && after.at.start >= before.at.end && before.ends && after.begins && !nested(before, after)) {
      const samePlace = before.ends.venueId !== undefined && before.ends.venueId === after.begins.venueId;
      const needed = samePlace ? 0 : travelMinutes(before.ends, after.begins);
      if (after.at.start - before.at.end < needed) hops.push({ before, after, needed });
    }
    if (after.begins && (!before || after.at.end >= before.at.end)) before = after;
  }
  return hops;
}

/** The top-level items open to all with nothing else open meanwhile: the whole meeting goes there. */
function forEverybody(inOrder: readonly Occupation[]): Occupation[] {
  const open = inOrder.filter(({ placed }) => {
    const item = placed?.item;
    return item && !placed.parent && !hasAudience(item) && item.visibility !== 'staff' && item.kind !== 'transfer';
  });
  const parallel = new Set(overlappingPairs(open, occupation => occupation.at).flat());
  return open.filter(occupation => !parallel.has(occupation));
}
