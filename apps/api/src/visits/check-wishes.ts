import type { ItineraryInput } from '@yicheng/contracts';
import type { ItineraryPin } from '@yicheng/domain';
import type { FieldProblem } from '../platform/index';

/** The part of a body that is looked at. */
type Wished = Pick<ItineraryInput, 'classFactors' | 'terms' | 'together'> & {
  stops: readonly { id?: string }[];
  vehicleIds: readonly string[];
  pins?: readonly ItineraryPin[] | undefined;
};

/** What in the terms, tables and pins of an itinerary names something the same body does not have; fields by their path. */
export function checkWishes(body: Wished): FieldProblem[] {
  const stops = new Set(body.stops.flatMap(({ id }) => (id ? [id.toLowerCase()] : [])));
  const vehicles = new Set(body.vehicleIds.map(id => id.toLowerCase()));
  const lost = (known: Set<string>, id: string | undefined, field: string, what: string): FieldProblem[] =>
    id === undefined || known.has(id.toLowerCase()) ? [] : [{ field, problem: `is not a ${what} of this itinerary` }];
  const lostStop = (id: string | undefined, field: string) => lost(stops, id, field, 'stop');
  const lostVehicle = (id: string | undefined, field: string) => lost(vehicles, id, field, 'vehicle');
  return [
    ...Object.entries(body.classFactors ?? {}).flatMap(([name, factor]) =>
      typeof factor === 'number' && factor >= 0.1 && factor <= 10 && name.length <= 40
        ? []
        : [{ field: `classFactors.${name.slice(0, 40)}`, problem: 'must be a number from 0.1 to 10' }],
    ),
    ...(body.terms ?? []).flatMap(({ vehicleId, stopIds }, i) => [
      ...lostVehicle(vehicleId, `terms[${i}].vehicleId`),
      ...(stopIds ?? []).flatMap((id, k) => lostStop(id, `terms[${i}].stopIds[${k}]`)),
    ]),
    ...(body.together ?? []).flatMap(({ vehicleIds, stopId }, i) => [
      ...vehicleIds.flatMap((id, k) => lostVehicle(id, `together[${i}].vehicleIds[${k}]`)),
      ...lostStop(stopId, `together[${i}].stopId`),
    ]),
    ...(body.pins ?? []).flatMap((pin, i) => [
      ...oneKind(pin, `pins[${i}]`),
      ...lostVehicle(pin.vehicleId, `pins[${i}].vehicleId`),
      ...lostStop(pin.stopId, `pins[${i}].stopId`),
      ...lostStop(pin.before, `pins[${i}].before`),
      ...(pin.order ?? []).flatMap((id, k) => lostStop(id, `pins[${i}].order[${k}]`)),
    ]),
  ];
}

/** A pin says exactly one thing. */
function oneKind(pin: ItineraryPin, field: string): FieldProblem[] {
  const given = (['vehicleId', 'depart', 'order', 'stopId', 'begin', 'before'] as const)
    .filter(key => pin[key] !== undefined)
    .join(' ');
  const kinds = ['vehicleId depart', 'vehicleId order', 'vehicleId stopId begin', 'stopId before'];
  return [...kinds, 'vehicleId stopId before'].includes(given)
    ? []
    : [{ field, problem: 'must be a departure, an order, a begin at a stop, or a stop before another' }];
}
