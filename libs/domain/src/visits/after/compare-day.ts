import { minutesBetween } from '../../time';
import { settleEvents } from '../day/settle-events';
import type { Itinerary } from '../itinerary';
import type { Run, RunEvent } from '../run';
import { drivingMinutes } from '../travel';
import { type Sampled, sampled } from './sampled';

type Classes = Readonly<Record<string, string | undefined>>;

/** What was measured on the day, in minutes, beside what was planned. */
export interface Measured extends Sampled {
  planned: number;
}

/** One drive as it was: by all vehicles, and by each class that drove it. */
export interface LegCompared extends Measured {
  from: string;
  to: string;
  byClass: Readonly<Record<string, Measured>>;
}

/** One stay as it was, from arriving to leaving, so that waiting at the gate is part of it. */
export interface StayCompared extends Measured {
  stopId: string;
}

/** A day as it was driven beside its plan; what nobody reported is absent. */
export interface DayCompared {
  legs: readonly LegCompared[];
  stays: readonly StayCompared[];
}

interface Sample {
  key: string;
  planned: number;
  actual: number;
  vehicleClass?: string;
}

/** Compares what was reported of a day with its plan, per drive and per stay, in the order they first come in the runs. */
export function compareDay(
  itinerary: Itinerary,
  runs: readonly Run[],
  events: readonly RunEvent[],
  classes: Classes = {},
): DayCompared {
  const legs: Sample[] = [];
  const stays: Sample[] = [];
  for (const run of runs) {
    const { arrived, departed } = settleEvents(run, events);
    const vehicleClass = classes[run.vehicleId];
    const points = [
      { id: 'start', place: 'start' },
      ...run.calls.map(({ id, stopId }) => ({ id, place: stopId })),
      { id: 'end', place: 'end' },
    ];
    points.slice(1).forEach(({ id, place }, i) => {
      const before = points[i]!;
      const from = departed[before.id]?.at;
      const to = arrived[id]?.at;
      const planned = drivingMinutes(itinerary, before.place, place, vehicleClass);
      if (!from || !to || planned === undefined || minutesBetween(from, to) <= 0) return;
      const sample = { key: `${before.place} ${place}`, planned, actual: minutesBetween(from, to) };
      legs.push({ ...sample, ...(vehicleClass ? { vehicleClass } : {}) });
    });
    for (const { id, stopId, begin, leave } of run.calls) {
      const from = arrived[id]?.at;
      const to = departed[id]?.at;
      if (!from || !to || minutesBetween(from, to) <= 0) continue;
      stays.push({ key: stopId, planned: minutesBetween(begin, leave), actual: minutesBetween(from, to) });
    }
  }
  return {
    legs: grouped(legs).map(([key, samples]) => {
      const [from = '', to = ''] = key.split(' ');
      const named = samples.filter(({ vehicleClass }) => vehicleClass !== undefined);
      const kinds = [...new Set(named.map(({ vehicleClass }) => vehicleClass!))].sort();
      const byClass = Object.fromEntries(
        kinds.map(kind => [kind, measured(named.filter(sample => sample.vehicleClass === kind))]),
      );
      return { from, to, ...measured(samples), byClass };
    }),
    stays: grouped(stays).map(([stopId, samples]) => ({ stopId, ...measured(samples) })),
  };
}

function grouped(samples: readonly Sample[]): [string, Sample[]][] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.key, [...(groups.get(sample.key) ?? []), sample]);
  return [...groups];
}

function measured(samples: readonly Sample[]): Measured {
  const planned = sampled(samples.map(sample => sample.planned)).median;
  return { planned, ...sampled(samples.map(sample => sample.actual)) };
}
