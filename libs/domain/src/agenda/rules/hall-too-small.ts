import type { Rule } from '../../finding/index';
import { type AgendaItem, hasAudience } from '../agenda-item';
import type { AgendaSubject } from '../subject';

/**
 * More people are to be in a hall than it has seats. Known only for a named audience and for a plenary: of those who may
 * go to any of several sessions, or eat in turns, nobody knows how many come.
 */
export const hallTooSmall: Rule<AgendaSubject> = ({ agenda, placed, audience }) => {
  const seatsIn = new Map(agenda.halls?.map(({ id, seats }) => [id, seats ?? undefined]));
  return [...placed.values()].flatMap(here => {
    const { item, parent, hallId } = here;
    const seats = hallId ? seatsIn.get(hallId) : undefined;
    if (!seats || (parent && parent.hallId === hallId)) return [];
    const people = hasAudience(item) ? audience(item).size : isForAll(item) ? (agenda.guests?.length ?? 0) : 0;
    if (people <= seats) return [];
    return [
      { rule: 'hall-too-small', severity: 'warning' as const, subjects: [item.id], detail: { hallId, seats, people } },
    ];
  });
};

const isForAll = ({ kind, visibility }: AgendaItem): boolean => kind === 'plenary' && visibility !== 'staff';
