import { daysBetween, shiftDays } from '../time';
import type { Itinerary } from './itinerary';

/** An itinerary on another local day of the zone: every moment, of runs and of what is pinned too, at its time on the clock. */
export function onDay(itinerary: Itinerary, date: string, zone: string): Itinerary {
  const days = daysBetween(itinerary.date, date);
  const moved = (instant: string): string => shiftDays(instant, days, zone);
  /** The row with those of its moments that it has moved. */
  const at = <T extends object, K extends keyof T>(row: T, ...fields: K[]): T => ({
    ...row,
    ...Object.fromEntries(fields.flatMap(field => (row[field] ? [[field, moved(String(row[field]))]] : []))),
  });
  const { start, end, stops, terms, pins, runs } = itinerary;
  return {
    ...itinerary,
    date,
    start: at(start, 'at'),
    end: at(end, 'by'),
    stops: stops.map(stop => at(stop, 'open', 'close')),
    ...(terms ? { terms: terms.map(one => at(one, 'earliest', 'latest')) } : {}),
    ...(pins ? { pins: pins.map(pin => at(pin, 'depart', 'begin')) } : {}),
    ...(runs
      ? { runs: runs.map(run => ({ ...at(run, 'depart'), calls: run.calls.map(call => at(call, 'begin', 'leave')) })) }
      : {}),
  };
}
