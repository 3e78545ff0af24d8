import { type AgendaItem, type Audience, hasAudience } from './agenda-item';

/** What the agenda needs to know of an attendee to tell whether an item is for them. */
export interface Guest {
  id: string;
  /** Their units and every unit above these. */
  unitIds: readonly string[];
  groupId?: string;
  category?: string;
  vehicleId?: string;
}

/** Whether a guest is among those an audience names; an absent or empty audience is everyone. */
export function isAmong(audience: Audience | undefined, guest: Guest): boolean {
  if (!audience || !hasAudience({ audience })) return true;
  return Boolean(
    audience.unitIds?.some(unit => guest.unitIds.includes(unit)) ||
    (guest.groupId && audience.groupIds?.includes(guest.groupId)) ||
    (guest.category && audience.categories?.includes(guest.category)),
  );
}

/** Whether a guest is to see an item in the released programme: not for staff only, and theirs by audience or by part. */
export function concerns(item: AgendaItem, guest: Guest): boolean {
  if (item.speakers?.some(speaker => speaker.attendeeId === guest.id)) return true;
  return item.visibility !== 'staff' && isAmong(item.audience, guest);
}

/** The ids of all guests a named audience reaches; nobody for an item that is open to everyone. */
export function namedGuests(item: AgendaItem, guests: readonly Guest[]): Set<string> {
  if (!hasAudience(item)) return new Set();
  return new Set(guests.filter(guest => isAmong(item.audience, guest)).map(guest => guest.id));
}
