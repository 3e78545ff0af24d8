import type { Finding, Rule } from '../../finding/index';
import { minutesNeeded } from '../running-order';
import type { AgendaSubject } from '../subject';

/** A running order, or a speaker's text by its estimate, needs more minutes than the slot has. */
export const overSlot: Rule<AgendaSubject> = ({ agenda, placed }) => {
  const findings: Finding[] = [];
  const report = (cause: 'running-order' | 'note', id: string, slot: number, needed: number) => {
    if (needed <= slot) return;
    const detail = { cause, slot, needed, over: Math.ceil(needed - slot) };
    findings.push({ rule: 'over-slot', severity: 'warning', subjects: [id], detail });
  };
  for (const here of placed.values()) {
    if (here.children.length) report('running-order', here.item.id, here.item.minutes, minutesNeeded(here));
    const estimate = agenda.estimates?.[here.item.id];
    if (estimate) report('note', here.item.id, here.item.minutes, estimate);
  }
  return findings;
};
