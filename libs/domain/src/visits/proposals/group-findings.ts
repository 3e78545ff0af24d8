import type { Finding } from '../../finding';
import { compareInstants } from '../../time';

/** What the planner says of each vehicle alone, with the moment that tells one vehicle from another. */
const MOMENT: Readonly<Record<string, string>> = { 'plan-outside-window': 'begin', 'plan-late-return': 'return' };

/**
 * The planner's findings with those of one cause as one: the same stop on the same side of its window, or a late return,
 * with all vehicles it concerns and the first and last moment (`until`, where they differ).
 */
export function groupFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, i) => {
    const key = MOMENT[finding.rule] ? causeOf(finding) : String(i);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  });
  return [...groups.values()].map(group => (group.length > 1 ? asOne(group) : group[0]!));
}

function causeOf({ rule, subjects, detail }: Finding): string {
  const { vehicleIds, begin, lastBegin, latest } = detail;
  const isLate = lastBegin !== undefined && compareInstants(String(begin), String(lastBegin)) > 0;
  const place = subjects.filter(id => !(vehicleIds as readonly string[]).includes(id));
  return [rule, ...place, isLate, latest ?? ''].join(' ');
}

function asOne(group: readonly Finding[]): Finding {
  const first = group[0]!;
  const moment = MOMENT[first.rule]!;
  const moments = group.map(({ detail }) => String(detail[moment])).sort(compareInstants);
  const vehicleIds = group.flatMap(({ detail }) => detail['vehicleIds'] as readonly string[]);
  const until = moments.at(-1) === moments[0] ? {} : { until: moments.at(-1) };
  return {
    ...first,
    subjects: [...first.subjects.filter(id => !vehicleIds.includes(id)), ...vehicleIds],
    detail: { ...first.detail, [moment]: moments[0], ...until, vehicleIds },
  };
}
