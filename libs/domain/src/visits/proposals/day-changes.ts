import type { Finding } from '../../finding';
import type { Itinerary } from '../itinerary';
import type { PlanAnswer, PlanRequest } from '../planner';
import { skipping } from './day-requests';

/** A stop is shortened by so much of its dwell at most, and not by less than so many minutes. */
const SHORTER = { part: 1 / 3, least: 5 };

/** How many vehicles that come home last are looked at. */
const LOOKED_AT = 3;

/** One way to change the rest of the day. */
export interface Change {
  kind: string;
  request: PlanRequest;
  why: readonly Finding[];
}

/** What might be changed for the vehicles that come home last. */
export function changesOf(itinerary: Itinerary, base: PlanRequest, shift: PlanRequest, nothing: PlanAnswer): Change[] {
  const lookedAt = itinerary.mode === 'convoy' ? 1 : LOOKED_AT;
  const last = [...nothing.runs].sort((a, b) => b.return - a.return).slice(0, lookedAt);
  // A convoy stays one: what is shortened or left out is so for all who have it before them.
  const concerned = (vehicleId: string): string[] =>
    itinerary.mode === 'convoy' ? nothing.runs.map(({ vehicle }) => vehicle) : [vehicleId];
  const changes: Change[] = itinerary.mode === 'convoy' ? [] : [{ kind: 'swap', request: base, why: [] }];
  for (const run of last) {
    const vehicle = base.vehicles.find(({ id }) => id === run.vehicle)!;
    const done = new Set((vehicle.done ?? []).map(call => call.stop));
    const left = run.calls.filter(call => !done.has(call.stop)).map(call => call.stop);
    const about = (kind: string, stop: string, minutes: number): Finding => ({
      rule: kind,
      severity: 'warning',
      subjects: [stop, run.vehicle],
      detail: { stopId: stop, vehicleId: run.vehicle, minutes },
    });
    for (const stop of left) {
      const site = itinerary.stops.find(({ id }) => id === stop)!;
      if (site.kind === 'meal') continue;
      const minutes = Math.floor((site.dwell * SHORTER.part) / 5) * 5;
      if (minutes >= SHORTER.least) {
        const shorter = Object.fromEntries(concerned(run.vehicle).map(id => [id, site.dwell - minutes]));
        const stops = shift.stops.map(other =>
          other.id === stop ? { ...other, dwellBy: { ...other.dwellBy, ...shorter } } : other,
        );
        changes.push({ kind: 'shorten', request: { ...shift, stops }, why: [about('shorten', stop, minutes)] });
      }
      if (vehicle.enRoute?.to === stop) continue;
      changes.push({
        kind: 'skip',
        request: concerned(run.vehicle).reduce((request, id) => skipping(request, id, stop), shift),
        why: [about('skip', stop, site.dwell)],
      });
    }
  }
  return changes;
}
