import type { Rule } from '../../finding/index';
import { instantOf, overlappingPairs } from '../../time/index';
import type { AgendaSubject } from '../subject';
import { nested, type Occupation } from '../subject';

/** Two items want one hall at the same time. Sub-items share their parent's hall and clash only with each other. */
export const hallClash: Rule<AgendaSubject> = ({ occupations }) => {
  const byHall = new Map<string, Occupation[]>();
  for (const occupation of occupations) {
    const hallId = occupation.placed?.hallId;
    if (!hallId) continue;
    const there = byHall.get(hallId);
    if (there) there.push(occupation);
    else byHall.set(hallId, [occupation]);
  }
  return [...byHall].flatMap(([hallId, there]) =>
    overlappingPairs(there, occupation => occupation.at)
      .filter(([a, b]) => !nested(a, b) && (ownHall(a, b) || a.placed?.parent === b.placed?.parent))
      .map(([a, b]) => ({
        rule: 'hall-clash',
        severity: 'error' as const,
        subjects: [a.id, b.id],
        detail: { hallId, ...shared(a, b) },
      })),
  );
};

/** Whether both chose the hall themselves rather than by their parent, who is reported already. */
function ownHall(a: Occupation, b: Occupation): boolean {
  return [a, b].every(({ placed }) => !placed?.parent || placed.parent.hallId !== placed.hallId);
}

/** The time two occupations share. */
export function shared(a: Occupation, b: Occupation): { from: string; to: string; minutes: number } {
  const from = Math.max(a.at.start, b.at.start);
  const to = Math.min(a.at.end, b.at.end);
  return { from: instantOf(from * 60_000), to: instantOf(to * 60_000), minutes: to - from };
}
