import type { ItineraryDto, ItineraryInput, StopInput } from '@yicheng/contracts';
import { checkItinerary, fillLegs, type Leg, type Stop, timeItinerary } from '@yicheng/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ItineraryRow } from './itinerary.entity';

/** The row with its times and findings; `vehicleIds` are those the meeting has. */
export function toItineraryDto(row: ItineraryRow, vehicleIds: readonly string[]): ItineraryDto {
  const { id, date, title, mode, start, end, stops, legs } = row;
  const itinerary = { id, date, title, mode, start, end, stops, legs, vehicleIds: row.vehicleIds };
  // The domain hands out what nobody may change, the wire's classes are plain: a copy is neither.
  return {
    ...itinerary,
    timing: structuredClone(timeItinerary(itinerary)) as ItineraryDto['timing'],
    findings: structuredClone(checkItinerary(itinerary, vehicleIds)) as ItineraryDto['findings'],
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** Takes over what was sent: texts trimmed, instants in UTC, ids in lower case, gaps between stops estimated. */
export function assignItinerary(row: ItineraryRow, body: ItineraryInput): void {
  row.date = body.date;
  row.title = body.title.trim();
  row.mode = body.mode;
  row.start = { ...located(body.start), place: body.start.place.trim(), at: utc(body.start.at) };
  row.end = { ...located(body.end), place: body.end.place.trim(), by: utc(body.end.by) };
  row.stops = body.stops.map(toStop);
  row.vehicleIds = body.vehicleIds.map(id => id.toLowerCase());
  row.legs = body.legs.map(toLeg);
  row.legs = fillLegs(row);
}

const toStop = (stop: StopInput): Stop => ({
  id: stop.id?.toLowerCase() ?? uuidv7(),
  name: stop.name.trim(),
  ...(stop.unit?.trim() ? { unit: stop.unit.trim() } : {}),
  ...located(stop),
  dwell: stop.dwell,
  capacity: stop.capacity,
  ...(stop.open ? { open: utc(stop.open) } : {}),
  ...(stop.close ? { close: utc(stop.close) } : {}),
  ...(stop.presenter?.trim() ? { presenter: stop.presenter.trim() } : {}),
});

const toLeg = ({ from, to, minutes, source }: Leg): Leg => ({
  from: from.toLowerCase(),
  to: to.toLowerCase(),
  minutes,
  source,
});

function located({ longitude, latitude, crs }: Pick<StopInput, 'longitude' | 'latitude' | 'crs'>) {
  if (longitude === undefined || latitude === undefined) return {};
  return { longitude, latitude, crs: crs ?? ('GCJ-02' as const) };
}

const utc = (instant: string): string => new Date(instant).toISOString();
