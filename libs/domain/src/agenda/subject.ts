import { type Interval, intervalFrom } from '../time/index';
import type { Agenda } from './agenda';
import { type AgendaItem, hasAudience } from './agenda-item';
import { type Guest, namedGuests } from './audience';
import { isBelow, type Placed, placeItems } from './place-items';
import type { Place } from './travel-minutes';

/** Something that keeps people busy for a while at a place: a scheduled item, or a tour. */
export interface Occupation {
  id: string;
  at: Interval;
  /** Who has to be there by name: those with a part in it, those of a named audience, those aboard. */
  people: ReadonlySet<string>;
  placed?: Placed;
  begins?: Spot;
  ends?: Spot;
}

/** Where an occupation is, and by which name two of them are the same place. */
export interface Spot extends Place {
  venueId?: string;
}

/** The agenda worked out once for all rules. */
export interface AgendaSubject {
  agenda: Agenda;
  placed: ReadonlyMap<string, Placed>;
  occupations: readonly Occupation[];
  /** Whom a named audience reaches; nobody for an item that is open to everyone. */
  audience(item: AgendaItem): ReadonlySet<string>;
}

/** Works out times, places and people of an agenda, so that each rule only has to compare. */
export function subjectOf(agenda: Agenda): AgendaSubject {
  const placed = placeItems(agenda.items, agenda.halls);
  const venues = new Map((agenda.venues ?? []).map(venue => [venue.id, venue]));
  const audience = audienceMemo(agenda.guests ?? []);
  const occupations: Occupation[] = [];
  for (const here of placed.values()) {
    if (!here.at) continue;
    const spot = here.venueId ? { ...venues.get(here.venueId), venueId: here.venueId } : undefined;
    const people = new Set(here.item.speakers?.map(speaker => speaker.attendeeId));
    if (hasAudience(here.item)) for (const id of audience(here.item)) people.add(id);
    occupations.push({
      id: here.item.id,
      at: here.at,
      people,
      placed: here,
      ...(spot && { begins: spot, ends: spot }),
    });
  }
  for (const visit of agenda.visits ?? []) {
    occupations.push({
      id: visit.id,
      at: intervalFrom(visit.start, visit.minutes),
      people: new Set(visit.attendeeIds),
      ...(visit.from && { begins: visit.from }),
      ...(visit.to && { ends: visit.to }),
    });
  }
  return { agenda, placed, occupations, audience };
}

/** Items often share an audience: each is resolved once. */
function audienceMemo(guests: readonly Guest[]): AgendaSubject['audience'] {
  const known = new Map<string, Set<string>>();
  return item => {
    const key = JSON.stringify(item.audience);
    const found = known.get(key) ?? namedGuests(item, guests);
    known.set(key, found);
    return found;
  };
}

/** Whether two occupations are one inside the other, such as a speech and its plenary. */
export function nested(a: Occupation, b: Occupation): boolean {
  return isBelow(a.placed, b.placed) || isBelow(b.placed, a.placed);
}
