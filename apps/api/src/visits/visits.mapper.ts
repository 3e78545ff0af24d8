import type { ItineraryDto, ItineraryInput, ParkingPlaceDto, RunInput, StopInput } from '@yicheng/contracts';
import {
  checkItinerary,
  fillLegs,
  type Itinerary,
  type ItineraryPin,
  type Leg,
  type Run,
  type Stop,
  timeItinerary,
  type VisitContext,
} from '@yicheng/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ItineraryRow } from './itinerary.entity';
import { classesOf, type VisitVehicle } from './visit-vehicles';

/** The row as the domain knows it. */
export function toItinerary(row: ItineraryRow): Itinerary {
  const { id, date, title, mode, start, end, stops, legs, vehicleIds } = row;
  const { classFactors, terms, together, pins, limits, runs } = row;
  return {
    id,
    date,
    title,
    mode,
    start,
    end,
    stops,
    legs,
    vehicleIds,
    ...(Object.keys(classFactors).length ? { classFactors } : {}),
    ...(terms.length ? { terms } : {}),
    ...(together.length ? { together } : {}),
    ...(pins.length ? { pins } : {}),
    ...(Object.keys(limits).length ? { limits } : {}),
    runs,
  };
}

/** The row with its times, and what the rules find in it where it stands in its meeting. */
export function toItineraryDto(row: ItineraryRow, context: VisitContext): ItineraryDto {
  const itinerary = toItinerary(row);
  // The domain hands out what nobody may change, the wire's classes are plain: a copy is neither.
  return structuredClone({
    ...itinerary,
    timing: timeItinerary(itinerary, classesOf(context.vehicles ?? [])),
    findings: checkItinerary(itinerary, context),
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }) as ItineraryDto;
}

/** The same itinerary with other runs, timed anew; what phones see carries no findings. */
export function withRuns(dto: ItineraryDto, runs: readonly Run[], vehicles: readonly VisitVehicle[]): ItineraryDto {
  const timing = timeItinerary({ ...dto, runs }, classesOf(vehicles));
  return structuredClone({ ...dto, runs, timing, findings: [] }) as unknown as ItineraryDto;
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
  row.classFactors = body.classFactors ?? {};
  row.terms = (body.terms ?? []).map(({ vehicleId, earliest, latest, stopIds }) => ({
    vehicleId: vehicleId.toLowerCase(),
    ...(earliest ? { earliest: utc(earliest) } : {}),
    ...(latest ? { latest: utc(latest) } : {}),
    ...(stopIds ? { stopIds: stopIds.map(lower) } : {}),
  }));
  row.together = (body.together ?? []).map(({ vehicleIds, stopId }) => ({
    vehicleIds: vehicleIds.map(lower),
    stopId: lower(stopId),
  }));
  row.pins = (body.pins ?? []).map(toPin);
  row.limits = { ...body.limits };
  row.legs = body.legs.map(toLeg);
  row.legs = fillLegs(row);
}

/** Planned runs as they are kept: ids in lower case, made where none were sent, instants in UTC. */
export const toRun = (run: RunInput): Run => ({
  id: run.id?.toLowerCase() ?? uuidv7(),
  vehicleId: lower(run.vehicleId),
  depart: utc(run.depart),
  calls: run.calls.map(({ id, stopId, begin, leave }) => ({
    id: id?.toLowerCase() ?? uuidv7(),
    stopId: lower(stopId),
    begin: utc(begin),
    leave: utc(leave),
  })),
});

const toStop = (stop: StopInput): Stop => ({
  id: stop.id?.toLowerCase() ?? uuidv7(),
  name: stop.name.trim(),
  ...(stop.kind && stop.kind !== 'visit' ? { kind: stop.kind } : {}),
  ...text('unit', stop.unit),
  ...located(stop),
  dwell: stop.dwell,
  capacity: stop.capacity,
  ...(stop.open ? { open: utc(stop.open) } : {}),
  ...(stop.close ? { close: utc(stop.close) } : {}),
  ...text('presenter', stop.presenter),
  ...(stop.presenterId ? { presenterId: lower(stop.presenterId) } : {}),
  ...(stop.contact ? { contact: { name: stop.contact.name.trim(), ...text('phone', stop.contact.phone) } } : {}),
  ...(stop.dwellParts ? { dwellParts: stop.dwellParts } : {}),
  ...(stop.people ? { people: stop.people } : {}),
  ...(stop.dropOff ? { dropOff: toParking(stop.dropOff) } : {}),
  ...(stop.park ? { park: toParking(stop.park) } : {}),
  ...text('sights', stop.sights),
  ...(stop.pictures?.length
    ? { pictures: stop.pictures.map(({ fileId, caption }) => ({ fileId: lower(fileId), ...text('caption', caption) })) }
    : {}),
  ...text('rainPlan', stop.rainPlan),
});

const toParking = (place: ParkingPlaceDto) => ({ ...located(place), ...text('note', place.note) });

const toLeg = ({ from, to, minutes, source, kilometres, note }: Leg): Leg => ({
  from: lower(from),
  to: lower(to),
  minutes,
  source,
  ...(kilometres === undefined ? {} : { kilometres }),
  ...text('note', note),
});

const toPin = ({ vehicleId, depart, order, stopId, begin, before }: ItineraryPin): ItineraryPin => ({
  ...(vehicleId ? { vehicleId: lower(vehicleId) } : {}),
  ...(depart ? { depart: utc(depart) } : {}),
  ...(order ? { order: order.map(lower) } : {}),
  ...(stopId ? { stopId: lower(stopId) } : {}),
  ...(begin ? { begin: utc(begin) } : {}),
  ...(before ? { before: lower(before) } : {}),
});

/** The field with its text trimmed, or nothing. */
function text<K extends string>(field: K, value: string | undefined): { [F in K]?: string } {
  const trimmed = value?.trim();
  return (trimmed ? { [field]: trimmed } : {}) as { [F in K]?: string };
}

const lower = (id: string): string => id.toLowerCase();

function located({ longitude, latitude, crs }: Pick<StopInput, 'longitude' | 'latitude' | 'crs'>) {
  if (longitude === undefined || latitude === undefined) return {};
  return { longitude, latitude, crs: crs ?? ('GCJ-02' as const) };
}

const utc = (instant: string): string => new Date(instant).toISOString();
