/** What a vehicle does in the convoy. */
export const VEHICLE_ROLES = ['guests', 'leading', 'service', 'spare', 'medical', 'media'] as const;
export type VehicleRole = (typeof VEHICLE_ROLES)[number];

/** A vehicle with the number on its windscreen. People have a vehicle, not a seat. */
export interface Vehicle {
  id: string;
  number: number;
  plate?: string;
  /** Places for passengers: without the driver and staff who ride along. */
  passengers: number;
  /** What kind of vehicle: coach, minibus, car. */
  class?: string;
  role: VehicleRole;
  driver?: string;
  driverPhone?: string;
  /** Attendees (staff) who answer for it. */
  captainIds: string[];
  version: number;
}

/** How full a vehicle is; `over` is how many more people than places. */
export interface Load {
  vehicleId: string;
  people: number;
  places: number;
  over: number;
}

/** Head-counts follow from the assignments; they are stored nowhere. */
export function loadsOf(
  vehicles: readonly Pick<Vehicle, 'id' | 'passengers'>[],
  assignments: readonly { vehicleId?: string | null }[],
): Load[] {
  const people = new Map<string, number>();
  for (const { vehicleId } of assignments) if (vehicleId) people.set(vehicleId, (people.get(vehicleId) ?? 0) + 1);
  return vehicles.map(({ id, passengers }) => {
    const count = people.get(id) ?? 0;
    return { vehicleId: id, people: count, places: passengers, over: Math.max(0, count - passengers) };
  });
}
