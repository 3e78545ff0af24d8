import type { Rule } from '../../finding/index';
import { overlappingPairs } from '../../time/index';
import type { AgendaSubject } from '../subject';
import { nested } from '../subject';
import { shared } from './hall-clash';

/** Somebody has to be in two places at once: by a part in both, by a named audience, or aboard a vehicle meanwhile. */
export const personClash: Rule<AgendaSubject> = ({ occupations }) =>
  overlappingPairs(
    occupations.filter(occupation => occupation.people.size > 0),
    occupation => occupation.at,
  ).flatMap(([a, b]) => {
    if (nested(a, b)) return [];
    const [few, many] = a.people.size < b.people.size ? [a, b] : [b, a];
    const attendeeIds = [...few.people].filter(id => many.people.has(id)).sort();
    if (attendeeIds.length === 0) return [];
    return [
      { rule: 'person-clash', severity: 'error', subjects: [a.id, b.id], detail: { attendeeIds, ...shared(a, b) } },
    ];
  });
