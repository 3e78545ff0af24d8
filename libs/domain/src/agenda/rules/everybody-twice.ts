import type { Rule } from '../../finding/index';
import { overlappingPairs } from '../../time/index';
import { hasAudience } from '../agenda-item';
import type { AgendaSubject, Occupation } from '../subject';
import { shared } from './hall-clash';

/**
 * The whole meeting is expected at a plenary and, meanwhile, at another one or on a visit. Sessions, talks and outings
 * beside each other are a choice and no finding; neither is what is in the same hall, which is reported as that.
 */
export const everybodyTwice: Rule<AgendaSubject> = ({ agenda, occupations }) => {
  const guests = agenda.guests?.length ?? 0;
  const whole = occupations.filter(occupation => isForAll(occupation) || carriesMost(occupation, guests));
  return overlappingPairs(whole, occupation => occupation.at)
    .filter(([a, b]) => (isPlenary(a) || isPlenary(b)) && !sameHall(a, b))
    .map(([a, b]) => ({
      rule: 'everybody-twice',
      severity: 'warning' as const,
      subjects: [a.id, b.id],
      detail: { ...shared(a, b) },
    }));
};

function isForAll({ placed }: Occupation): boolean {
  if (!placed || placed.parent) return false;
  const { item } = placed;
  return (item.kind === 'plenary' || item.kind === 'visit') && item.visibility !== 'staff' && !hasAudience(item);
}

/** A tour that more than half of those expected ride on. */
const carriesMost = ({ placed, people }: Occupation, guests: number): boolean => !placed && people.size * 2 > guests;

const isPlenary = ({ placed }: Occupation): boolean => placed?.item.kind === 'plenary';

const sameHall = (a: Occupation, b: Occupation): boolean =>
  a.placed?.hallId !== undefined && a.placed.hallId === b.placed?.hallId;
