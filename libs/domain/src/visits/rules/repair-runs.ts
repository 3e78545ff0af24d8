import type { Finding } from '../../finding';
import { addMinutes, compareInstants, minutesBetween } from '../../time';
import { editRun, insertCall, reorderCall, type RunEdit } from '../graph/edit-run';
import { runsToEdit } from '../graph/planned-runs';
import type { Run } from '../run';
import { morePlaces } from './repair-forward';
import { queueRuns, withClass } from './queue-runs';
import { LEAST_DWELL } from './shorter-stop';
import { classesIn } from './visit-context';
import type { RepairKind, VisitRepair } from './visit-repair';
import { callersAt, vehicleOf, type VisitPlan } from './visit-plan';

/** Changes of the planned runs that may settle a finding. */
export function repairRuns(finding: Finding, plan: VisitPlan, newId: () => string): VisitRepair[] {
  const { rule, subjects, detail } = finding;
  const [first = ''] = subjects;
  const { itinerary } = plan;
  const stop = itinerary.stops.find(one => one.id === first);
  const minutes = Math.ceil(Number(detail['minutes']));
  const vehicleIds = (detail['vehicleIds'] ?? []) as readonly string[];
  const shorten = (stopId: string, by: number): VisitRepair[] =>
    edited(plan, { kind: 'shorten', stopId, value: by }, vehicleIds, run => shorter(run, stopId, by, plan));
  switch (rule) {
    case 'too-many-vehicles':
      return [
        ...(stop ? givingWay(plan, stop.id, stop.capacity, id => vehicleOf(plan, id)?.size ?? 1) : []),
        ...swaps(plan, first, vehicleIds),
        ...morePlaces(itinerary, stop, Number(detail['vehicles'])),
      ];
    case 'too-many-people':
      return [
        ...givingWay(plan, first, Number(detail['limit']), id => vehicleOf(plan, id)?.people ?? 0),
        ...swaps(plan, first, vehicleIds),
      ];
    case 'outside-window':
      return detail['open'] !== undefined
        ? [
            ...edited(plan, { kind: 'wait', stopId: first, value: minutes }, vehicleIds, run =>
              openedFirst(run, first, plan),
            ),
            ...moved(plan, vehicleIds, minutes),
          ]
        : [...shorten(first, minutes), ...moved(plan, vehicleIds, -minutes), ...swaps(plan, first, vehicleIds)];
    case 'waits-for-opening':
      return edited(plan, { kind: 'depart', value: minutes }, vehicleIds, run =>
        editRun(run, { kind: 'depart', minutes: shortOf(run, first, plan) }, roadsOf(plan, run)),
      );
    case 'leg-too-short': {
      const own = [String(detail['vehicleId'])];
      return [
        ...edited(plan, { kind: 'wait', stopId: first, value: minutes }, own, run =>
          atCall(run, first, call => ({ kind: 'shift', call, minutes }), plan),
        ),
        ...edited(plan, { kind: 'leave', stopId: String(detail['from']), value: minutes }, own, run =>
          leavingEarlier(run, first, minutes),
        ),
      ];
    }
    case 'late-return':
    case 'return-after-event':
      return [
        ...moved(plan, vehicleIds, -minutes),
        ...longestStops(plan, vehicleIds).flatMap(id => shorten(id, minutes)),
      ];
    case 'meal-missed':
    case 'stop-missed':
      return edited(plan, { kind: 'insert', stopId: first }, vehicleIds, run => {
        return insertCall(run, indexFor(run, first, plan), { id: newId(), stopId: first }, roadsOf(plan, run));
      });
    case 'no-run': {
      const runs = runsToEdit({ ...itinerary, runs: [...plan.runs] }, newId, classesIn(plan.context)).filter(
        run => run.vehicleId === first || plan.runs.some(({ id }) => id === run.id),
      );
      return [{ kind: 'plan', vehicleIds: [first], itinerary: { ...itinerary, runs } }];
    }
    case 'driving-at-once': {
      const rest = Number(detail['rest']);
      return itinerary.stops.flatMap(({ id }) =>
        edited(plan, { kind: 'rest', stopId: id, value: rest }, [first], run => rested(run, id, rest, plan)),
      );
    }
    case 'driving-spread': {
      const by = minutes - Math.floor(Number(detail['limit']));
      return edited(plan, { kind: 'depart', value: by }, [first], run =>
        editRun(run, { kind: 'depart', minutes: by }, roadsOf(plan, run)),
      );
    }
    default:
      return [];
  }
}

const roadsOf = (plan: VisitPlan, { vehicleId }: Run) => ({
  itinerary: plan.itinerary,
  ...withClass(vehicleOf(plan, vehicleId)?.class),
});

/** A repair that edits the runs of some vehicles; none where nothing changes. */
function edited(
  plan: VisitPlan,
  what: { kind: RepairKind; stopId?: string; value?: number },
  vehicleIds: readonly string[],
  edit: (run: Run) => Run,
): VisitRepair[] {
  const runs = plan.runs.map(run => (vehicleIds.includes(run.vehicleId) ? edit(run) : run));
  const changed = runs.filter((run, i) => run !== plan.runs[i]).map(run => run.vehicleId);
  return changed.length ? [{ ...what, vehicleIds: changed, itinerary: { ...plan.itinerary, runs } }] : [];
}

const moved = (plan: VisitPlan, vehicleIds: readonly string[], minutes: number): VisitRepair[] =>
  edited(plan, { kind: 'depart', value: minutes }, vehicleIds, run =>
    editRun(run, { kind: 'whole', minutes }, roadsOf(plan, run)),
  );

/** Whoever finds the stop full waits before it, or leaves the start so much later. */
function givingWay(plan: VisitPlan, stopId: string, room: number, weight: (id: string) => number): VisitRepair[] {
  const stop = plan.itinerary.stops.find(one => one.id === stopId);
  if (!stop) return [];
  return (['wait', 'depart'] as const).flatMap((kind): VisitRepair[] => {
    const { runs, vehicleIds, minutes } = queueRuns(plan, stop, room, weight, kind);
    if (!vehicleIds.length) return [];
    const value = Math.round(minutes);
    return [{ kind, stopId, vehicleIds, value, itinerary: { ...plan.itinerary, runs } }];
  });
}

/** One of the vehicles takes the stop and its neighbour the other way round. */
function swaps(plan: VisitPlan, stopId: string, vehicleIds: readonly string[]): VisitRepair[] {
  return [...vehicleIds].reverse().flatMap(id =>
    [1, -1].flatMap(step =>
      edited(plan, { kind: 'swap', stopId }, [id], run => {
        const at = run.calls.findIndex(call => call.stopId === stopId);
        return reorderCall(run, at, at + step, roadsOf(plan, run));
      }),
    ),
  );
}

function atCall(run: Run, stopId: string, edit: (call: number) => RunEdit, plan: VisitPlan): Run {
  const call = run.calls.findIndex(one => one.stopId === stopId);
  return call < 0 ? run : editRun(run, edit(call), roadsOf(plan, run));
}

/** The stay so much shorter, if enough of it is left. */
function shorter(run: Run, stopId: string, minutes: number, plan: VisitPlan): Run {
  const call = run.calls.find(one => one.stopId === stopId);
  if (!call || minutesBetween(call.begin, call.leave) - minutes < LEAST_DWELL) return run;
  return atCall(run, stopId, index => ({ kind: 'dwell', call: index, minutes: -minutes }), plan);
}

/** The stay at least so long. */
function rested(run: Run, stopId: string, least: number, plan: VisitPlan): Run {
  const call = run.calls.find(one => one.stopId === stopId);
  const minutes = call ? least - minutesBetween(call.begin, call.leave) : 0;
  return minutes > 0 ? atCall(run, stopId, index => ({ kind: 'dwell', call: index, minutes }), plan) : run;
}

/** How many minutes before the stop opens the run would reach it. */
function shortOf(run: Run, stopId: string, plan: VisitPlan): number {
  const open = plan.itinerary.stops.find(({ id }) => id === stopId)?.open;
  const own = callersAt(plan, stopId).find(({ vehicleId }) => vehicleId === run.vehicleId);
  return open && own ? Math.max(0, Math.floor(minutesBetween(own.call.reach, open))) : 0;
}

/** The stay and all after it later, so that it begins with the opening. */
function openedFirst(run: Run, stopId: string, plan: VisitPlan): Run {
  const open = plan.itinerary.stops.find(({ id }) => id === stopId)?.open;
  const call = run.calls.find(one => one.stopId === stopId);
  if (!open || !call) return run;
  return atCall(
    run,
    stopId,
    index => ({ kind: 'shift', call: index, minutes: minutesBetween(call.begin, open) }),
    plan,
  );
}

/** Leaves the place before the stop so much earlier; the stop begins as planned. */
function leavingEarlier(run: Run, stopId: string, minutes: number): Run {
  const index = run.calls.findIndex(call => call.stopId === stopId);
  const before = run.calls[index - 1];
  if (index === 0) return { ...run, depart: addMinutes(run.depart, -minutes) };
  if (!before || minutesBetween(before.begin, before.leave) - minutes < LEAST_DWELL) return run;
  const calls = run.calls.map(call => (call === before ? { ...call, leave: addMinutes(call.leave, -minutes) } : call));
  return { ...run, calls };
}

/** The sites where these vehicles stay longest, the longest first. */
function longestStops(plan: VisitPlan, vehicleIds: readonly string[]): string[] {
  return plan.itinerary.stops
    .filter(stop => stop.kind !== 'meal' && plan.runs.some(run => vehicleIds.includes(run.vehicleId)))
    .sort((a, b) => b.dwell - a.dwell)
    .slice(0, 2)
    .map(stop => stop.id);
}

/** Where in a run a stop that was left out belongs: where the others are there, else at the end. */
function indexFor(run: Run, stopId: string, plan: VisitPlan): number {
  const begins = callersAt(plan, stopId)
    .map(({ call }) => call.begin)
    .sort(compareInstants);
  const usual = begins[Math.floor(begins.length / 2)];
  if (usual === undefined) return run.calls.length;
  const after = run.calls.findIndex(call => compareInstants(call.begin, usual) >= 0);
  return after < 0 ? run.calls.length : after;
}
