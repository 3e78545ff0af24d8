import type { Sex } from '../attendee';

/** Somebody who is to be placed. Lists of guests are in official order. */
export interface PersonToPlace {
  id: string;
  /** Units from the top of the directory down to that of the first post; empty for people outside the directory. */
  unitPath: readonly string[];
  category?: string;
  sex?: Sex;
}

/** A vehicle, room or table with how many may be put there still. */
export interface OpenPlace {
  id: string;
  free: number;
}

/** Why somebody could not be placed: nothing has room for them, or their sex is not known and rooms are shared. */
export type UnplacedReason = 'no-room' | 'sex-unknown';

/** A proposal: everybody asked for is in exactly one of the two lists. */
export interface Placing {
  placed: { attendeeId: string; placeId: string }[];
  unplaced: { attendeeId: string; reason: UnplacedReason }[];
}

/** Categories of those who come first: 市领导, leader. */
const LEADERS = /领导|leader/i;

export const isLeader = ({ category }: Pick<PersonToPlace, 'category'>): boolean => LEADERS.test(category ?? '');

/** Which of the places that have room for a whole group it goes to; the places are in their own order. */
export type Choose = (roomy: readonly OpenPlace[], size: number) => OpenPlace | undefined;

/** In the order of the places. */
export const firstOf: Choose = roomy => roomy[0];

/**
 * Places a group whole where it fits, else its parts, unit by unit down the directory, else one by one: units stay
 * together as long as anything holds them. `most` says above which size a group is rather taken apart than moved whole.
 */
export function placeGroup(
  group: readonly PersonToPlace[],
  places: readonly OpenPlace[],
  choose: Choose,
  { depth = 0, most = Infinity }: { depth?: number; most?: number } = {},
): Placing {
  const none: Placing = { placed: [], unplaced: [] };
  if (group.length === 0) return none;
  const parts = partsOf(group, depth);
  const divisible = group.length > 1 && (parts.length > 1 || group.some(({ unitPath }) => unitPath.length > depth));
  const roomy = places.filter(({ free }) => free >= group.length);
  const place = divisible && group.length > most ? undefined : choose(roomy, group.length);
  if (place) {
    place.free -= group.length;
    return { placed: group.map(({ id }) => ({ attendeeId: id, placeId: place.id })), unplaced: [] };
  }
  if (group.length === 1) return { placed: [], unplaced: [{ attendeeId: group[0]!.id, reason: 'no-room' }] };
  const smaller = divisible ? parts : group.map(guest => [guest]);
  return smaller
    .map(part => placeGroup(part, places, choose, { depth: depth + 1, most }))
    .reduce((all, part) => join(all, part), none);
}

/** Two proposals as one. */
export const join = (a: Placing, b: Placing): Placing => ({
  placed: [...a.placed, ...b.placed],
  unplaced: [...a.unplaced, ...b.unplaced],
});

/** The group by the unit of each guest at that depth, in the order in which the units come. */
export function partsOf(group: readonly PersonToPlace[], depth: number): PersonToPlace[][] {
  const parts = new Map<string, PersonToPlace[]>();
  for (const guest of group) {
    const unit = guest.unitPath[depth] ?? '';
    parts.set(unit, [...(parts.get(unit) ?? []), guest]);
  }
  return [...parts.values()];
}
