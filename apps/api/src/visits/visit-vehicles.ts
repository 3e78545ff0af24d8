import type { Vehicle } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';

/** What an itinerary needs to know of the meeting's vehicles. */
export type VisitVehicle = Pick<Vehicle, 'id' | 'class'>;

/** The vehicles of a meeting with their classes. */
export async function vehiclesOf(manager: EntityManager, meetingId: string): Promise<VisitVehicle[]> {
  const rows: { id: string; class: string | null }[] = await manager.query(
    'SELECT id, class FROM vehicle WHERE meeting_id = $1',
    [meetingId],
  );
  return rows.map(row => ({ id: row.id, ...(row.class ? { class: row.class } : {}) }));
}

/** Each vehicle's class, for those that are slower. */
export const classesOf = (vehicles: readonly VisitVehicle[]): Record<string, string | undefined> =>
  Object.fromEntries(vehicles.map(vehicle => [vehicle.id, vehicle.class]));
