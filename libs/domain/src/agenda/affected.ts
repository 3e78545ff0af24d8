import { type AgendaItem, hasAudience } from './agenda-item';
import { type Guest, isAmong } from './audience';
import { changedFields } from './diff-releases';
import { type Placed, placeItems } from './place-items';
import type { ReleaseContent, SnapshotRow } from './release';

/** What of an item a person's day is made of, with time and place as they really are. */
function essence({ item, start, hallId, venueId }: Placed) {
  const { kind, title, minutes, visibility = 'attendees', text } = item;
  return { kind, title, start, minutes, hallId, venueId, visibility, text };
}

/**
 * Whose day is another one after a release, and by which items, itineraries or vehicles: attendee id → ids.
 * A moved item touches its audience and those with a part in it; a moved sub-item only the latter (and an audience of
 * its own); a change of parts or audience only those who came or went. Items for staff touch no audience.
 */
export function affectedBy(
  before: ReleaseContent,
  after: ReleaseContent,
  guests: readonly Guest[],
): Map<string, string[]> {
  const touched = new Map<string, string[]>();
  const touch = (guestId: string, by: string) => {
    const list = touched.get(guestId);
    if (!list) touched.set(guestId, [by]);
    else if (list.at(-1) !== by) list.push(by);
  };
  const known = new Set(guests.map(guest => guest.id));

  const was = placeItems(before.items);
  const is = placeItems(after.items);
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(id);
    const now = is.get(id);
    const moved = !old || !now || changedFields(essence(old), essence(now)).length > 0;
    const speakers = [old, now].map(at => new Set(at?.item.speakers?.map(speaker => speaker.attendeeId)));
    for (const speaker of new Set([...speakers[0]!, ...speakers[1]!])) {
      if (known.has(speaker) && (moved || speakers[0]!.has(speaker) !== speakers[1]!.has(speaker))) touch(speaker, id);
    }
    if (!moved && changedFields(audienceOf(old.item), audienceOf(now.item)).length === 0) continue;
    for (const guest of guests) {
      const [then, henceforth] = [isGuestOf(old, guest), isGuestOf(now, guest)];
      if (moved ? then || henceforth : then !== henceforth) touch(guest.id, id);
    }
  }

  const itineraries = changedRows(before.itineraries, after.itineraries);
  const vehicles = changedRows(before.vehicles, after.vehicles);
  for (const guest of guests) {
    if (!guest.vehicleId) continue;
    for (const [id, rows] of itineraries) if (rows.some(row => carries(row, guest.vehicleId!))) touch(guest.id, id);
    if (vehicles.has(guest.vehicleId)) touch(guest.id, guest.vehicleId);
  }
  return touched;
}

const audienceOf = (item: AgendaItem) => ({ audience: item.audience, visibility: item.visibility ?? 'attendees' });

function isGuestOf(placed: Placed | undefined, guest: Guest): boolean {
  if (!placed || placed.item.visibility === 'staff') return false;
  if (placed.parent && !hasAudience(placed.item)) return false;
  return isAmong(placed.item.audience, guest);
}

function changedRows(before: readonly SnapshotRow[], after: readonly SnapshotRow[]): Map<string, SnapshotRow[]> {
  const rows = new Map<string, SnapshotRow[]>();
  for (const row of [...before, ...after]) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
  for (const [id, [first, second]] of rows) {
    if (first && second && changedFields(first, second).length === 0) rows.delete(id);
  }
  return rows;
}

function carries(row: SnapshotRow, vehicleId: string): boolean {
  const { vehicleIds } = row as SnapshotRow & { vehicleIds?: string[] };
  return vehicleIds?.includes(vehicleId) ?? false;
}
