import type { FixedEvent } from '../visits';
import { type AgendaItem, hasAudience } from './agenda-item';

/** What begins whether everybody is back from the visits or not: plenaries and discussions for all. */
export const fixedEvents = (items: readonly AgendaItem[]): FixedEvent[] =>
  items.flatMap(item => {
    const fixed = item.kind === 'plenary' || item.kind === 'discussion';
    if (!fixed || item.parentId !== undefined || item.start === undefined || hasAudience(item)) return [];
    return [{ id: item.id, title: item.title, start: item.start }];
  });
