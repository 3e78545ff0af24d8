import type { AgendaItem } from './agenda-item';
import { type Placed, placeItems } from './place-items';

/** The sub-items of an item in their order, each with its derived start where the parent has one. */
export function runningOrder(items: readonly AgendaItem[], parentId: string): Placed[] {
  return placeItems(items).get(parentId)?.children ?? [];
}

/** Minutes from the parent's start to the end of its last sub-item; 0 without sub-items. */
export function minutesNeeded(parent: Placed): number {
  return Math.max(0, ...parent.children.map(child => child.offset + child.item.minutes));
}

/** The ids of an item and everything below it. */
export function withDescendants(items: readonly AgendaItem[], id: string): Set<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const item of items) if (item.parentId && found.has(item.parentId)) found.add(item.id);
  }
  return found;
}
