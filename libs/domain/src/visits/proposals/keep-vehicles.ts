import { millisecondsOf } from '../../time';
import type { PlannedRun, PlanRequest } from '../planner';
import type { Run } from '../run';

/**
 * Planned runs with vehicles that are alike to the planner exchanged so that as many as possible do what they do now: it
 * costs nothing, and nobody is told of a change for nothing. A convoy goes in its order.
 */
export function keepVehicles(
  request: PlanRequest,
  planned: readonly PlannedRun[],
  before: readonly Run[],
  epoch: number,
): PlannedRun[] {
  if (request.mode === 'convoy' || !before.length) return [...planned];
  const alike = new Map(request.vehicles.map(({ id }) => [id, likenessOf(request, id)]));
  const left = [...planned];
  const take = (vehicle: string, fits: (run: PlannedRun) => boolean): PlannedRun | undefined => {
    const at = left.findIndex(run => alike.get(run.vehicle) === alike.get(vehicle) && fits(run));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = new Map(
    before.map(run => [run.vehicleId, take(run.vehicleId, other => isSame(other, run, epoch))] as const),
  );
  // Whoever changes anyway has its own run where that is still there.
  const changed = planned.filter(({ vehicle }) => !kept.get(vehicle));
  for (const { vehicle } of changed)
    kept.set(
      vehicle,
      take(vehicle, run => run.vehicle === vehicle),
    );
  return planned.map(({ vehicle }) => ({ ...(kept.get(vehicle) ?? take(vehicle, () => true))!, vehicle }));
}

/** What the planner knows of a vehicle beside its name; equal for those that can be exchanged. */
function likenessOf({ vehicles, together = [], pins = [] }: PlanRequest, id: string): string {
  const { id: _, ...vehicle } = vehicles.find(one => one.id === id)!;
  const tables = together.map(({ vehicles: members }) => members.includes(id));
  return JSON.stringify([vehicle, tables, pins.some(pin => pin.vehicle === id) ? id : '']);
}

function isSame(planned: PlannedRun, run: Run, epoch: number): boolean {
  const near = (minute: number, instant: string): boolean =>
    Math.abs(minute - (millisecondsOf(instant) - epoch) / 60_000) < 0.5;
  return (
    planned.calls.length === run.calls.length &&
    near(planned.depart, run.depart) &&
    planned.calls.every(({ stop, begin, leave }, i) => {
      const call = run.calls[i]!;
      return stop === call.stopId && near(begin, call.begin) && near(leave, call.leave);
    })
  );
}
