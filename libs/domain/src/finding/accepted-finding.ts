import type { Finding } from './finding';

/** Somebody's word that a finding stays as it is (就这样): the finding as it was then, and why. */
export interface AcceptedFinding {
  rule: string;
  subjects: readonly string[];
  detail: Record<string, unknown>;
  reason?: string;
}

/** The findings nobody has accepted. One with other facts is another finding: it comes back when its subject changed. */
export function openFindings<F extends Pick<Finding, 'rule' | 'subjects' | 'detail'>>(
  findings: readonly F[],
  accepted: readonly AcceptedFinding[],
): F[] {
  const marks = new Set(accepted.map(markOf));
  return findings.filter(finding => !marks.has(markOf(finding)));
}

/** Whether both are about the same facts. */
export const isSameFinding = (a: AcceptedFinding, b: AcceptedFinding): boolean => markOf(a) === markOf(b);

const markOf = ({ rule, subjects, detail }: AcceptedFinding): string =>
  JSON.stringify([rule, subjects, sorted(detail)]);

/** The same with keys in one order, however it was stored and sent. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
