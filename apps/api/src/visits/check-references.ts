import type { ItineraryInput } from '@yicheng/contracts';
import { closesBeforeOpening } from '@yicheng/domain';
import type { FieldProblem } from '../platform/index';
import { checkWishes } from './check-wishes';

/** What in a body names something that is not there, names it twice, or does not go together; fields by their path. */
export function checkReferences(body: ItineraryInput, vehicleIds: readonly string[]): FieldProblem[] {
  return [
    ...halfLocated(body),
    ...doubleStops(body),
    ...unevenDwells(body),
    ...backwardHours(body),
    ...lostLegs(body),
    ...lostVehicles(body, vehicleIds),
    ...checkWishes(body),
  ];
}

function unevenDwells({ stops }: ItineraryInput): FieldProblem[] {
  return stops.flatMap(({ dwell, dwellParts }, i) => {
    if (!dwellParts) return [];
    const sum = Object.values(dwellParts).reduce((total, minutes) => total + minutes, 0);
    return Math.abs(sum - dwell) < 1e-6
      ? []
      : [{ field: `stops[${i}].dwell`, problem: 'must be the sum of its parts' }];
  });
}

function backwardHours({ stops }: ItineraryInput): FieldProblem[] {
  return stops.flatMap((stop, i) =>
    closesBeforeOpening(stop) ? [{ field: `stops[${i}].close`, problem: 'is before it opens' }] : [],
  );
}

function halfLocated(body: ItineraryInput): FieldProblem[] {
  const places = [
    { path: 'start', place: body.start },
    { path: 'end', place: body.end },
    ...body.stops.flatMap((place, i) => [
      { path: `stops[${i}]`, place },
      ...(place.dropOff ? [{ path: `stops[${i}].dropOff`, place: place.dropOff }] : []),
      ...(place.park ? [{ path: `stops[${i}].park`, place: place.park }] : []),
    ]),
  ];
  return places.flatMap(({ path, place: { longitude, latitude } }) => {
    if ((longitude === undefined) === (latitude === undefined)) return [];
    const missing = longitude === undefined ? 'longitude' : 'latitude';
    return [{ field: `${path}.${missing}`, problem: 'must be given together with the other coordinate' }];
  });
}

function lostVehicles(body: ItineraryInput, known: readonly string[]): FieldProblem[] {
  const ids = body.vehicleIds.map(id => id.toLowerCase());
  return ids.flatMap((id, i) => {
    const field = `vehicleIds[${i}]`;
    if (ids.indexOf(id) < i) return [{ field, problem: 'is given twice' }];
    return known.includes(id) ? [] : [{ field, problem: 'is not a vehicle of this meeting' }];
  });
}

function doubleStops({ stops }: ItineraryInput): FieldProblem[] {
  const ids = stops.map(stop => stop.id?.toLowerCase());
  return ids.flatMap((id, i) =>
    id && ids.indexOf(id) < i ? [{ field: `stops[${i}].id`, problem: 'is the id of another stop' }] : [],
  );
}

/** What in legs leads to a place that is not there, nowhere, or is said twice. */
export function lostLegs({ stops, legs }: Pick<ItineraryInput, 'legs'> & { stops: { id?: string }[] }): FieldProblem[] {
  const ids = stops.flatMap(stop => (stop.id ? [stop.id.toLowerCase()] : []));
  const seen = new Set<string>();
  return legs.flatMap(({ from, to }, i) => {
    const [a, b] = [from.toLowerCase(), to.toLowerCase()];
    const problems: FieldProblem[] = [];
    if (a !== 'start' && !ids.includes(a))
      problems.push({ field: `legs[${i}].from`, problem: 'is not a stop or start' });
    if (b !== 'end' && !ids.includes(b)) problems.push({ field: `legs[${i}].to`, problem: 'is not a stop or end' });
    if (a === b) problems.push({ field: `legs[${i}].to`, problem: 'must be another place than from' });
    if (seen.has(`${a} ${b}`)) problems.push({ field: `legs[${i}]`, problem: 'is given twice' });
    seen.add(`${a} ${b}`);
    return problems;
  });
}
