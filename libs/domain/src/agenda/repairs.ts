import type { Finding } from '../finding/index';
import { addMinutes, instantOf, overlaps } from '../time/index';
import type { Agenda } from './agenda';
import { type HallPlace, type Placed, placeItems } from './place-items';

/** One change to one item that would settle a finding. */
export type Repair =
  | { change: 'start'; itemId: string; start: string }
  | { change: 'minutes'; itemId: string; minutes: number }
  | { change: 'hall'; itemId: string; hallId: string };

const FIVE = 5 * 60_000;

const roundedUp = (instant: string): string => instantOf(Math.ceil(Date.parse(instant) / FIVE) * FIVE);

/** Up to two changes that would settle a finding; the person chooses, nothing happens by itself. */
export function repairsFor(finding: Finding, agenda: Agenda): Repair[] {
  const placed = placeItems(agenda.items, agenda.halls);
  const [first, second] = finding.subjects.map(id => placed.get(id));
  const detail = finding.detail as { needed?: number; to?: string; hallId?: string; people?: number };
  /** A hall of the same venue that nothing else takes while an item runs. */
  const freeHalls = ({ venueId, at }: Placed): HallPlace[] =>
    (agenda.halls ?? []).filter(
      hall =>
        hall.id !== detail.hallId &&
        hall.venueId === venueId &&
        ![...placed.values()].some(other => other.hallId === hall.id && other.at && at && overlaps(other.at, at)),
    );

  if (finding.rule === 'over-slot' && first) {
    return [{ change: 'minutes', itemId: first.item.id, minutes: Math.ceil((detail.needed ?? 0) / 5) * 5 }];
  }
  if (finding.rule === 'hall-too-small' && first) {
    const large = freeHalls(first).filter(({ seats }) => seats && seats >= (detail.people ?? 0));
    const [least] = large.sort((a, b) => (a.seats ?? 0) - (b.seats ?? 0));
    return least ? [{ change: 'hall', itemId: first.item.id, hallId: least.id }] : [];
  }
  const visit = agenda.visits?.find(block => finding.subjects.includes(block.id));
  const earlierEnd = first?.end ?? (visit && addMinutes(visit.start, visit.minutes));
  if (finding.rule === 'outside-days' || !second?.at || second.parent || !earlierEnd) return [];
  const start = roundedUp(addMinutes(earlierEnd, finding.rule === 'between-venues' ? (detail.needed ?? 0) : 0));
  const repairs: Repair[] = [{ change: 'start', itemId: second.item.id, start }];
  if (finding.rule === 'hall-clash') {
    const [free] = freeHalls(second);
    if (free) repairs.push({ change: 'hall', itemId: second.item.id, hallId: free.id });
  }
  return repairs;
}
