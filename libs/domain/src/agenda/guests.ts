import type { Guest } from './audience';

/** An attendee as the roster has them, as far as an audience looks at them. */
export interface RosterEntry {
  id: string;
  posts: readonly { unitId?: string }[];
  groupId?: string | null;
  category?: string | null;
  vehicleId?: string | null;
}

/** Attendees with all units above their own, so that an audience of a county reaches its villages. */
export function guestsOf(
  entries: readonly RosterEntry[],
  units: readonly { id: string; parentId?: string | null }[],
): Guest[] {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId ?? undefined]));
  const chains = new Map<string, readonly string[]>();
  const chainOf = (unitId: string): readonly string[] => {
    const known = chains.get(unitId);
    if (known) return known;
    const chain: string[] = [];
    for (let at: string | undefined = unitId; at && !chain.includes(at); at = parentOf.get(at)) chain.push(at);
    chains.set(unitId, chain);
    return chain;
  };
  return entries.map(({ id, posts, groupId, category, vehicleId }) => ({
    id,
    unitIds: [...new Set(posts.flatMap(({ unitId }) => (unitId ? chainOf(unitId) : [])))],
    ...(groupId && { groupId }),
    ...(category && { category }),
    ...(vehicleId && { vehicleId }),
  }));
}
