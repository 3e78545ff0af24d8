import type { ShownFinding } from '../agenda-store';

/** How many conflicts and how many reminders there are among findings. */
export function countFindings(shown: readonly ShownFinding[]): { conflicts: number; reminders: number } {
  const conflicts = shown.filter(({ finding }) => finding.severity === 'error').length;
  return { conflicts, reminders: shown.length - conflicts };
}
