import type { RunInput } from '@yicheng/contracts';
import { compareInstants, type Itinerary } from '@yicheng/domain';
import type { FieldProblem } from '../platform/index';

/** What in planned runs names something the itinerary does not have, names it twice, or runs backwards; fields by their path. */
export function checkRuns(
  runs: readonly RunInput[],
  itinerary: Pick<Itinerary, 'stops' | 'vehicleIds'>,
): FieldProblem[] {
  const stops = new Set(itinerary.stops.map(stop => stop.id));
  const ids = new Set<string>();
  const vehicles = new Set<string>();
  const twice = (seen: Set<string>, id: string | undefined, field: string): FieldProblem[] => {
    if (id === undefined) return [];
    const known = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return known ? [{ field, problem: 'is given twice' }] : [];
  };
  return runs.flatMap((run, i) => {
    const at = `runs[${i}]`;
    const known = itinerary.vehicleIds.includes(run.vehicleId.toLowerCase());
    return [
      ...twice(ids, run.id, `${at}.id`),
      ...(known ? [] : [{ field: `${at}.vehicleId`, problem: 'is not a vehicle of this itinerary' }]),
      ...twice(vehicles, run.vehicleId, `${at}.vehicleId`),
      ...run.calls.flatMap((call, k) => {
        const field = `${at}.calls[${k}]`;
        const before = k ? run.calls[k - 1]!.leave : run.depart;
        return [
          ...twice(ids, call.id, `${field}.id`),
          ...(stops.has(call.stopId.toLowerCase())
            ? []
            : [{ field: `${field}.stopId`, problem: 'is not a stop of this itinerary' }]),
          ...(compareInstants(call.begin, before) < 0
            ? [
                {
                  field: `${field}.begin`,
                  problem: k ? 'is before the call before it ends' : 'is before the departure',
                },
              ]
            : []),
          ...(compareInstants(call.leave, call.begin) < 0
            ? [{ field: `${field}.leave`, problem: 'is before its begin' }]
            : []),
        ];
      }),
    ];
  });
}
