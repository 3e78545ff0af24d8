import { isExpected, type ReplyState } from '../people';

/** Who an announcement is for: everybody, or everybody any of the lists names. */
export interface AnnouncementAudience {
  all?: boolean;
  /** Those who ride in them, and their captains. */
  vehicleIds?: readonly string[];
  /** Those whose vehicles are there or still come, their captains, and who presents the stop. */
  stopIds?: readonly string[];
  /** Those with a post at them or below. */
  unitIds?: readonly string[];
  attendeeIds?: readonly string[];
}

/** What is known of a meeting's people when an audience is worked out. */
export interface AudienceFacts {
  people: readonly { id: string; reply: ReplyState; vehicleId?: string; unitIds: readonly string[] }[];
  vehicles: readonly { id: string; captainIds: readonly string[] }[];
  /** Every stop with the vehicles that are there or still come. */
  stops: readonly { id: string; presenterId?: string; vehicleIds: readonly string[] }[];
  units: readonly { id: string; parentId?: string }[];
}

/** The people an audience comes to, each once, in the order of the facts; nobody on leave, no place without a name. */
export function reach(audience: AnnouncementAudience, { people, vehicles, stops, units }: AudienceFacts): string[] {
  const called = stops.filter(({ id }) => audience.stopIds?.includes(id));
  const riding = new Set([...(audience.vehicleIds ?? []), ...called.flatMap(({ vehicleIds }) => vehicleIds)]);
  const named = new Set([
    ...(audience.attendeeIds ?? []),
    ...vehicles.filter(({ id }) => riding.has(id)).flatMap(({ captainIds }) => captainIds),
    ...called.flatMap(({ presenterId }) => presenterId ?? []),
  ]);
  const within = below(audience.unitIds ?? [], units);
  return people
    .filter(isExpected)
    .filter(
      ({ id, vehicleId, unitIds }) =>
        audience.all === true ||
        named.has(id) ||
        (vehicleId !== undefined && riding.has(vehicleId)) ||
        unitIds.some(unit => within.has(unit)),
    )
    .map(({ id }) => id);
}

/** Units together with everything below them. */
function below(ids: readonly string[], units: AudienceFacts['units']): Set<string> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parentId } of units) if (parentId !== undefined && found.has(parentId)) found.add(id);
  }
  return found;
}
