import { instantOf, millisecondsOf } from '../../time';
import type { Stop } from '../itinerary';
import { callersAt, type VisitPlan } from './visit-plan';

/** A vehicle at a stop, from `start` to before `end`, in milliseconds since the epoch. */
export interface Stay {
  vehicleId: string;
  start: number;
  end: number;
}

/** A stretch during which there is more at a stop than it has room for. */
export interface Crowd {
  /** Instants. */
  from: string;
  to: string;
  minutes: number;
  /** The most there is at once. */
  most: number;
  /** Who is there at any moment of it, in the order of the convoy. */
  vehicleIds: string[];
}

/** While each vehicle is at a stop: until it leaves; in a convoy it stands aside after its dwell. */
export function staysAt(plan: Pick<VisitPlan, 'itinerary' | 'timing'>, stop: Stop): Stay[] {
  const dwell = plan.itinerary.mode === 'convoy' ? stop.dwell * 60_000 : Infinity;
  return callersAt(plan, stop.id).map(({ vehicleId, call }) => {
    const start = millisecondsOf(call.begin);
    return { vehicleId, start, end: Math.min(millisecondsOf(call.leave), start + dwell) };
  });
}

/** When what is at a stop at once, each vehicle counting for what it weighs, is more than `room`; stretches that touch are one. */
export function crowdsOf(stays: readonly Stay[], room: number, weight: (vehicleId: string) => number): Crowd[] {
  const moments = [...new Set(stays.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const crowds: { start: number; end: number; most: number; ids: Set<string> }[] = [];
  moments.slice(1).forEach((end, i) => {
    const start = moments[i]!;
    const there = stays.filter(stay => stay.start <= start && stay.end >= end);
    const most = there.reduce((sum, { vehicleId }) => sum + weight(vehicleId), 0);
    if (most <= room) return;
    const last = crowds.at(-1);
    if (last?.end !== start) crowds.push({ start, end, most, ids: new Set(there.map(stay => stay.vehicleId)) });
    else {
      last.end = end;
      last.most = Math.max(last.most, most);
      for (const { vehicleId } of there) last.ids.add(vehicleId);
    }
  });
  return crowds.map(({ start, end, most, ids }) => ({
    from: instantOf(start),
    to: instantOf(end),
    minutes: (end - start) / 60_000,
    most,
    vehicleIds: stays.map(stay => stay.vehicleId).filter((id, i, all) => ids.has(id) && all.indexOf(id) === i),
  }));
}
