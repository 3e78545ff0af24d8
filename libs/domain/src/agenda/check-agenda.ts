import type { Finding, Rule } from '../finding/index';
import type { Agenda } from './agenda';
import { betweenVenues } from './rules/between-venues';
import { everybodyTwice } from './rules/everybody-twice';
import { hallClash } from './rules/hall-clash';
import { hallTooSmall } from './rules/hall-too-small';
import { outsideDays } from './rules/outside-days';
import { overSlot } from './rules/over-slot';
import { personClash } from './rules/person-clash';
import { type AgendaSubject, subjectOf } from './subject';

/** The rules of the agenda; a new one is one file and one line here. */
export const agendaRules: readonly Rule<AgendaSubject>[] = [
  hallClash,
  personClash,
  everybodyTwice,
  betweenVenues,
  hallTooSmall,
  overSlot,
  outsideDays,
];

/** Everything that does not work out in an agenda. The server answers with it, the board recomputes it while dragging. */
export function checkAgenda(agenda: Agenda): Finding[] {
  const subject = subjectOf(agenda);
  return agendaRules.flatMap(rule => rule(subject));
}
