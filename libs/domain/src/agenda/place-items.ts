import { addMinutes, type Interval, intervalFrom, minutesBetween } from '../time/index';
import type { AgendaItem } from './agenda-item';

/** A hall as the agenda needs it. */
export interface HallPlace {
  id: string;
  venueId: string;
  /** How many can sit in it, if known. */
  seats?: number | null;
}

/** An item with the time and place it really has, its own or taken from its parent and its place in the running order. */
export interface Placed {
  item: AgendaItem;
  parent?: Placed;
  /** ISO instant; absent while the item or the item above it is not scheduled. */
  start?: string;
  end?: string;
  /** Minutes since the epoch, for comparing; absent while not scheduled. */
  at?: Interval;
  /** Minutes after the parent's start; 0 for a top-level item. */
  offset: number;
  hallId?: string;
  venueId?: string;
  children: Placed[];
}

/** The order of sub-items: by position, then start, then id, so that it is the same everywhere. */
export function bySequence(a: AgendaItem, b: AgendaItem): number {
  const position = (a.position ?? Infinity) - (b.position ?? Infinity);
  if (position && !Number.isNaN(position)) return position;
  if (a.start && b.start && a.start !== b.start) return minutesBetween(b.start, a.start);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Works out when and where every item is. Sub-items run one after another from their parent's start; one with a start
 * of its own keeps it and those after it follow. An item whose parent is missing counts as top-level.
 */
export function placeItems(items: readonly AgendaItem[], halls: readonly HallPlace[] = []): Map<string, Placed> {
  const venueOf = new Map(halls.map(hall => [hall.id, hall.venueId]));
  const known = new Set(items.map(item => item.id));
  const childrenOf = new Map<string, AgendaItem[]>();
  for (const item of items) {
    if (!item.parentId || !known.has(item.parentId)) continue;
    const siblings = childrenOf.get(item.parentId);
    if (siblings) siblings.push(item);
    else childrenOf.set(item.parentId, [item]);
  }
  const placed = new Map<string, Placed>();

  const place = (item: AgendaItem, start: string | undefined, offset: number, parent?: Placed): Placed => {
    const hallId = item.hallId ?? (item.venueId ? undefined : parent?.hallId);
    const here: Placed = {
      item,
      offset,
      children: [],
      ...(parent && { parent }),
      ...(start && { start, end: addMinutes(start, item.minutes), at: intervalFrom(start, item.minutes) }),
      ...definedPlace(hallId, item.venueId ?? (hallId && venueOf.get(hallId)) ?? parent?.venueId),
    };
    placed.set(item.id, here);
    let cursor = 0;
    for (const child of (childrenOf.get(item.id) ?? []).sort(bySequence)) {
      if (placed.has(child.id)) continue;
      if (child.start && start) cursor = minutesBetween(start, child.start);
      here.children.push(place(child, child.start ?? (start && addMinutes(start, cursor)), cursor, here));
      cursor += child.minutes;
    }
    return here;
  };

  for (const item of items) if (!item.parentId || !known.has(item.parentId)) place(item, item.start, 0);
  for (const item of items) if (!placed.has(item.id)) place(item, item.start, 0);
  return placed;
}

/** Whether an item lies below another one. */
export function isBelow(placed: Placed | undefined, above: Placed | undefined): boolean {
  for (let at = placed?.parent; at; at = at.parent) if (at === above) return true;
  return false;
}

function definedPlace(hallId: string | undefined, venueId: string | undefined) {
  return { ...(hallId && { hallId }), ...(venueId && { venueId }) };
}
