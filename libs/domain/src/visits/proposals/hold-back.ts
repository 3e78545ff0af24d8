import type { Finding } from '../../finding';
import type { PlanAnswer, PlannedCall, PlannedRun, PlanRequest } from '../planner';

/** A wait on the road shorter than this is not worth holding anybody back for, minutes. */
const LEAST = 5;

/** Departures held back: the runs as they would then be, and for each what it does. */
export interface HeldBack {
  runs: readonly PlannedRun[];
  why: readonly Finding[];
  /** Minutes nobody queues on the road any more, all vehicles together. */
  minutes: number;
}

/** One vehicle that would queue for a place at `next` and may stay at `at` instead. */
interface Queueing {
  vehicle: string;
  index: number;
  at: PlannedCall;
  next: PlannedCall;
  minutes: number;
}

/**
 * Where vehicles would queue outside a full stop, they stay where they are until a place is free: as long as there is
 * room, the stop is open and they have not left it yet. Nobody is back earlier or later for it; the stop with the longest
 * queue is taken. Undefined where nobody queues, or nobody can stay.
 */
export function holdBack(answer: PlanAnswer, request: PlanRequest): HeldBack | undefined {
  const queues = new Map<string, Queueing[]>();
  for (const one of answer.runs.flatMap(run => queueing(run, request)))
    queues.set(one.next.stop, [...(queues.get(one.next.stop) ?? []), one]);
  const tried = [...queues.values()].map(queue => staying(queue, answer.runs, request));
  const best = tried.reduce((a, b) => (b.minutes > a.minutes ? b : a), { runs: answer.runs, why: [], minutes: 0 });
  return best.minutes > 0 ? best : undefined;
}

function queueing(run: PlannedRun, { vehicles }: PlanRequest): Queueing[] {
  const left = new Set(
    vehicles.find(({ id }) => id === run.vehicle)?.done?.flatMap(call => (call.leave ? call.stop : [])),
  );
  return run.calls.flatMap((next, i) => {
    const at = run.calls[i - 1];
    const minutes = next.waits?.find(({ because }) => because === 'capacity')?.minutes ?? 0;
    return at && minutes >= LEAST && !left.has(at.stop)
      ? [{ vehicle: run.vehicle, index: i - 1, at, next, minutes }]
      : [];
  });
}

/** Everybody of one queue stays as long as they can, those who queue longest first. */
function staying(queue: Queueing[], before: readonly PlannedRun[], request: PlanRequest): HeldBack {
  let runs = before;
  const why: Finding[] = [];
  for (const { vehicle, index, at, next, minutes } of [...queue].sort((a, b) => b.minutes - a.minutes)) {
    const stays = Math.floor(Math.min(minutes, freeUntil(at, vehicle, runs, request) - at.leave));
    if (stays < LEAST) continue;
    runs = runs.map(run => (run.vehicle === vehicle ? longer(run, index, stays) : run));
    why.push({
      rule: 'hold',
      severity: 'warning',
      subjects: [at.stop, vehicle],
      detail: { stopId: at.stop, vehicleId: vehicle, minutes: stays, next: next.stop },
    });
  }
  return { runs, why, minutes: why.reduce((sum, { detail }) => sum + Number(detail['minutes']), 0) };
}

/** Until when a vehicle may stay: the stop closes, or its place is somebody else's. */
function freeUntil(
  { stop, leave }: PlannedCall,
  vehicle: string,
  runs: readonly PlannedRun[],
  request: PlanRequest,
): number {
  const site = request.stops.find(({ id }) => id === stop)!;
  const closes = Math.max(...(site.windows ?? [[0, Infinity]]).map(([, lastBegin]) => lastBegin + site.dwell));
  const sizeOf = (id: string): number => request.vehicles.find(one => one.id === id)?.size ?? 1;
  const others = runs.flatMap(run =>
    run.vehicle === vehicle
      ? []
      : run.calls.filter(call => call.stop === stop).map(call => ({ ...call, vehicle: run.vehicle })),
  );
  const full = others
    .map(({ begin }) => Math.max(begin, leave))
    .filter(moment => {
      const there = others.filter(call => call.begin <= moment && moment < call.leave);
      return there.reduce((sum, call) => sum + sizeOf(call.vehicle), sizeOf(vehicle)) > (site.capacity ?? 1);
    });
  return Math.min(closes, ...full);
}

/** A run that leaves one call later and waits so much less before the next. */
function longer(run: PlannedRun, index: number, minutes: number): PlannedRun {
  const calls = run.calls.map((call, i): PlannedCall => {
    if (i === index) return { ...call, leave: call.leave + minutes };
    return i === index + 1 ? { ...call, reach: call.reach + minutes } : call;
  });
  return { ...run, calls };
}
