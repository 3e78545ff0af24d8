import type { Finding } from '../../finding';
import { instantOf } from '../../time';

/** Details of the planner's findings that are moments; in its own words minutes, in those of the visits instants. */
const MOMENTS = ['begin', 'return', 'latest', 'open', 'lastBegin', 'pinned', 'earliest'];

/** A finding of the planner with its minutes as instants, and the vehicles it names told apart from the stop. */
export function toFinding({ detail, ...finding }: Finding, epoch: number, stopIds: ReadonlySet<string>): Finding {
  const moments = Object.entries(detail).map(([name, value]) => [
    name,
    MOMENTS.includes(name) && typeof value === 'number' ? instantOf(epoch + Math.round(value) * 60_000) : value,
  ]);
  const vehicleIds = finding.subjects.filter(id => !stopIds.has(id));
  return { ...finding, detail: { ...Object.fromEntries(moments), vehicleIds } };
}
