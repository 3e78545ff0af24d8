import type { Finding, Rule } from '../../finding/index';
import { localDay } from '../../time/index';
import type { AgendaSubject } from '../subject';

/** Arriving, leaving and checking in may lie before the first day or after the last. */
const TRAVEL_KINDS = new Set(['registration', 'transfer', 'meal']);

/** A top-level item lies outside the meeting's days. */
export const outsideDays: Rule<AgendaSubject> = ({ agenda, placed }) => {
  const { startDate, endDate, timeZone } = agenda;
  if (!startDate || !endDate || !timeZone) return [];
  const findings: Finding[] = [];
  for (const { item, parent } of placed.values()) {
    if (parent || !item.start || TRAVEL_KINDS.has(item.kind)) continue;
    const day = localDay(item.start, timeZone);
    if (day < startDate || day > endDate) {
      findings.push({
        rule: 'outside-days',
        severity: 'warning',
        subjects: [item.id],
        detail: { day, startDate, endDate },
      });
    }
  }
  return findings;
};
