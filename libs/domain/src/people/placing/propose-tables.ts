import { firstOf, type PersonToPlace, isLeader, join, type OpenPlace, placeGroup, type Placing } from './placing';

/**
 * Who eats where, tables in the order of their numbers: leaders at the first ones, then unit by unit in official order,
 * each at the first table that holds it whole and, while others have room, where no leader sits.
 */
export function proposeTables(guests: readonly PersonToPlace[], tables: readonly OpenPlace[]): Placing {
  const open = tables.map(table => ({ ...table }));
  const head = placeGroup(guests.filter(isLeader), open, firstOf);
  const heads = new Set(head.placed.map(({ placeId }) => placeId));
  const others = [...open.filter(({ id }) => !heads.has(id)), ...open.filter(({ id }) => heads.has(id))];
  return join(
    head,
    placeGroup(
      guests.filter(guest => !isLeader(guest)),
      others,
      firstOf,
    ),
  );
}
